import { CLOSE, HELLO, type Letter } from './pieces.js';

export const remedyDropped: Letter = {
  en: `We cannot do what we promised: case {reference}
${HELLO.en}

In our answer to your case **{reference}** we promised you this:

{remedy}

We will not do it. We are sorry that we promised it.

## Why

{reason}

If you do not agree, tell us by the link below. We then look at your case again.

${CLOSE.en}`,
  ru: `Мы не сможем сделать то, что обещали: обращение {reference}
${HELLO.ru}

В ответе на обращение **{reference}** мы обещали вам:

{remedy}

Мы этого не сделаем. Нам жаль, что мы это пообещали.

## Почему

{reason}

Если вы не согласны, напишите нам по ссылке ниже. Тогда мы вернёмся к обращению.

${CLOSE.ru}`,
};
