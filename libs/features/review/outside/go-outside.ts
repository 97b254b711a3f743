import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { nextStage, type Stage } from '#libs/domain/procedure';
import {
  type Actor,
  type CaseEvent,
  caseEvent,
  type CivilDate,
  type DecisionEffect,
  DomainError,
  type Outcome,
  type PointId,
} from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { OutsideFinding } from './outside.entity.js';
import { assertPromises, type OutsidePromise, promisedIn } from './outside-promises.js';

/** The file of the case went to the ombudsman, the court, or whoever comes next. */
@Injectable()
export class RecordFileSent {
  constructor(private readonly changeCase: ChangeCase) {}

  /** `sha256`: of the archive's manifest, so that what was sent can be told later. Errors: `external.not_outside`, `date.in_future`. */
  execute({ on, sha256, ...act }: CaseAct & { readonly on: CivilDate | null; readonly sha256: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now, today }) => {
      const { code } = outsideOf(opened);
      assertHappened(on, today);
      return { events: caseEvent('file.sent', { stage: code, on: on ?? today, sha256 }, actor, now) };
    });
  }
}

export interface OutsidePoint {
  readonly pointId: PointId;
  readonly outcome: Outcome;
  readonly effect: DecisionEffect;
  /** Why it was wrong; needed where the decision did not stand. */
  readonly rootCause: string | null;
  /** What we do because of it, and by when. */
  readonly remedies: readonly OutsidePromise[];
}

export interface OutsideDecision extends CaseAct {
  readonly on: CivilDate | null;
  readonly points: readonly OutsidePoint[];
  /** What follows from it, for the person to read. */
  readonly text: string;
}

/**
 * What somebody outside decided about our decision. It does to it what a second look of ours would: written on each point, told to the person; what was sent back is
 * open again.
 */
@Injectable()
export class RecordOutsideDecision {
  constructor(private readonly changeCase: ChangeCase) {}

  /**
   * Errors: `external.not_outside`, `external.decided_already`; `review.incomplete`, `point.unknown`, `point.decided_twice`; `answer.element_missing` for a decision
   * that did not stand and no cause; `root_cause.unknown`; `date.in_future` for the day of the decision, `date.in_past` for that of a promise.
   */
  execute({ on, points, text, ...act }: OutsideDecision): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now, today }) => {
      const { code } = outsideOf(opened);
      assertHappened(on, today);
      await assertUndecidedOutside(tx, opened, code);
      assertWhole(opened, points);
      assertPromises(points, today);
      await assertKnownCauses(tx, points);
      const said = newMessage({ caseId: opened.row.id, direction: 'out', kind: 'reason', text, authorId: staffIdOf(actor) }, now);
      const promised = promisedIn(opened, points, now);
      await tx.manager
        .getRepository(OutsideFinding)
        .insert(points.map((point) => findingOf(opened, code, on ?? today, point, actor, now)));
      const decided = {
        ...{ stage: code, on: on ?? today, messageId: said.row.id, textHash: said.hash },
        points: points.map(({ pointId, outcome, effect }) => ({ pointId, outcome, effect })),
        remedies: promised.map(({ id, kind, dueOn }) => ({ remedyId: id, kind, dueOn })),
      };
      const back = { ground: groundOfReturn(opened), on: today, messageId: said.row.id, reasonHash: said.hash };
      const isSentBack = points.some(({ effect }) => effect === 'sentBack') && !opened.row.open;
      const events: CaseEvent[] = [caseEvent('external.decided', decided, actor, now)];
      if (isSentBack) events.push(caseEvent('case.reopened', back, actor, now));
      return { events, rows: { messages: [said.row], remedies: promised }, changed: { points: pointsAfter(opened, points) } };
    });
  }
}

/** The stage that comes next, where it is not ours. Errors: `external.not_outside`. */
export function outsideOf({ procedure }: Pick<OpenCase, 'procedure'>): Stage {
  const stage = nextStage(procedure.pack);
  if (stage?.whose !== 'outside') throw new DomainError('external.not_outside');
  return stage;
}

/** That it was sent back, where the procedure knows that ground; else that it was wrong. */
function groundOfReturn({ procedure }: OpenCase): string {
  return procedure.pack.reopening.some(({ ground }) => ground === 'sentBack') ? 'sentBack' : 'error';
}

async function assertUndecidedOutside(tx: Tx, { row }: OpenCase, stage: string): Promise<void> {
  const known = await tx.query('SELECT FROM review.outside_finding WHERE case_id = $1 AND stage = $2 LIMIT 1', [row.id, stage]);
  if (known.length > 0) throw new DomainError('external.decided_already');
}

/** Errors: `date.in_future`. */
function assertHappened(on: CivilDate | null, today: CivilDate): void {
  if (on !== null && on > today) throw new DomainError('date.in_future', {}, [{ field: 'on', code: 'in_future' }]);
}

function findingOf(
  { row }: OpenCase,
  stage: string,
  decidedOn: CivilDate,
  { pointId, outcome, effect, rootCause }: OutsidePoint,
  actor: Actor,
  recordedAt: Date,
): OutsideFinding {
  const found = { outcome, effect, rootCause: effect === 'stands' ? null : rootCause };
  return { caseId: row.id, stage, pointId, decidedOn, ...found, recordedBy: staffIdOf(actor), recordedAt };
}

function assertWhole({ points: known }: OpenCase, points: readonly OutsidePoint[]): void {
  if (points.length === 0) throw new DomainError('review.incomplete', {}, [{ field: 'points', code: 'too_few' }]);
  if (points.some(({ pointId }) => !known.some(({ id }) => id === pointId))) throw new DomainError('point.unknown');
  if (new Set(points.map(({ pointId }) => pointId)).size < points.length) throw new DomainError('point.decided_twice');
  const isBare = points.some(({ effect, rootCause }) => effect !== 'stands' && rootCause === null);
  if (isBare) throw new DomainError('answer.element_missing', { element: 'rootCause' });
}

async function assertKnownCauses(tx: Tx, points: readonly OutsidePoint[]): Promise<void> {
  const named = [...new Set(points.flatMap(({ rootCause }) => rootCause ?? []))];
  const known = await tx.query('SELECT code FROM casework.root_cause WHERE code = ANY ($1)', [named]);
  if (known.length < named.length) throw new DomainError('root_cause.unknown');
}

/** Our outcome stays beside what was done to it. */
function pointsAfter({ points: known }: OpenCase, points: readonly OutsidePoint[]) {
  return points.map(({ pointId, effect, rootCause }) => {
    const { id, outcome, nativeOutcome, rootCause: earlier } = known.find((point) => point.id === pointId)!;
    return { id, outcome, nativeOutcome, rootCause: effect === 'stands' ? earlier : rootCause, effect };
  });
}
