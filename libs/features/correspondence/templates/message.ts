import { CLOSE, HELLO, type Letter } from './pieces.js';

export const message: Letter = {
  en: `A message about your case {reference}
${HELLO.en}

We are writing to you about your case **{reference}**.

{words}

You need not reply. If you want to, use the link below.

${CLOSE.en}`,
  ru: `Сообщение по вашему обращению {reference}
${HELLO.ru}

Пишем вам по обращению **{reference}**.

{words}

Отвечать необязательно. Если хотите ответить, сделайте это по ссылке ниже.

${CLOSE.ru}`,
};
