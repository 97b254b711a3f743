import { type Language, type NoticeKind } from '#libs/kernel';
import { LETTER_VARIABLES, type Value, type Values } from './letter-variables.js';

/** Values for looking at a text before it is used: nobody's case, nobody's code. */
const MADE_UP: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    bodyName: 'Town Council',
    name: 'Alex Example',
    procedure: 'Our own service standard',
    receivedOn: '2 March 2026',
    registeredOn: '2 March 2026',
    on: '27 March 2026',
    from: '30 March 2026',
    until: '27 April 2026',
    dueOn: '30 March 2026',
    words: 'The words of whoever writes the letter stand here.',
    reason: 'The reasons stand here.',
    ground: 'Another body decides this',
    article: 'Our own service standard, 6',
    newBody: 'Regional Water Authority',
    newBodyContact: '- 1 Canal Street\n- water@example.org',
    dates: '- We answer you: by 30 March 2026',
    notFinal: 'These dates are not final.',
    furtherWays: '- Ask us to look again (our own service standard, 9)',
    stage: 'This is our answer at the first stage of the procedure: our own service standard.',
    definition: 'The street lamp at house 5 has been out since January.',
    decision: '**Our decision: we agree with you**\n\nThe lamp was reported three times, and nobody was sent.',
    apology: 'Something went wrong here, and it affected you. We are sorry.',
    remedies: '- Correction: the lamp is replaced, by 10 April 2026',
    outstandingActions: 'One thing is still to be done, the last of them by 10 April 2026.',
    nameOfOfficial: 'A. Official',
    remedy: '- Correction: the lamp is replaced',
    effect: 'You wrote to us in a way that does not give your case the effect of the law.\n\n- by letter on paper',
    contact: '1 Town Square, Monday to Friday',
    letter: 'the answer',
    problem: 'the address does not take it',
    next: 'it waits in the print queue',
  },
  ru: {
    bodyName: 'Администрация города',
    name: 'Саша Примеров',
    procedure: 'Собственный стандарт органа',
    receivedOn: '2 марта 2026',
    registeredOn: '2 марта 2026',
    on: '27 марта 2026',
    from: '30 марта 2026',
    until: '27 апреля 2026',
    dueOn: '30 марта 2026',
    words: 'Здесь стоят слова того, кто пишет письмо.',
    reason: 'Здесь стоят доводы.',
    ground: 'Вопрос решает другой орган',
    article: 'Собственный стандарт, 6',
    newBody: 'Областное управление водоснабжения',
    newBodyContact: '- Канальная улица, 1\n- water@example.org',
    dates: '- Ответим вам: не позже 30 марта 2026',
    notFinal: 'Даты не окончательные.',
    furtherWays: '- Попросить пересмотреть ответ (собственный стандарт, 9)',
    stage: 'Это наш ответ на первой стадии порядка: собственный стандарт органа.',
    definition: 'Фонарь у дома 5 не горит с января.',
    decision: '**Наше решение: мы согласны с вами**\n\nО фонаре сообщали три раза, и никто не приехал.',
    apology: 'Здесь что-то пошло не так, и это коснулось вас. Приносим вам извинения.',
    remedies: '- Исправление: фонарь заменят, не позже 10 апреля 2026',
    outstandingActions: 'Осталось сделать: 1 дело, последнее не позже 10 апреля 2026.',
    nameOfOfficial: 'А. Должностнова',
    remedy: '- Исправление: фонарь заменят',
    effect: 'Вы написали нам способом, который не даёт обращению силы, предусмотренной законом.\n\n- письмом на бумаге',
    contact: 'Городская площадь, 1, с понедельника по пятницу',
    letter: 'ответ',
    problem: 'адрес его не принимает',
    next: 'оно ждёт в очереди на печать',
  },
};
const IN_BOTH: Readonly<Record<string, string>> = {
  reference: 'K7QM-2X9F-4TD',
  code: 'XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX',
  trackingPage: '<https://example.org/track>',
  link: '<https://example.org/track/example>',
  page: '<https://example.org/staff/cases/K7QM-2X9F-4TD>',
  login: 'example',
  paused: 'yes',
  kind: 'warning',
  subject: 'clock',
  clock: 'answer',
};

export function madeUpValues(kind: NoticeKind, language: Language): Values {
  return Object.fromEntries(
    Object.entries(LETTER_VARIABLES[kind]).map(([name, { is }]): [string, Value] => {
      const said = MADE_UP[language][name] ?? IN_BOTH[name];
      if (said === undefined) throw new Error(`nothing is made up for ${name}`);
      return [name, is === 'text' ? { text: said } : { markdown: said }];
    }),
  );
}
