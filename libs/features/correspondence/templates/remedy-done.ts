import { CLOSE, HELLO, type Letter } from './pieces.js';

export const remedyDone: Letter = {
  en: `We have done what we promised: case {reference}
${HELLO.en}

In our answer to your case **{reference}** we promised you this:

{remedy}

It was done on **{on}**.

{words, select, none {} other {
## What was done

{words}
}}

If you see that it was not done, or not done well, tell us by the link below.

${CLOSE.en}`,
  ru: `Мы сделали то, что обещали: обращение {reference}
${HELLO.ru}

В ответе на обращение **{reference}** мы обещали вам:

{remedy}

Это сделано **{on}**.

{words, select, none {} other {
## Что сделано

{words}
}}

Если вы видите, что это не сделано или сделано плохо, напишите нам по ссылке ниже.

${CLOSE.ru}`,
};
