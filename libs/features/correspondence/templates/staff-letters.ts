import { HELLO, type Letter, STAFF_CLOSE } from './pieces.js';

/** Letters to those who work here. They name a case by its reference, and nobody in it. */

export const alarm: Letter = {
  en: `{kind, select, breach {Late} warning {Soon due} other {Reminder}}: case {reference}
${HELLO.en}

{kind, select,
  breach {Case **{reference}** is late{dueOn, select, none {} other {: the last day was {dueOn}}}.}
  warning {Case **{reference}** is soon due{dueOn, select, none {} other {: the last day is {dueOn}}}.}
  other {A reminder of case **{reference}**{dueOn, select, none {} other {: the last day is {dueOn}}}.}}

What it is about: {subject, select,
  clock {{clock, select, none {a date of the case} other {{clock}}}}
  remedy {a remedy that was promised}
  enquiry {an enquiry that waits for its answer}
  other {a date of the case}}.

{notFinal, select, none {} other {{notFinal}}}

${STAFF_CLOSE.en}`,
  ru: `{kind, select, breach {Просрочено} warning {Подходит срок} other {Напоминание}}: обращение {reference}
${HELLO.ru}

{kind, select,
  breach {Обращение **{reference}** просрочено{dueOn, select, none {} other {: последним днём было {dueOn}}}.}
  warning {У обращения **{reference}** подходит срок{dueOn, select, none {} other {: последний день {dueOn}}}.}
  other {Напоминание об обращении **{reference}**{dueOn, select, none {} other {: последний день {dueOn}}}.}}

О чём речь: {subject, select,
  clock {{clock, select, none {срок обращения} other {{clock}}}}
  remedy {обещанная мера}
  enquiry {запрос, на который ждут ответа}
  other {срок обращения}}.

{notFinal, select, none {} other {{notFinal}}}

${STAFF_CLOSE.ru}`,
};

export const danger: Letter = {
  en: `Somebody may be in danger: case {reference}
${HELLO.en}

Case **{reference}** is marked as danger: somebody's life or health may be at risk. Read it now and decide what to do. If help is needed at once, call the emergency services.

${STAFF_CLOSE.en}`,
  ru: `Кому-то может грозить опасность: обращение {reference}
${HELLO.ru}

Обращение **{reference}** отмечено как опасность: под угрозой может быть чья-то жизнь или здоровье. Прочитайте его сейчас и решите, что делать. Если помощь нужна немедленно, вызовите экстренные службы.

${STAFF_CLOSE.ru}`,
};

export const noticeFailed: Letter = {
  en: `A letter did not go out: case {reference}
${HELLO.en}

A letter in case **{reference}** did not go out.

- The letter: {letter}
- What went wrong: {problem}
- What happens now: {next}

${STAFF_CLOSE.en}`,
  ru: `Письмо не ушло: обращение {reference}
${HELLO.ru}

По обращению **{reference}** не ушло письмо.

- Письмо: {letter}
- Что случилось: {problem}
- Что теперь: {next}

${STAFF_CLOSE.ru}`,
};

export const enquiry: Letter = {
  en: `Your answer is needed: case {reference}
${HELLO.en}

Somebody who handles case **{reference}** asks you or your team for an answer{dueOn, select, none {} other { by **{dueOn}**}}. The time for the answer to the citizen goes on while they wait for you.

${STAFF_CLOSE.en}`,
  ru: `Нужен ваш ответ: обращение {reference}
${HELLO.ru}

По обращению **{reference}** от вас или вашей команды ждут ответа{dueOn, select, none {} other { до **{dueOn}**}}. Пока его ждут, срок ответа заявителю идёт.

${STAFF_CLOSE.ru}`,
};

export const draftOffered: Letter = {
  en: `An answer waits for you to read it: case {reference}
${HELLO.en}

A colleague has written the answer to case **{reference}** and asks you to read it before it is sent. It is not sent without you{dueOn, select, none {} other {, and the last day is **{dueOn}**}}.

${STAFF_CLOSE.en}`,
  ru: `Ответ ждёт вашей проверки: обращение {reference}
${HELLO.ru}

Коллега написал ответ на обращение **{reference}** и просит прочитать его до отправки. Без вас он не уйдёт{dueOn, select, none {} other {, а последний день срока {dueOn}}}.

${STAFF_CLOSE.ru}`,
};

export const measureAlarm: Letter = {
  en: `{kind, select, breach {Late} other {Soon due}}: measure {number}
${HELLO.en}

{of, select,
  milestone {{kind, select,
    breach {A step of measure **{number}** is late: it was to be done by {dueOn}.}
    other {A step of measure **{number}** is to be done by {dueOn}.}}}
  other {{kind, select,
    breach {Measure **{number}** is late: it was to be done by {dueOn}.}
    other {Measure **{number}** is to be done by {dueOn}.}}}}

People who complained were told of this date. Say there that it is done, or give another date:

{page}

{bodyName}`,
  ru: `{kind, select, breach {Просрочено} other {Подходит срок}}: мера {number}
${HELLO.ru}

{of, select,
  milestone {{kind, select,
    breach {Шаг меры **{number}** просрочен: последним днём было {dueOn}.}
    other {У шага меры **{number}** подходит срок: последний день {dueOn}.}}}
  other {{kind, select,
    breach {Мера **{number}** просрочена: последним днём было {dueOn}.}
    other {У меры **{number}** подходит срок: последний день {dueOn}.}}}}

Этот срок мы назвали людям, которые нам писали. Отметьте, что всё сделано, или назначьте другой срок:

{page}

{bodyName}`,
};

export const lookTaken: Letter = {
  en: `A second look is no longer yours: case {reference}
${HELLO.en}

You looked at the decision in case **{reference}** a second time. You can do so no longer: {bar, select,
  interest {you declared an interest that touches it}
  subject {you are among those complained of}
  subordinateOfSubject {you answer to somebody who is complained of}
  subordinateOfBarred {you answer to somebody who had a part in it}
  superiorOfBarred {somebody who had a part in it answers to you}
  other {you had a part in it}}. The case waits for somebody else; you need not do anything.

${STAFF_CLOSE.en}`,
  ru: `Пересмотр больше не за вами: обращение {reference}
${HELLO.ru}

Вы пересматривали решение по обращению **{reference}**. Теперь вы не можете: {bar, select,
  interest {вы заявили о личной заинтересованности}
  subject {жалуются в том числе на вас}
  subordinateOfSubject {вы подчиняетесь тому, на кого жалуются}
  subordinateOfBarred {вы подчиняетесь тому, кто участвовал в решении}
  superiorOfBarred {вам подчиняется тот, кто участвовал в решении}
  other {вы участвовали в решении}}. Дело ждёт другого сотрудника, от вас ничего не нужно.

${STAFF_CLOSE.ru}`,
};

export const signal: Letter = {
  en: `Complaints are growing: {signals}
${HELLO.en}

In the last week more complaints came of something than its own past weeks explain. How many such signals there are: **{signals}**. Of what, and what was expected:

{page}

{bodyName}`,
  ru: `Жалоб становится больше: {signals}
${HELLO.ru}

На прошлой неделе о чём-то жаловались чаще, чем можно объяснить прежними неделями. Сколько таких сигналов: **{signals}**. О чём они и сколько ожидалось:

{page}

{bodyName}`,
};

export const invitation: Letter = {
  en: `Your account in Otklik
${HELLO.en}

{bodyName} has made an account for you in Otklik, where it works on complaints and appeals. You sign in as **{login}**.

Choose a password by this link:

{link}

The link works once, and not for long. Do not pass it on.

If you do not know what this is about, do nothing.`,
  ru: `Ваша учётная запись в «Отклике»
${HELLO.ru}

{bodyName}: для вас создана учётная запись в «Отклике», где работают с обращениями. Ваш логин: **{login}**.

Придумайте пароль по этой ссылке:

{link}

Ссылка действует один раз и недолго. Не передавайте её никому.

Если вы не знаете, о чём это письмо, ничего не делайте.`,
};

export const passwordReset: Letter = {
  en: `A new password for Otklik
${HELLO.en}

Somebody, probably you, asked for a new password for the account **{login}**. Choose one by this link:

{link}

The link works once, and not for long. Do not pass it on.

If it was not you, do nothing: your password stays as it is.`,
  ru: `Новый пароль для «Отклика»
${HELLO.ru}

Кто-то, вероятно вы, запросил новый пароль для учётной записи **{login}**. Придумайте его по этой ссылке:

{link}

Ссылка действует один раз и недолго. Не передавайте её никому.

Если это были не вы, ничего не делайте: пароль останется прежним.`,
};
