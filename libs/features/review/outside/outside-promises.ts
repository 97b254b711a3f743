import { type OpenCase, type Remedy, salted } from '#libs/casework';
import { type CivilDate, DomainError, type PointId, type RemedyId, type RemedyKind, uuidv7 } from '#libs/kernel';

/** What we do because somebody outside told us to, or since they were right. */
export interface OutsidePromise {
  readonly kind: RemedyKind;
  readonly description: string;
  readonly dueOn: CivilDate;
}

interface PromisedPoint {
  readonly pointId: PointId;
  readonly remedies: readonly OutsidePromise[];
}

/** Errors: `date.in_past`. */
export function assertPromises(points: readonly PromisedPoint[], today: CivilDate): void {
  if (points.some(({ remedies }) => remedies.some(({ dueOn }) => dueOn < today))) throw new DomainError('date.in_past');
}

/** As promises of the case: alarmed, kept or dropped, and told like any other. */
export function promisedIn({ row }: OpenCase, points: readonly PromisedPoint[], now: Date): readonly Remedy[] {
  return points.flatMap(({ pointId, remedies }) =>
    remedies.map(({ kind, description, dueOn }): Remedy => {
      const { text, salt } = salted(description);
      const open = { settledOn: null, settledBy: null, settlement: null, settlementSalt: null };
      const promise = { kind, description: text, salt, ownerId: null, dueOn, state: 'promised' as const, version: 1 };
      return { id: uuidv7<RemedyId>(now), caseId: row.id, pointId, ...promise, ...open };
    }),
  );
}
