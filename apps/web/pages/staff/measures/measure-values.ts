import { type Measure, type MeasureView } from '#libs/features/feedback';
import { type DateParts, dateText, NO_DATE, partsOf } from '../admin/shared/dates.js';
import { listOf, type Sent, textOf } from '../admin/shared/sent.js';

/** Words that are needed in both languages, in the order of the form. */
export const WORD_FIELDS = ['title', 'change', 'expected', 'seenBy'] as const;
export type WordField = (typeof WORD_FIELDS)[number];
export type WordName = `${WordField}${'En' | 'Ru'}`;
export const WORD_NAMES = WORD_FIELDS.flatMap((field) => [`${field}En`, `${field}Ru`] as const) satisfies WordName[];

/** What the form of a measure holds, as text. */
export interface MeasureValues extends Readonly<Record<WordName, string>> {
  readonly place: string;
  readonly service: string;
  readonly teamId: string;
  readonly ownerId: string;
  readonly dueOn: DateParts;
  readonly causes: readonly string[];
  /** The theme it was proposed from: its complaints are linked next. */
  readonly themeId: string;
}

/** An empty form, with what the way here says already. */
export function newValues(query: Sent, ownerId: string): MeasureValues {
  const words = Object.fromEntries(WORD_NAMES.map((name) => [name, ''])) as Record<WordName, string>;
  const cause = textOf(query, 'cause');
  return {
    ...words,
    place: textOf(query, 'place'),
    service: textOf(query, 'service'),
    teamId: '',
    ownerId,
    dueOn: NO_DATE,
    causes: cause === '' ? [] : [cause],
    themeId: textOf(query, 'theme'),
  };
}

export function valuesOf({ measure, causes }: MeasureView): MeasureValues {
  const words = Object.fromEntries(WORD_NAMES.map((name) => [name, measure[name]])) as Record<WordName, string>;
  const { place, service, teamId, ownerId, dueOn } = measure;
  return {
    ...words,
    place: place ?? '',
    service: service ?? '',
    teamId: teamId ?? '',
    ownerId,
    dueOn: dateParts(dueOn),
    causes,
    themeId: '',
  };
}

function dateParts(date: Measure['dueOn']): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** What was typed, to be shown again. */
export function typedValues(sent: Sent): MeasureValues {
  const words = Object.fromEntries(WORD_NAMES.map((name) => [name, textOf(sent, name)])) as Record<WordName, string>;
  const text = (field: string) => textOf(sent, field);
  return {
    ...words,
    place: text('place'),
    service: text('service'),
    teamId: text('teamId'),
    ownerId: text('ownerId'),
    dueOn: partsOf(sent, 'dueOn'),
    causes: listOf(sent, 'causes'),
    themeId: text('themeId'),
  };
}

/** As the room's own check takes it. */
export function contentIn({ dueOn, themeId: _from, ...values }: MeasureValues): Sent {
  return { ...values, dueOn: dateText(dueOn) };
}
