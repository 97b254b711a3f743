import { type Actor, type CaseEvent, type DomainError, staffAmong } from '#libs/kernel';
import { firstUnmet } from './guards.js';
import { mayAct } from './moves.js';
import { type Basis, type DeclineRule, type GuardUse } from './pack.js';
import { type Place, refusal } from './situation.js';

/** Why the case may not be sent to another body. `event`: null while its target is not known yet. */
export function whyNoTransfer(place: Place, actor: Actor, event: CaseEvent | null): DomainError | null {
  const { transfer } = place.pack;
  return transfer ? unmet(place, transfer.guards, transfer.basis, actor, event) : refusal('transfer.forbidden', place, null);
}

/** Why the case may not be left unanswered on this ground, by this person. */
export function whyNotDeclined(place: Place, rule: DeclineRule, actor: Actor, event: CaseEvent | null): DomainError | null {
  const { basis, by, ground, guards } = rule;
  if (!mayAct(by, actor)) return refusal('case.role_refused', place, basis, { by: staffAmong(by), ground });
  return unmet(place, guards, basis, actor, event);
}

function unmet(
  place: Place,
  guards: readonly GuardUse[],
  basis: Basis,
  actor: Actor,
  event: CaseEvent | null,
): DomainError | null {
  const { pack, file } = place;
  const failed = firstUnmet(guards, { pack, file, actor, event });
  return failed && refusal(failed.unmet.code, place, failed.use.basis ?? basis, failed.unmet.params);
}
