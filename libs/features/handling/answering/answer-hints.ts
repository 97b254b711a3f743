import { type CivilDate, type Outcome } from '#libs/kernel';
import { unfilledPlaces } from '#libs/casework';
import { type DraftPoint, isBlank, REASONS_MIN } from './draft-content.js';

export const ANSWER_HINTS = [
  'outcomeMissing',
  'reasonsMissing',
  'reasonsThin',
  'apologyMissing',
  'remedyMissing',
  'dateGone',
  'placeEmpty',
] as const;
export type HintCode = (typeof ANSWER_HINTS)[number];

/** Something a careful colleague would say on reading the draft. It stops nothing; what must not be missing is refused when the answer is sent. */
export interface AnswerHint {
  readonly code: HintCode;
  /** The place of the point in the draft, from 0. */
  readonly point: number;
  /** Of `placeEmpty`: the name of the place. */
  readonly place?: string;
}

/** So short a text has hardly told what was found, and why it leads to this outcome. Characters. */
const REASONS_THIN = 120;

const FAULT: readonly Outcome[] = ['upheld', 'partlyUpheld'];

/** Words by which one says sorry, by their stems. An apology that is promised as a remedy is one too. */
const SORRY = /\b(sorry|apologi[sz]e|apology|apologies|regret)\b|извин|приносим свои сожалени|сожале|прости/iu;

/** What the draft lacks for a good answer on this day, point by point. Pure: the same draft has the same hints on the same day. */
export function answerHints(points: readonly DraftPoint[], today: CivilDate): readonly AnswerHint[] {
  return points.flatMap((point, place) => hintsOn(point, today).map((hint) => ({ ...hint, point: place })));
}

function hintsOn({ outcome, reasons, remedies }: DraftPoint, today: CivilDate): Omit<AnswerHint, 'point'>[] {
  const promised = remedies.filter((remedy) => !isBlank(remedy));
  const fault = outcome !== null && FAULT.includes(outcome);
  const sorry = SORRY.test(reasons) || promised.some(({ kind }) => kind === 'apology');
  const empty = [reasons, ...promised.map(({ description }) => description)].flatMap(unfilledPlaces);
  return [
    ...when(outcome === null, 'outcomeMissing'),
    ...when(reasons.trim().length < REASONS_MIN, 'reasonsMissing'),
    ...when(reasons.trim().length >= REASONS_MIN && reasons.trim().length < REASONS_THIN, 'reasonsThin'),
    ...when(fault && !sorry, 'apologyMissing'),
    ...when(fault && promised.length === 0, 'remedyMissing'),
    ...when(
      promised.some(({ dueOn }) => dueOn !== null && dueOn < today),
      'dateGone',
    ),
    ...[...new Set(empty)].map((name) => ({ code: 'placeEmpty' as const, place: name })),
  ];
}

function when(holds: boolean, code: HintCode): { code: HintCode }[] {
  return holds ? [{ code }] : [];
}
