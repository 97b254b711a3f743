import { type Actor, type ClockCode, type ErrorCode, type ErrorParams, DomainError } from '#libs/kernel';
import { type CaseFile, type Procedure } from './case-file.js';
import { extendable } from './clock-run.js';
import { whyNoTransfer, whyNotDeclined } from './grounds.js';
import { type MovePlace, whyNot } from './moves.js';
import { type DeclineRule, type Pack, type ProceduralEvent, PROCEDURAL_EVENTS } from './pack.js';
import { refusal } from './situation.js';

/** Whether a step can be taken now, as far as that can be said before its contents are known; and if not, why, by which article. */
export type MoveOption =
  | { readonly event: ProceduralEvent; readonly allowed: true }
  | {
      readonly event: ProceduralEvent;
      readonly allowed: false;
      readonly code: ErrorCode;
      /** For the words of the refusal, the law behind it among them. */
      readonly params: ErrorParams;
    };

/** Every step of the procedure, open to this person now or not: what a page of staff offers, and what it says of the rest. */
export function movesAllowed({ pack }: Procedure, file: CaseFile, actor: Actor): readonly MoveOption[] {
  return PROCEDURAL_EVENTS.map((event) => {
    const place = { pack, file, event };
    const refused = whyNot(place, actor, null) ?? whyNotYet(place, actor);
    if (!refused) return { event, allowed: true };
    return { event, allowed: false, code: refused.code, params: refused.params };
  });
}

/** The grounds on which this person may leave the case unanswered, as far as its file shows. */
export function groundsToDecline({ pack }: Procedure, file: CaseFile, actor: Actor): readonly DeclineRule[] {
  const place = { pack, file, event: 'case.declined' } as const;
  return pack.declines.filter((rule) => whyNotDeclined(place, rule, actor, null) === null);
}

/** What the move itself allows, and the case does not have yet, or no more. */
function whyNotYet(place: MovePlace, actor: Actor): DomainError | null {
  const { pack, file, event } = place;
  switch (event) {
    case 'deadline.extended':
      return firstOrNone(extendableCodes(pack).map((code) => refusalOf(() => extendable(place, code, actor))));
    case 'case.transferred':
      return whyNoTransfer(place, actor, null);
    case 'case.declined':
      return firstOrNone(pack.declines.map((rule) => whyNotDeclined(place, rule, actor, null)));
    case 'question.answered':
      return file.openQuestions === 0 ? refusal('question.none_open', place, null) : null;
    default:
      return null;
  }
}

function extendableCodes(pack: Pack): readonly ClockCode[] {
  return pack.clocks.filter(({ extension }) => extension !== null).map(({ code }) => code);
}

/** One way that is open is enough; with none, the last says why. */
function firstOrNone(refusals: readonly (DomainError | null)[]): DomainError | null {
  return refusals.includes(null) ? null : (refusals.at(-1) ?? null);
}

function refusalOf(attempt: () => unknown): DomainError | null {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
