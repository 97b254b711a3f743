import { CLOSE, HELLO, type Letter } from './pieces.js';

export const withdrawal: Letter = {
  en: `You have withdrawn your case {reference}
${HELLO.en}

On {on} you withdrew your case **{reference}**. We have stopped working on it and will not answer it.

If this was not you, or you have changed your mind, tell us by the link below.

${CLOSE.en}`,
  ru: `Вы отозвали обращение {reference}
${HELLO.ru}

{on} вы отозвали обращение **{reference}**. Мы прекратили его рассматривать и отвечать на него не будем.

Если это были не вы или вы передумали, напишите нам по ссылке ниже.

${CLOSE.ru}`,
};
