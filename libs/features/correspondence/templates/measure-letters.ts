import { HELLO, type Letter } from './pieces.js';

/** What the person wrote to us about, in their own cases' words of place and service. */
const ABOUT: Letter = {
  en: `You wrote to us about this:

{yourCases}

{others, select, none {} other {{others}}}`,
  ru: `Вы писали нам:

{yourCases}

{others, select, none {} other {{others}}}`,
};

/** How every such letter ends: where to read on, how to answer, and how to get no more of them. */
const NEWS_CLOSE: Letter = {
  en: `You can read about it here: {page}

## How to reach us

You can see your case and write to us here:

{link}

If you want no more letters about what we changed, you can say so there too. The link opens your case only. Do not pass it on: whoever has it can read
your case.

{contact, select, none {} other {{contact}}}

{bodyName}`,
  ru: `Подробнее — здесь: {page}

## Как с нами связаться

Посмотреть обращение и написать нам можно здесь:

{link}

Если вы не хотите получать письма о том, что мы изменили, скажите об этом там же. Ссылка открывает только ваше обращение. Не передавайте её никому: по ней
обращение можно прочитать.

{contact, select, none {} other {{contact}}}

{bodyName}`,
};

export const measureAdopted: Letter = {
  en: `You told us, and we will change something: {measure}
${HELLO.en}

${ABOUT.en}

Because of it we have decided to change this:

**{measure}**

{change}

{dueOn, select, none {} other {We mean to have it done by **{dueOn}**, and write to you when it is.}}

${NEWS_CLOSE.en}`,
  ru: `Вы сказали, и мы кое-что изменим: {measure}
${HELLO.ru}

${ABOUT.ru}

Из-за этого мы решили сделать вот что:

**{measure}**

{change}

{dueOn, select, none {} other {Собираемся закончить не позже **{dueOn}** и тогда напишем вам.}}

${NEWS_CLOSE.ru}`,
};

export const measureCompleted: Letter = {
  en: `You told us, and we changed it: {measure}
${HELLO.en}

${ABOUT.en}

Because of it we changed something, and on **{on}** it was done:

**{measure}**

{change}

If you see that it was not done, or does not help, tell us by the link below.

${NEWS_CLOSE.en}`,
  ru: `Вы сказали, и мы это изменили: {measure}
${HELLO.ru}

${ABOUT.ru}

Из-за этого мы кое-что изменили, и **{on}** это сделано:

**{measure}**

{change}

Если вы видите, что это не сделано или не помогает, напишите нам по ссылке ниже.

${NEWS_CLOSE.ru}`,
};

export const measureVerified: Letter = {
  en: `What we changed has helped: {measure}
${HELLO.en}

${ABOUT.en}

Because of it we changed this:

**{measure}**

{change}

## What came of it

{evidence}

If you see it otherwise, tell us by the link below.

${NEWS_CLOSE.en}`,
  ru: `То, что мы изменили, помогло: {measure}
${HELLO.ru}

${ABOUT.ru}

Из-за этого мы изменили вот что:

**{measure}**

{change}

## Что получилось

{evidence}

Если вы видите, что это не так, напишите нам по ссылке ниже.

${NEWS_CLOSE.ru}`,
};

export const measureDropped: Letter = {
  en: `We will not do what we meant to: {measure}
${HELLO.en}

${ABOUT.en}

Because of it we meant to change this:

**{measure}**

{change}

On **{on}** we gave it up. We owe you the reason:

{reason}

${NEWS_CLOSE.en}`,
  ru: `Мы не сделаем того, что собирались: {measure}
${HELLO.ru}

${ABOUT.ru}

Из-за этого мы собирались сделать вот что:

**{measure}**

{change}

**{on}** мы от этого отказались. Вот почему:

{reason}

${NEWS_CLOSE.ru}`,
};
