import {
  type Actor,
  type CaseEvent,
  type CivilDate,
  type ErrorCode,
  type ErrorParams,
  type EventType,
  type Trigger,
  DomainError,
} from '#libs/kernel';
import { type CaseFile, type ClockState, type Procedure } from './case-file.js';
import { type Basis, type Pack } from './pack.js';
import { type CaseChanges, type PlannedParticipation } from './plan.js';

/** An event about to happen to a case: all that a rule may look at. */
export interface Situation<T extends EventType = EventType> {
  readonly procedure: Procedure;
  readonly file: CaseFile;
  readonly event: CaseEvent<T>;
  readonly at: Date;
  /** The local date of `at` in the body's zone. */
  readonly today: CivilDate;
}

/** What one event does by itself, before clocks and notices follow from it. */
export interface Consequence {
  readonly file?: Partial<CaseFile>;
  readonly changes?: CaseChanges;
  /** Clocks that the event changes directly: paused, extended, recounted. */
  readonly clocks?: readonly ClockState[];
  /** What clocks start from and stop on. */
  readonly fires?: Trigger | readonly Trigger[];
  readonly participations?: readonly PlannedParticipation[];
}

export type Rule<T extends EventType> = (situation: Situation<T>) => Consequence;

/** Where a refusal happens: what its message and the log may say of it. */
export interface Place {
  readonly pack: Pack;
  readonly file: CaseFile;
  readonly event: EventType;
}

export function refusal(code: ErrorCode, place: Place, basis: Basis | null, more: ErrorParams = {}): DomainError {
  const { pack, file, event } = place;
  const source: ErrorParams = basis ? { act: basis.act, article: basis.article, cited: basis.cited } : {};
  return new DomainError(code, {
    state: file.state ?? 'none',
    event,
    pack: pack.pack,
    version: pack.version,
    ...source,
    ...more,
  });
}

export function placeOf({ procedure, file, event }: Situation): Place {
  return { pack: procedure.pack, file, event: event.type };
}

/** Nobody takes part as a person where the system or the citizen acts. */
export function participationOf(actor: Actor, role: PlannedParticipation['role']): readonly PlannedParticipation[] {
  return actor.kind === 'staff' ? [{ staffId: actor.staffId, role }] : [];
}
