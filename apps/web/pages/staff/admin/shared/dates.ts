import { type Sent, textOf } from './sent.js';

/** A date as it is typed into three fields. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const NO_DATE: DateParts = { day: '', month: '', year: '' };

export function partsOf(sent: Sent, field: string): DateParts {
  const part = (name: string) => textOf(sent, `${field}-${name}`).trim();
  return { day: part('day'), month: part('month'), year: part('year') };
}

/** As `YYYY-MM-DD`, to be checked like any other; empty where nothing was typed. */
export function dateText({ day, month, year }: DateParts): string {
  if (day === '' && month === '' && year === '') return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The form's other fields, with each of these dates as one field. */
export function withDates(sent: Sent, fields: readonly string[]): Sent {
  const whole: Record<string, unknown> = { ...sent };
  for (const field of fields) {
    for (const part of ['day', 'month', 'year']) delete whole[`${field}-${part}`];
    whole[field] = dateText(partsOf(sent, field));
  }
  return whole;
}
