import {
  type Change,
  type ChangeContext,
  assertFilled,
  type Decision,
  type OpenCase,
  type Remedy,
  salted,
  staffIdOf,
} from '#libs/casework';
import {
  caseEvent,
  type CivilDate,
  type DecidedPoint,
  type DecisionEffect,
  type DecisionId,
  DomainError,
  type FieldError,
  type Outcome,
  type PointId,
  type RemedyId,
  type RemedyKind,
  type StaffId,
  uuidv7,
} from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { assertNamesNobody } from '../together/names-nobody.js';
import { checkActiveStaff } from '../commands/check-active-staff.js';

export interface PointDecision {
  readonly pointId: PointId;
  readonly outcome: Outcome;
  /** Printed verbatim in the answer. */
  readonly reasons: string;
  readonly rootCause: string | null;
  /** Of a second look: what it does to the decision; left out, what that outcome usually does. */
  readonly effect?: DecisionEffect | null;
  readonly remedies: readonly PromisedRemedy[];
}

export interface PromisedRemedy {
  readonly kind: RemedyKind;
  readonly description: string;
  readonly ownerId: StaffId | null;
  readonly dueOn: CivilDate;
}

/**
 * What a decision changes: the decisions and promises as rows, and the event from which the answer goes out.
 * Errors: `letter.variable_missing`, `together.names_somebody` where others follow the case, `root_cause.unknown`, `staff.unknown`, `date.in_past`.
 */
export async function decided(
  { tx, opened, actor, now, today }: ChangeContext,
  points: readonly PointDecision[],
): Promise<Change> {
  const texts = points.flatMap(({ reasons, remedies }) => [reasons, ...remedies.map(({ description }) => description)]);
  texts.forEach(assertFilled);
  await assertNamesNobody(tx, opened.row.id, texts);
  await checkRootCauses(tx, points);
  await checkOwners(tx, points);
  const gone = goneDays(points, today);
  if (gone.length > 0) throw new DomainError('date.in_past', {}, gone);

  const rounds = await decidedRounds(tx, points);
  const all = points.map((point) => decidedPoint(point, opened, rounds, staffIdOf(actor), now));
  return {
    events: caseEvent('decision.issued', { points: all.map(({ payload }) => payload), on: today }, actor, now),
    rows: { decisions: all.map(({ decision }) => decision), remedies: all.flatMap(({ remedies }) => remedies) },
    changed: { points: all.map(({ payload }) => outcomeOf(payload)) },
  };
}

interface Decided {
  readonly payload: DecidedPoint;
  readonly decision: Decision;
  readonly remedies: readonly Remedy[];
}

function decidedPoint(
  given: PointDecision,
  { row, procedure }: OpenCase,
  rounds: ReadonlyMap<PointId, number>,
  decidedBy: StaffId | null,
  now: Date,
): Decided {
  const { pointId, outcome, rootCause } = given;
  const rule = procedure.pack.outcomes.find((known) => known.outcome === outcome);
  const nativeOutcome = rule?.nativeTerm ?? null;
  const effect = given.effect ?? rule?.effects[0] ?? null;
  const reasons = salted(given.reasons);
  const decisionId = uuidv7<DecisionId>(now);
  const remedies = given.remedies.map((remedy) => promised(remedy, row.id, pointId, now));
  const promises = remedies.map(({ id, kind, dueOn }) => ({ remedyId: id, kind, dueOn }));
  return {
    payload: {
      ...{ pointId, decisionId, outcome, nativeOutcome, rootCause, reasonsHash: reasons.hash, remedies: promises },
      ...(effect === null ? {} : { effect }),
    },
    decision: {
      id: decisionId,
      caseId: row.id,
      pointId,
      round: (rounds.get(pointId) ?? 0) + 1,
      outcome,
      nativeOutcome,
      reasons: reasons.text,
      salt: reasons.salt,
      rootCause,
      effect,
      decidedBy,
      at: now,
    },
    remedies,
  };
}

function promised(
  { kind, description, ownerId, dueOn }: PromisedRemedy,
  caseId: Remedy['caseId'],
  pointId: PointId,
  now: Date,
): Remedy {
  const text = salted(description);
  const open = { settledOn: null, settledBy: null, settlement: null, settlementSalt: null };
  const promise = { kind, description: text.text, salt: text.salt, ownerId, dueOn, state: 'promised' as const, version: 1 };
  return { id: uuidv7<RemedyId>(now), caseId, pointId, ...promise, ...open };
}

/** Decided, and not looked at again since. */
function outcomeOf({ pointId, outcome, nativeOutcome, rootCause }: DecidedPoint) {
  return { id: pointId, outcome, nativeOutcome, rootCause, effect: null };
}

/** Nobody can keep a promise for a day that has gone by: each such day, by the name of its field. */
export function goneDays(
  points: readonly { readonly remedies: readonly { readonly dueOn: CivilDate | null }[] }[],
  today: CivilDate,
): FieldError[] {
  return points.flatMap(({ remedies }, point) =>
    remedies.flatMap(({ dueOn }, place): FieldError[] =>
      dueOn !== null && dueOn < today ? [{ field: `points.${point}.remedies.${place}.dueOn`, code: 'in_past' }] : [],
    ),
  );
}

async function checkRootCauses(tx: Tx, points: readonly PointDecision[]): Promise<void> {
  const named = [...new Set(points.flatMap(({ rootCause }) => rootCause ?? []))];
  if (named.length === 0) return;
  const known = await tx.query('SELECT code FROM casework.root_cause WHERE code = ANY($1) AND active', [named]);
  if (known.length < named.length) throw new DomainError('root_cause.unknown');
}

/** Whoever owns a promise is reminded of it: nobody's id would be a promise that nobody keeps. */
async function checkOwners(tx: Tx, points: readonly PointDecision[]): Promise<void> {
  const named = points.flatMap(({ remedies }) => remedies.flatMap(({ ownerId }) => ownerId ?? []));
  if (named.length > 0) await checkActiveStaff(tx, named);
}

/** How often each point was decided before: a reopened case is decided again, and what was said first stays. */
async function decidedRounds(tx: Tx, points: readonly PointDecision[]): Promise<ReadonlyMap<PointId, number>> {
  const rows = await tx.query<{ point_id: PointId; round: number }>(
    'SELECT point_id, max(round) AS round FROM casework.decision WHERE point_id = ANY($1) GROUP BY point_id',
    [points.map(({ pointId }) => pointId)],
  );
  return new Map(rows.map(({ point_id, round }) => [point_id, round]));
}
