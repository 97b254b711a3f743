import { type Actor, type DomainError } from '#libs/kernel';
import { whyNoReviewer } from './guards.js';
import { isUndecided } from './places.js';
import { type Consequence, type Place, type Situation, placeOf, refusal } from './situation.js';

/**
 * The person asks that the decision looked at has no effect until the second look is over. It is counted from its day, or from the registration where that is still to
 * come. One at a time; once refused it can be asked for again.
 * Source: 248-FZ, art. 40(9)-(10).
 */
export function suspensionAsked(situation: Situation<'suspension.asked'>): Consequence {
  const { file } = situation;
  throwIf(whyNoPetition(placeOf(situation)));
  const asked = { file: { suspension: 'asked' }, changes: { suspension: 'asked' } } as const;
  return file.registeredOn === null ? asked : { ...asked, fires: 'suspensionAsked' };
}

/** Somebody who may look at the decision says whether it has no effect meanwhile. The clock of the second look runs on either way. */
export function suspensionDecided(situation: Situation<'suspension.decided'>): Consequence {
  const { event } = situation;
  throwIf(whyNotToSuspend(placeOf(situation), event.actor));
  const suspension = event.payload.granted ? 'granted' : 'refused';
  return { file: { suspension }, changes: { suspension }, fires: 'suspensionDecided' };
}

/** Why nobody can ask for it now; null: they can. */
export function whyNoPetition({ pack, file }: Pick<Place, 'pack' | 'file'>): DomainError | null {
  const place = { pack, file, event: 'suspension.asked' } as const;
  const suspension = pack.stage?.suspension ?? null;
  if (suspension === null) return refusal('suspension.not_in_law', place, null);
  if (file.state !== null && !isUndecided(file.state)) return refusal('case.transition_refused', place, suspension.basis);
  const isOpen = file.suspension === 'asked' || file.suspension === 'granted';
  return isOpen ? refusal('suspension.asked_already', place, suspension.basis) : null;
}

/** Why this person cannot say whether the decision has an effect meanwhile; null: they can. */
export function whyNotToSuspend({ pack, file }: Pick<Place, 'pack' | 'file'>, actor: Actor): DomainError | null {
  const place = { pack, file, event: 'suspension.decided' } as const;
  const { basis } = pack.stage?.suspension ?? { basis: null };
  if (file.suspension !== 'asked') return refusal('suspension.not_asked', place, basis);
  const refused = actor.kind === 'staff' ? whyNoReviewer(actor.staffId, file) : null;
  return refused && refusal(refused.code, place, basis, refused.params);
}

function throwIf(refused: DomainError | null): void {
  if (refused) throw refused;
}
