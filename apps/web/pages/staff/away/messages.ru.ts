import { type AwayMessage } from './messages.en.js';

/** Прежде чем отдать обращение тому, кого нет на месте. */
export const ru: Record<AwayMessage, string> = {
  text: '{name}: отсутствие с {from} по {to}. {deputy, select, none {Никто не замещает.} other {Замещает {deputy}.}}',
  instead: 'Отдать тому, кто замещает: {name}',
  allTheSame: 'Всё равно отдать: {name}',
};
