import { CLOSE, HELLO, type Letter, WAYS_FURTHER } from './pieces.js';

export const answer: Letter = {
  en: `Our answer to your case {reference}
${HELLO.en}

This is our answer to your case **{reference}**{receivedOn, select, none {} other {, which we received on {receivedOn}}}.

{stage, select, none {} other {{stage}}}

{definition, select, none {} other {
## What you wrote about

{definition}
}}

## What we decided, and why

{decision}

{apology, select, none {} other {
## We are sorry

{apology}
}}

{remedies, select, none {} other {
## What we put right

{remedies}
}}

{outstandingActions, select, none {} other {
## What is still to be done

{outstandingActions}
}}

${WAYS_FURTHER.en}

{nameOfOfficial, select, none {} other {Decided by: {nameOfOfficial}}}

${CLOSE.en}`,
  ru: `Наш ответ на ваше обращение {reference}
${HELLO.ru}

Это наш ответ на обращение **{reference}**{receivedOn, select, none {} other {, которое мы получили {receivedOn}}}.

{stage, select, none {} other {{stage}}}

{definition, select, none {} other {
## О чём вы писали

{definition}
}}

## Что мы решили и почему

{decision}

{apology, select, none {} other {
## Приносим извинения

{apology}
}}

{remedies, select, none {} other {
## Что мы исправляем

{remedies}
}}

{outstandingActions, select, none {} other {
## Что ещё предстоит сделать

{outstandingActions}
}}

${WAYS_FURTHER.ru}

{nameOfOfficial, select, none {} other {Решение принял(а): {nameOfOfficial}}}

${CLOSE.ru}`,
};
