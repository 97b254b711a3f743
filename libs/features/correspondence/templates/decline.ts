import { CLOSE, HELLO, type Letter, WAYS_FURTHER } from './pieces.js';

export const decline: Letter = {
  en: `We will not look further into your case {reference}
${HELLO.en}

On {on} we decided not to look further into your case **{reference}**.

## The ground

{ground} ({article}).

## Our reasons

{reason}

## What you can still do

If the obstacle can be removed, remove it and write to us again. We then look at your case afresh.

${WAYS_FURTHER.en}

${CLOSE.en}`,
  ru: `Мы не будем рассматривать дальше ваше обращение {reference}
${HELLO.ru}

{on} мы решили не рассматривать дальше обращение **{reference}**.

## Основание

{ground} ({article}).

## Наши доводы

{reason}

## Что вы ещё можете сделать

Если препятствие можно устранить, устраните его и напишите нам снова. Тогда мы рассмотрим обращение заново.

${WAYS_FURTHER.ru}

${CLOSE.ru}`,
};
