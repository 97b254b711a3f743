import { type ActWord } from '../words/acts.en.js';
import { type Scene } from './act.js';
import { type Field } from './field.js';

type TextField = Extract<Field, { kind: 'text' }>;
type DayField = Extract<Field, { kind: 'day' }>;

export const TEXT_MAX = 20_000;
const REASON_MAX = 5_000;

/** What is said at length: `text`, with the label and the hint of the act. */
export function LONG_TEXT(
  { view }: Scene,
  name: 'acknowledge' | 'point' | 'decline' | 'withdraw' | 'ask' | 'write' | 'reply' | 'note' | 'answerEnquiry',
): TextField {
  const label = view.words.act(`${name}.text`);
  return { kind: 'text', name: 'text', label, hint: view.words.act(`${name}.text.hint`), rows: 10, min: 1, max: TEXT_MAX };
}

/** Why: in words that stay on record, or that the person reads. Characters. */
export function REASON({ view }: Scene, label: ActWord, min: number, max = REASON_MAX): TextField {
  return { kind: 'text', name: 'reason', label: view.words.act(label), rows: 5, min, max };
}

/** The day on which something was really done. */
export function DAY_OF_ACT({ view }: Scene, label: ActWord): DayField {
  return { kind: 'day', name: 'on', label: view.words.act(label), hint: view.words.act('day.hint'), optional: true };
}
