import {
  type Actor,
  type CaseEvent,
  type CaseState,
  type DomainError,
  type ErrorCode,
  actingRoles,
  staffAmong,
} from '#libs/kernel';
import { firstUnmet } from './guards.js';
import { type ActingRoles, type Basis, type Move, type Pack, type ProceduralEvent } from './pack.js';
import { type Place, type Situation, refusal } from './situation.js';

export type MovePlace = Place & { readonly event: ProceduralEvent };

/**
 * The state after an event of the procedure. Throws: no such move from here, not by this role, a guard that does not let pass.
 * A citizen who still owes an answer to another question is still awaited.
 */
export function stateAfterMove(situation: Situation, event: ProceduralEvent, state: CaseState): CaseState {
  const { procedure, file } = situation;
  const refused = whyNot({ pack: procedure.pack, file, event }, situation.event.actor, situation.event);
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

/** Why the pack does not let this step be taken. `full`: the event itself, or null while its contents are not known yet. */
export function whyNot(place: MovePlace, actor: Actor, full: CaseEvent | null): DomainError | null {
  const { pack, file, event } = place;
  const move = moveFrom(pack, event, file.state);
  if (!move) {
    const { code, basis } = noMove(pack, event);
    return refusal(code, place, basis);
  }
  if (!mayAct(move.by, actor)) return refusal('case.role_refused', place, move.basis, { by: staffAmong(move.by) });

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
