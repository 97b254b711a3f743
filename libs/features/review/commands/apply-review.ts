import { Injectable } from '@nestjs/common';
import { Casework, newMessage, type OpenCase, type Point } from '#libs/casework';
import {
  type CaseEvent,
  caseEvent,
  type CaseId,
  type CivilDate,
  Clock,
  type DecisionEffect,
  localDate,
  type Outcome,
  type PointId,
  SYSTEM,
} from '#libs/kernel';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';

/** Writes on a decision what a second look did to it; what was sent back is open again. */
@Injectable()
export class ApplyReview {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Each round of a second look once, however often it is run. */
  async execute({ caseId }: { caseId: CaseId }): Promise<void> {
    const [review] = await this.db.query<Review & Record<string, unknown>>(REVIEW, [caseId]);
    if (!review?.previousId) return;
    await this.unitOfWork.run(async (tx) => {
      const first = await this.casework.open(tx, review.previousId);
      const decided = await decidedPoints(tx, caseId);
      const round = Math.max(0, ...decided.map((point) => point.round));
      if (round <= (await timesWritten(tx, review.previousId, caseId))) return;
      const now = this.clock.now();
      const points = decided.flatMap(({ place, outcome, effect }) => {
        const pointId = review.points[place - 1];
        return pointId === undefined ? [] : [{ pointId, outcome, effect }];
      });
      const on = localDate(decided[0]!.at, first.procedure.timeZone);
      const written = caseEvent('decision.reviewed', { reviewId: caseId, stage: review.stage, on, points }, SYSTEM, now);
      const isSentBack = points.some(({ effect }) => effect === 'sentBack') && !first.row.open;
      const back = isSentBack ? sentBack(first, decided, now) : null;
      const changed = { points: first.points.flatMap((point) => pointAfter(point, points)) };
      await this.casework.record(
        tx,
        first,
        back ? [written, back.event] : [written],
        back ? { messages: [back.message] } : {},
        changed,
      );
    });
  }
}

interface Review {
  readonly previousId: CaseId;
  readonly stage: string;
  readonly points: readonly PointId[];
}

interface Decided {
  readonly place: number;
  readonly round: number;
  readonly outcome: Outcome;
  readonly effect: DecisionEffect;
  readonly reasons: string | null;
  readonly at: Date;
}

/** The point of the first case as it was decided, with what became of that. */
function pointAfter(
  { id, outcome, nativeOutcome, rootCause }: Point,
  looks: readonly { pointId: PointId; effect: DecisionEffect }[],
): Pick<Point, 'id' | 'outcome' | 'nativeOutcome' | 'rootCause' | 'effect'>[] {
  const look = looks.find(({ pointId }) => pointId === id);
  return look ? [{ id, outcome, nativeOutcome, rootCause, effect: look.effect }] : [];
}

function sentBack(
  first: OpenCase,
  decided: readonly Decided[],
  now: Date,
): { event: CaseEvent; message: ReturnType<typeof newMessage>['row'] } {
  const text = decided.flatMap(({ effect, reasons }) => (effect === 'sentBack' && reasons ? [reasons] : [])).join('\n\n');
  const said = newMessage({ caseId: first.row.id, direction: 'out', kind: 'reason', text, authorId: null }, now);
  const on: CivilDate = localDate(now, first.procedure.timeZone);
  const payload = { ground: 'sentBack', on, messageId: said.row.id, reasonHash: said.hash };
  return { event: caseEvent('case.reopened', payload, SYSTEM, now), message: said.row };
}

/** The last decision on each point of the second look, in the order of the points. */
function decidedPoints(tx: Tx, caseId: CaseId): Promise<Decided[]> {
  return tx.query<Decided & Record<string, unknown>>(
    `SELECT DISTINCT ON (p.ordinal) p.ordinal AS place, d.round, d.outcome, d.effect, d.reasons, d.at
     FROM casework.decision d JOIN casework.point p ON p.id = d.point_id
     WHERE d.case_id = $1 AND d.effect IS NOT NULL ORDER BY p.ordinal, d.round DESC LIMIT 1000`,
    [caseId],
  );
}

async function timesWritten(tx: Tx, firstId: CaseId, reviewId: CaseId): Promise<number> {
  const [found] = await tx.query<{ times: number }>(
    `SELECT count(*)::int AS times FROM casework.case_event
     WHERE case_id = $1 AND type = 'decision.reviewed' AND position($2 in body) > 0`,
    [firstId, reviewId],
  );
  return found!.times;
}

const REVIEW = `
  SELECT c.previous_id AS "previousId", c.stage, q.points
  FROM casework.case c JOIN review.request q ON q.review_id = c.id WHERE c.id = $1`;
