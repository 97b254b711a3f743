import { whyNoReviewer } from './guards.js';
import { type Consequence, type Situation, placeOf, refusal } from './situation.js';

/**
 * The person asks that the decision looked at has no effect until the second look is over. It is counted from its day, or from the registration where that is still to
 * come. One at a time; once refused it can be asked for again.
 * Source: 248-FZ, art. 40(9)-(10).
 */
export function suspensionAsked(situation: Situation<'suspension.asked'>): Consequence {
  const { file, procedure } = situation;
  const suspension = procedure.pack.stage?.suspension ?? null;
  if (suspension === null) throw refusal('suspension.not_in_law', placeOf(situation), null);
  if (file.suspension === 'asked' || file.suspension === 'granted')
    throw refusal('suspension.asked_already', placeOf(situation), suspension.basis);
  const asked = { file: { suspension: 'asked' }, changes: { suspension: 'asked' } } as const;
  return file.registeredOn === null ? asked : { ...asked, fires: 'suspensionAsked' };
}

/** Somebody who may look at the decision says whether it has no effect meanwhile. The clock of the second look runs on either way. */
export function suspensionDecided(situation: Situation<'suspension.decided'>): Consequence {
  const { file, event } = situation;
  const { basis } = situation.procedure.pack.stage?.suspension ?? { basis: null };
  if (file.suspension !== 'asked') throw refusal('suspension.not_asked', placeOf(situation), basis);
  const refused = event.actor.kind === 'staff' ? whyNoReviewer(event.actor.staffId, file) : null;
  if (refused) throw refusal(refused.code, placeOf(situation), basis, refused.params);
  const suspension = event.payload.granted ? 'granted' : 'refused';
  return { file: { suspension }, changes: { suspension }, fires: 'suspensionDecided' };
}
