import { CLOSE, HELLO, type Letter } from './pieces.js';

export const question: Letter = {
  en: `We have a question about your case {reference}
${HELLO.en}

To go on with your case **{reference}** we need to ask you something:

{words}

Answer by the link below, or by letter. {paused, select, none {While we wait for your answer, we keep working and the dates of your case stay as they are.} other {While we wait for your answer, the time for our decision stands still. It goes on when you answer, or when the longest pause that the rules allow is over.}}

${CLOSE.en}`,
  ru: `У нас вопрос по вашему обращению {reference}
${HELLO.ru}

Чтобы рассмотреть обращение **{reference}**, нам нужно спросить вас:

{words}

Ответьте по ссылке ниже или письмом. {paused, select, none {Пока мы ждём ответа, работа продолжается, и сроки остаются прежними.} other {Пока мы ждём ответа, срок решения не идёт. Он пойдёт дальше, когда вы ответите или когда кончится самая долгая пауза, которую разрешают правила.}}

${CLOSE.ru}`,
};
