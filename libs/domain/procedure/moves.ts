import { type Actor, type CaseEvent, type CaseState, type DomainError, type ErrorCode, actingRoles } from '#libs/kernel';
import { type CaseFile, type Procedure } from './case-file.js';
import { firstUnmet } from './guards.js';
import { type ActingRoles, type Basis, type Move, type Pack, type ProceduralEvent, PROCEDURAL_EVENTS } from './pack.js';
import { type Situation, refusal } from './situation.js';

/** Whether a step can be taken now, as far as that can be said before its contents are known; and if not, why, by which article. */
export type MoveOption =
  | { readonly event: ProceduralEvent; readonly allowed: true }
  | {
      readonly event: ProceduralEvent;
      readonly allowed: false;
      readonly code: ErrorCode;
      readonly act: string | null;
      readonly article: string | null;
    };

/** Every step of the procedure, allowed to this person now or not: what a page of staff offers, and says of the rest. */
export function movesAllowed(procedure: Procedure, file: CaseFile, actor: Actor): readonly MoveOption[] {
  return PROCEDURAL_EVENTS.map((event) => {
    const refused = whyNot(procedure.pack, file, event, actor, null);
    if (!refused) return { event, allowed: true };
    const { act, article } = refused.params;
    return { event, allowed: false, code: refused.code, act: textOrNull(act), article: textOrNull(article) };
  });
}

/**
 * The state after an event of the procedure. Throws: no such move from here, not by this role, a guard that does not let pass.
 * A citizen who still owes an answer to another question is still awaited.
 */
export function stateAfterMove(situation: Situation, event: ProceduralEvent, state: CaseState): CaseState {
  const { procedure, file } = situation;
  const refused = whyNot(procedure.pack, file, event, situation.event.actor, situation.event);
  if (refused) throw refused;

  const stillAwaited = event === 'question.answered' && file.openQuestions > 1;
  const to = moveFrom(procedure.pack, event, file.state)?.to ?? null;
  return stillAwaited || to === null ? state : to;
}

export function moveFrom(pack: Pack, event: ProceduralEvent, state: CaseState | null): Move | null {
  return pack.moves.find((move) => move.event === event && state !== null && move.from.includes(state)) ?? null;
}

export function mayAct(by: ActingRoles, actor: Actor): boolean {
  return actingRoles(actor).some((role) => (by as readonly string[]).includes(role));
}

function whyNot(pack: Pack, file: CaseFile, event: ProceduralEvent, actor: Actor, full: CaseEvent | null): DomainError | null {
  const place = { pack, file, event };
  const move = moveFrom(pack, event, file.state);
  if (!move) {
    const { code, basis } = noMove(pack, event);
    return refusal(code, place, basis);
  }
  if (!mayAct(move.by, actor)) return refusal('case.role_refused', place, move.basis, { by: move.by.join(' ') });

  const failed = firstUnmet(move.guards, { pack, file, actor, event: full });
  return failed && refusal(failed.unmet.code, place, failed.use.basis ?? move.basis, failed.unmet.params);
}

/** The article that speaks of this event, be it to forbid it or to place it elsewhere; else the act as a whole. */
function noMove(pack: Pack, event: ProceduralEvent): { code: ErrorCode; basis: Basis | null } {
  const forbidden = pack.forbids.find((prohibition) => prohibition.event === event);
  if (forbidden) return forbidden;
  const elsewhere = pack.moves.find((move) => move.event === event && move.basis !== null);
  return { code: 'case.transition_refused', basis: elsewhere?.basis ?? pack.legalBasis[0] ?? null };
}

function textOrNull(value: string | number | undefined): string | null {
  return value === undefined ? null : String(value);
}
