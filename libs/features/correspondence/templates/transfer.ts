import { CLOSE, HELLO, type Letter, WAYS_FURTHER } from './pieces.js';

export const transfer: Letter = {
  en: `We have passed your case {reference} on
${HELLO.en}

On {on} we passed your case **{reference}** on to: **{newBody}**.

{newBodyContact, select, none {} other {{newBodyContact}}}

## Why

{ground} ({article}).

{reason, select, none {} other {{reason}}}

## What happens next

{newBody} looks into your case and answers you. The time for their answer starts when they record your case. You need not send it to them again.

${WAYS_FURTHER.en}

${CLOSE.en}`,
  ru: `Мы передали ваше обращение {reference}
${HELLO.ru}

{on} мы передали обращение **{reference}**. Его рассмотрит: **{newBody}**.

{newBodyContact, select, none {} other {{newBodyContact}}}

## Почему

{ground} ({article}).

{reason, select, none {} other {{reason}}}

## Что будет дальше

{newBody}: там рассмотрят обращение и ответят вам. Срок ответа начнётся, когда обращение там зарегистрируют. Отправлять его ещё раз не нужно.

${WAYS_FURTHER.ru}

${CLOSE.ru}`,
};
