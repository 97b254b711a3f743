import { type CaseState } from '#libs/kernel';
import { type Pack } from '#libs/domain/procedure';

/** The same stage goes on: what a pack calls reopening. All other ways are the pack's own codes. */
export const REOPENING = 'reopening';

/** Where the way leads out of the house. */
const ELSEWHERE = new Set(['court', 'ombudsman']);

/** Whether somebody else decides there, by the pack's code of the way. */
export function isElsewhere(code: string): boolean {
  return ELSEWHERE.has(code);
}

/** Where a person who is not content can go, by the pack's code; null as `way`: the same stage goes on. */
export interface FurtherWay {
  readonly code: string;
  readonly way: Pack['further'][number] | null;
  /** False: somebody else decides there, and asking us for it would only lose time. */
  readonly ours: boolean;
}

/** What a case's pack offers somebody who is not content: looking again, where it knows that from this state, then every way further that it names. */
export function waysFurther(pack: Pack, state: CaseState): FurtherWay[] {
  const reopens =
    pack.reopening.length > 0 && pack.moves.some(({ event, from }) => event === 'case.reopened' && from.includes(state));
  return [
    ...(reopens ? [{ code: REOPENING, way: null, ours: true }] : []),
    ...pack.further.map((way) => ({ code: way.code, way, ours: !isElsewhere(way.code) })),
  ];
}
