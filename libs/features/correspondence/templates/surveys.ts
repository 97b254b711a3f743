import { CLOSE, HELLO, type Letter } from './pieces.js';

const PROMISE: Letter = {
  en: `It is one page, takes about two minutes and needs no account:

{survey}

It is open until **{closesOn}**. Your answers are kept apart from your name and your case, unless you say otherwise there. Nobody who decided your case sees who
answered what. On the same page you can tell us not to ask you again.`,
  ru: `Это одна страница, примерно две минуты, входить никуда не нужно:

{survey}

Ответить можно до **{closesOn}**. Ваши ответы хранятся отдельно от вашего имени и обращения, если вы сами не решите иначе. Кто что ответил, не узнает
никто из тех, кто решал по обращению. На той же странице можно отказаться от таких писем.`,
};

export const survey: Letter = {
  en: `How did we deal with your case {reference}?
${HELLO.en}

We answered your case **{reference}**. Please tell us how it was: whether your question was answered, and what we should change.

${PROMISE.en}

${CLOSE.en}`,
  ru: `Как мы справились с вашим обращением {reference}?
${HELLO.ru}

Мы ответили на обращение **{reference}**. Расскажите, пожалуйста, как всё прошло: получили ли вы ответ на свой вопрос и что нам стоит изменить.

${PROMISE.ru}

${CLOSE.ru}`,
};

export const surveyReminder: Letter = {
  en: `You can still tell us how it was: case {reference}
${HELLO.en}

Some days ago we asked you how we dealt with your case **{reference}**. If you would still like to tell us, you can. We will not remind you again.

${PROMISE.en}

${CLOSE.en}`,
  ru: `Ещё можно рассказать, как всё прошло: обращение {reference}
${HELLO.ru}

Несколько дней назад мы спросили, как мы справились с обращением **{reference}**. Если хотите рассказать, ещё не поздно. Больше мы напоминать не будем.

${PROMISE.ru}

${CLOSE.ru}`,
};

export const effectSurvey: Letter = {
  en: `Did it help? Something was changed after your case {reference}
${HELLO.en}

You wrote to us about case **{reference}**, and we told you what we changed because of it. Now we would like to know whether it helped. It is one question:

{survey}

It is open until **{closesOn}**. Your answer is kept apart from your name and your case. On the page of your case you can tell us not to ask you again.

${CLOSE.en}`,
  ru: `Помогло ли? Изменения после вашего обращения {reference}
${HELLO.ru}

Вы обратились к нам (обращение **{reference}**), и мы написали вам, что из-за этого изменили. Теперь хотим узнать, помогло ли это. Вопрос один:

{survey}

Ответить можно до **{closesOn}**. Ваш ответ хранится отдельно от вашего имени и обращения. На странице обращения можно отказаться от таких вопросов.

${CLOSE.ru}`,
};
