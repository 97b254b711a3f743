import { CLOSE, COPY, HELLO, type Letter, NEXT, YOUR_CODE } from './pieces.js';

export const receipt: Letter = {
  en: `{before, select, none {We have received your case {reference}} other {We will look again at our decision: case {reference}}}
${HELLO.en}

{before, select, none {
We received what you sent us{receivedOn, select, none {} other { on {receivedOn}}}. Your case has the reference **{reference}**. Quote it when you write to us or call.
} other {
You asked us to look again at our decision in your case **{before}**. Somebody who had no part in it will do so. Your request has a reference of its own: **{reference}**. Quote it when you write to us or call.
}}

We look into it under this procedure: {procedure}.

${NEXT.en}

${YOUR_CODE.en}

${COPY.en}

${CLOSE.en}`,
  ru: `{before, select, none {Мы получили ваше обращение {reference}} other {Мы пересмотрим наше решение: дело {reference}}}
${HELLO.ru}

{before, select, none {
Мы получили ваше обращение{receivedOn, select, none {} other { {receivedOn}}}. Его номер: **{reference}**. Называйте этот номер, когда пишете или звоните нам.
} other {
Вы попросили пересмотреть наше решение по обращению **{before}**. Это сделает тот, кто в нём не участвовал. У вашей просьбы свой номер: **{reference}**. Называйте его, когда пишете или звоните нам.
}}

Мы рассматриваем его по такому порядку: {procedure}.

${NEXT.ru}

${YOUR_CODE.ru}

${COPY.ru}

${CLOSE.ru}`,
};
