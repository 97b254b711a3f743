import { CLOSE, HELLO, type Letter, WAYS_FURTHER } from './pieces.js';

export const extension: Letter = {
  en: `We need more time for your case {reference}
${HELLO.en}

We need more time for your case **{reference}**.{from, select, none {} other { We had until {from}.}} The new last day is **{until}**. We are sorry that you have to wait longer.

{notFinal, select, none {} other {{notFinal}}}

## Why

{reason}

The rule that allows this: {article}.

## What happens next

We keep working on your case and write to you by {until}. You can complain about this delay: write to us by the link below.

${WAYS_FURTHER.en}

${CLOSE.en}`,
  ru: `Нам нужно больше времени на ваше обращение {reference}
${HELLO.ru}

На обращение **{reference}** нам нужно больше времени.{from, select, none {} other { Прежний срок: {from}.}} Новый последний день: **{until}**. Нам жаль, что вам придётся ждать дольше.

{notFinal, select, none {} other {{notFinal}}}

## Почему

{reason}

Продлить срок разрешает: {article}.

## Что будет дальше

Мы продолжаем рассматривать обращение и напишем вам не позже {until}. На задержку можно пожаловаться: напишите нам по ссылке ниже.

${WAYS_FURTHER.ru}

${CLOSE.ru}`,
};
