import { CLOSE, HELLO, type Letter, WAYS_FURTHER } from './pieces.js';

export const reviewRefused: Letter = {
  en: `We cannot look at our decision again: case {reference}
${HELLO.en}

You asked us for a second look at our decision in your case **{reference}**. On {on} we decided that we cannot take it up.

## Why

{ground, select,
  late {The time to ask is over}
  noStanding {Only the person who complained, or somebody who acts for them, can ask}
  noGround {What you write is not a ground for a second look under this procedure}
  notRatedPoor {Under this procedure a second look follows when the answer was rated as poor}
  decidedAlready {We have looked at this decision a second time already}
  withdrawnBefore {You took back an appeal on the same grounds before}
  other {It does not meet the conditions}
} ({article}).

${WAYS_FURTHER.en}

${CLOSE.en}`,
  ru: `Мы не можем пересмотреть наше решение: обращение {reference}
${HELLO.ru}

Вы просили пересмотреть наше решение по обращению **{reference}**. {on} мы решили, что не можем принять эту просьбу.

## Почему

{ground, select,
  late {Срок, в который можно просить, прошёл}
  noStanding {Просить может только тот, кто обращался, или его представитель}
  noGround {То, о чём вы пишете, по этому порядку не основание для пересмотра}
  notRatedPoor {По этому порядку решение пересматривают, когда ответ оценили как плохой}
  decidedAlready {Мы уже пересматривали это решение}
  withdrawnBefore {Раньше вы отозвали жалобу по тем же основаниям}
  other {Условия не выполнены}
} ({article}).

${WAYS_FURTHER.ru}

${CLOSE.ru}`,
};

export const reviewerMissing: Letter = {
  en: `Who will look at our decision: case {reference}
${HELLO.en}

You asked us for a second look at our decision. Nobody who had a part in that decision may look at it. In your case **{reference}** that leaves nobody here who may.

{next, select,
  up {We will find somebody independent, or pass your case on to those above us ({article}). You need not do anything.}
  out {So we cannot look at it ourselves, and you can go on to the next instance at once ({article}).}
  returned {So we return your complaint to you. You have the right to go to court ({article}).}
  head {The law leaves the decision to the head of this body in that case, although it is their own decision that is looked at ({article}).}
  other {We will write to you about what happens next ({article}).}
}

${WAYS_FURTHER.en}

${CLOSE.en}`,
  ru: `Кто будет пересматривать наше решение: обращение {reference}
${HELLO.ru}

Вы просили пересмотреть наше решение. Тот, кто участвовал в решении, пересматривать его не может. По обращению **{reference}** у нас не осталось никого, кто может.

{next, select,
  up {Мы найдём независимого сотрудника или передадим дело выше ({article}). От вас ничего не нужно.}
  out {Поэтому сами мы пересмотреть его не можем, и вы можете сразу обратиться дальше ({article}).}
  returned {Поэтому мы возвращаем вам жалобу. Вы вправе обратиться в суд ({article}).}
  head {В этом случае закон оставляет решение за руководителем, хотя пересматривают его собственное решение ({article}).}
  other {Мы напишем вам, что будет дальше ({article}).}
}

${WAYS_FURTHER.ru}

${CLOSE.ru}`,
};

export const challengeDecided: Letter = {
  en: `What we decided about the person who looks at your case {reference}
${HELLO.en}

You told us that you do not trust the person who looks at our decision in your case **{reference}** to be impartial.

{accepted, select, yes {You are right. Somebody else will look at it.} other {We looked into it, and see no reason why they could not be impartial. They go on.}}

## Why

{reason}

${CLOSE.en}`,
  ru: `Что мы решили по вашему отводу: обращение {reference}
${HELLO.ru}

Вы написали, что не доверяете беспристрастности того, кто пересматривает наше решение по обращению **{reference}**.

{accepted, select, yes {Вы правы. Пересматривать решение будет другой сотрудник.} other {Мы проверили и не видим причин сомневаться в его беспристрастности. Он продолжит.}}

## Почему

{reason}

${CLOSE.ru}`,
};

export const suspensionDecided: Letter = {
  en: `{accepted, select, yes {The decision has no effect for now} other {The decision stays in effect for now}}: case {reference}
${HELLO.en}

You asked that the decision you disagree with has no effect until we have looked at it in your case **{reference}**.

{accepted, select, yes {On {on} we decided that it has **no effect** until your appeal is decided ({article}).} other {On {on} we decided that it **stays in effect** while we look at your appeal ({article}).}} We go on with your appeal either way.

## Why

{reason}

${CLOSE.en}`,
  ru: `{accepted, select, yes {Решение приостановлено} other {Решение пока действует}}: обращение {reference}
${HELLO.ru}

Вы просили приостановить решение, с которым не согласны, пока мы рассматриваем вашу жалобу по обращению **{reference}**.

{accepted, select, yes {{on} мы решили: оно **приостановлено**, пока жалоба не рассмотрена ({article}).} other {{on} мы решили: оно **продолжает действовать**, пока мы рассматриваем жалобу ({article}).}} Жалобу мы рассматриваем в любом случае.

## Почему

{reason}

${CLOSE.ru}`,
};

export const externalDecided: Letter = {
  en: `What was decided about our decision: case {reference}
${HELLO.en}

Our decision in your case **{reference}** was looked at by somebody outside: {stage}. They decided on {on}. This is what it means for our decision:

{decision}

## What follows

{reason}

{remedies, select, none {} other {
## What we put right

{remedies}
}}

${WAYS_FURTHER.en}

${CLOSE.en}`,
  ru: `Что решили о нашем решении: обращение {reference}
${HELLO.ru}

Наше решение по обращению **{reference}** проверили не мы ({stage}) и вынесли своё решение {on}. Вот что это значит для нашего решения:

{decision}

## Что дальше

{reason}

{remedies, select, none {} other {
## Что мы исправим

{remedies}
}}

${WAYS_FURTHER.ru}

${CLOSE.ru}`,
};
