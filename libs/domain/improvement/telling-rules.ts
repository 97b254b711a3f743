import { type CivilDate, DomainError, type MeasureState, TELLING_MOMENTS, type TellingMoment } from '#libs/kernel';

/** In which states of the measure a moment is news. */
const WHILE: Readonly<Record<TellingMoment, readonly MeasureState[]>> = {
  adopted: ['adopted', 'underWay'],
  completed: ['completed'],
  verified: ['verified'],
  dropped: ['dropped'],
};

interface Reached {
  readonly state: MeasureState;
  readonly adoptedOn: CivilDate | null;
}

/** What there is to tell of a measure now. One that was dropped before anybody promised it is nobody's news. */
export function momentsReached({ state, adoptedOn }: Reached): TellingMoment[] {
  return TELLING_MOMENTS.filter((moment) => WHILE[moment].includes(state) && adoptedOn !== null);
}

/** Errors: `telling.not_reached`. */
export function assertMoment(measure: Reached, moment: TellingMoment): void {
  if (!momentsReached(measure).includes(moment)) throw new DomainError('telling.not_reached', { moment });
}

/** Errors: `telling.self_release` where so many are told that a second person must agree, and none does. */
export function assertSecondPerson(release: {
  readonly recipients: number;
  /** Up to so many one person may tell alone. */
  readonly above: number;
  readonly requestedBy: string | null;
  readonly releasedBy: string;
}): void {
  const { recipients, above, requestedBy, releasedBy } = release;
  if (recipients > above && requestedBy === releasedBy) throw new DomainError('telling.self_release', { above });
}
