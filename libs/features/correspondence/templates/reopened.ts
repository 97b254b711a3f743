import { CLOSE, HELLO, type Letter, NEXT } from './pieces.js';

export const reopened: Letter = {
  en: `We are looking into your case {reference} again
${HELLO.en}

On {on} we opened your case **{reference}** again. Why: {ground}.

{reason, select, none {} other {{reason}}}

${NEXT.en}

${CLOSE.en}`,
  ru: `Мы снова рассматриваем ваше обращение {reference}
${HELLO.ru}

{on} мы возобновили рассмотрение обращения **{reference}**. Почему: {ground}.

{reason, select, none {} other {{reason}}}

${NEXT.ru}

${CLOSE.ru}`,
};
