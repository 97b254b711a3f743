import { type en } from './messages.en.js';

export const ru: Record<keyof typeof en, string> = {
  title: 'Письма на печать',
  intro: 'Напечатайте письмо, отправьте его и запишите день отправки: этот день считается днём, когда заявителю сообщили.',
  none: 'Писем на печать нет.',
  case: 'Обращение',
  letter: 'Письмо',
  language: 'Язык',
  since: 'Ждёт с',
  print: 'Печать',
  printOne: 'Печать: {letter}, {reference}',
  choose: 'Отправлено: {letter}, {reference}',
  posted: 'Отправлено',
  on: 'День отправки',
  record: 'Записать отмеченные как отправленные',
  recordAll: 'Записать всё на этой странице: {count, plural, one {# письмо} few {# письма} many {# писем} other {# письма}}',
  done: '{count, plural, one {Записано отправленным: # письмо.} few {Записано отправленными: # письма.} many {Записано отправленными: # писем.} other {Записано отправленными: # письма.}}',
  'done.title': 'Готово',
  failed:
    '{count, plural, one {Не записано: # письмо} few {Не записаны: # письма} many {Не записано: # писем} other {Не записано: # письма}}',
  failure: '{reference}: {text}',
  hidden: 'Обращение, которое вам не видно',
  nobody: 'Отметьте письма, которые отправили.',
};
