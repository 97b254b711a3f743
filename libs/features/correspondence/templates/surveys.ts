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

export const serviceSurvey: Letter = {
  en: `How do you find our service: {service}?
Hello,

You use a service of ours: **{service}**. Most people who do never write to us, so we ask you: how was it, and what should we change?

It is one page, takes about two minutes and needs no account:

{survey}

It is open until **{closesOn}** and can be filled in once. Nobody learns what you answered: the link leads to no name, and we have deleted your address from
the list as soon as this letter had left. We will not remind you.

If you do not want such letters, say so here, and you will get no more of them:

{decline}

{contact, select, none {} other {{contact}}}

{bodyName}`,
  ru: `Как вам наша услуга «{service}»?
Здравствуйте!

Вы пользуетесь нашей услугой: **{service}**. Большинство таких людей никогда нам не пишет, поэтому мы спрашиваем вас: как всё прошло и что нам стоит изменить?

Это одна страница, примерно две минуты, входить никуда не нужно:

{survey}

Ответить можно один раз, до **{closesOn}**. Никто не узнает, что ответили именно вы: по ссылке нельзя узнать имя, а ваш адрес мы удалили из списка, как только
это письмо ушло. Напоминать мы не будем.

Если вы не хотите таких писем, скажите об этом здесь, и больше они приходить не будут:

{decline}

{contact, select, none {} other {{contact}}}

{bodyName}`,
};
