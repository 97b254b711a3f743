import { civilDate } from '#libs/kernel';
import { type WorkingCalendar, calendarBook, shippedCalendars } from '#libs/domain/calendar';
import {
  type ClockHistoryEvent,
  type ClockLimits,
  type CountingRule,
  type DeadlineAnswer,
  type DeadlineInput,
  type Unit,
  countDeadline,
} from '#libs/domain/clocks';

export const book = calendarBook(shippedCalendars());
export const d = civilDate;

export interface Scenario extends Partial<CountingRule> {
  start: string;
  calendar?: string | WorkingCalendar | null;
  history?: ClockHistoryEvent[];
  limits?: ClockLimits;
  timeZone?: string;
  confidence?: DeadlineInput['confidence'];
}

export function count({
  start,
  calendar = 'RU-5day',
  history = [],
  limits,
  timeZone = 'Europe/Moscow',
  confidence,
  ...rule
}: Scenario) {
  return countDeadline({
    timeZone,
    startOn: d(start),
    rule: { unit: 'working_days', amount: 1, counting: 'exclude_start_day', rollover: 'none', ...rule },
    calendar: typeof calendar === 'string' ? book.byName(calendar) : calendar,
    history,
    limits,
    confidence,
  });
}

/** The date of an answer, firm or not; the code of a refusal. */
export function dateOf(answer: DeadlineAnswer): string {
  switch (answer.status) {
    case 'firm':
      return answer.dueDate;
    case 'provisional':
      return answer.workingDate;
    case 'refused':
      return answer.code;
  }
}

export const extend = (unit: Unit, amount: number, decidedAt?: string): ClockHistoryEvent => ({
  type: 'extend',
  unit,
  amount,
  decidedAt: decidedAt === undefined ? undefined : d(decidedAt),
});
export const agree = (date: string, agreedAt?: string): ClockHistoryEvent => ({
  type: 'extend',
  unit: 'agreed_date',
  date: d(date),
  agreedAt: agreedAt === undefined ? undefined : d(agreedAt),
});
export const pause = (from: string, to: string, capWorkingDays?: number): ClockHistoryEvent => ({
  type: 'pause',
  from: d(from),
  to: d(to),
  capWorkingDays,
});

/** `code from`, a line for each step. */
export function stepsOf(answer: DeadlineAnswer): string[] {
  if (answer.status === 'refused') return [];
  return answer.steps.map(({ from, to, code, params }) => {
    const span = from === to ? from : `${from}..${to}`;
    const numbers = 'first' in params ? ` ${params['first']}-${params['last']}` : '';
    return `${code} ${span}${numbers}`;
  });
}
