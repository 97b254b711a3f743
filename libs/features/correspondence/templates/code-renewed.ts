import { CLOSE, HELLO, type Letter, YOUR_CODE } from './pieces.js';

export const codeRenewed: Letter = {
  en: `A new code for your case {reference}
${HELLO.en}

Your case **{reference}** has a new code. The earlier code no longer opens it.

${YOUR_CODE.en}

If you did not ask for a new code, tell us.

${CLOSE.en}`,
  ru: `Новый код для вашего обращения {reference}
${HELLO.ru}

У обращения **{reference}** новый код. Прежний код больше его не открывает.

${YOUR_CODE.ru}

Если вы не просили новый код, сообщите нам.

${CLOSE.ru}`,
};
