import { CLOSE, COPY, HELLO, type Letter, NEXT, YOUR_CODE } from './pieces.js';

export const receipt: Letter = {
  en: `We have received your case {reference}
${HELLO.en}

We received what you sent us{receivedOn, select, none {} other { on {receivedOn}}}. Your case has the reference **{reference}**. Quote it when you write to us or call.

We look into it under this procedure: {procedure}.

${NEXT.en}

${YOUR_CODE.en}

${COPY.en}

${CLOSE.en}`,
  ru: `Мы получили ваше обращение {reference}
${HELLO.ru}

Мы получили ваше обращение{receivedOn, select, none {} other { {receivedOn}}}. Его номер: **{reference}**. Называйте этот номер, когда пишете или звоните нам.

Мы рассматриваем его по такому порядку: {procedure}.

${NEXT.ru}

${YOUR_CODE.ru}

${COPY.ru}

${CLOSE.ru}`,
};
