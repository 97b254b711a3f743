import { CLOSE, COPY, HELLO, type Letter, NEXT, YOUR_CODE } from './pieces.js';

export const acknowledgement: Letter = {
  en: `We are looking into your case {reference}
${HELLO.en}

We have recorded what you sent us{registeredOn, select, none {} other { on {registeredOn}}}. Your case has the reference **{reference}**. Quote it when you write to us or call.

{before, select, none {} other {It is the second look at our decision in your case **{before}**. Somebody who had no part in that decision looks at it.}}

We look into it under this procedure: {procedure}.

{words, select, none {} other {
## What we understood

{words}

If we misunderstood something, tell us.
}}

${NEXT.en}

${YOUR_CODE.en}

${COPY.en}

${CLOSE.en}`,
  ru: `Мы рассматриваем ваше обращение {reference}
${HELLO.ru}

Мы зарегистрировали ваше обращение{registeredOn, select, none {} other { {registeredOn}}}. Его номер: **{reference}**. Называйте этот номер, когда пишете или звоните нам.

{before, select, none {} other {Это пересмотр нашего решения по обращению **{before}**. Занимается им тот, кто в решении не участвовал.}}

Мы рассматриваем его по такому порядку: {procedure}.

{words, select, none {} other {
## Как мы поняли обращение

{words}

Если мы поняли что-то не так, напишите нам.
}}

${NEXT.ru}

${YOUR_CODE.ru}

${COPY.ru}

${CLOSE.ru}`,
};
