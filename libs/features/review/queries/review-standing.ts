import { Injectable } from '@nestjs/common';
import { type OpenCase, readable, seeingParameters } from '#libs/casework';
import { whyNotJudgeOfChallenge } from '#libs/domain/independence';
import {
  type CaseId,
  type CivilDate,
  type DecisionEffect,
  type MessageId,
  type Outcome,
  type PointId,
  type Reference,
  type StaffId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';
import { earlierParts } from '../independence/review-facts.js';

/** What a second look found of one point of the case before, and what that does to the decision there. */
export interface ReviewedPoint {
  /** Of the case that was looked at. */
  readonly pointId: PointId;
  /** Of the second look. */
  readonly reference: Reference;
  readonly outcome: Outcome;
  readonly effect: DecisionEffect;
  readonly decidedOn: CivilDate;
}

/** That the person does not trust whoever looks, and nobody has said yet whether they are right. */
export interface OpenChallenge {
  readonly staffId: StaffId;
  readonly name: string;
  /** What they wrote stands among the messages of the case. */
  readonly messageId: MessageId;
  readonly madeAt: Date;
}

const LINES_MAX = 500;

/** How a second look stands. Whether somebody may know of it is whether they may see the case. */
@Injectable()
export class ReviewStanding {
  constructor(private readonly db: Database) {}

  /** The last decision of each second look on each point of this case, of those that this member of staff may read. `timeZone`: in which a day is a day. */
  ofPoints(caseId: CaseId, timeZone: string, staff: StaffActor): Promise<ReviewedPoint[]> {
    return this.db.query<ReviewedPoint & Record<string, unknown>>(
      `SELECT DISTINCT ON (c.created_at, c.id, p.ordinal) q.points[p.ordinal] AS "pointId", c.reference, d.outcome, d.effect,
         (d.at AT TIME ZONE $2)::date AS "decidedOn"
       FROM review.request q JOIN casework.case c ON c.id = q.review_id JOIN casework.point p ON p.case_id = c.id
         JOIN casework.decision d ON d.point_id = p.id
       WHERE q.case_id = $1 AND d.effect IS NOT NULL AND ${readable(3)} ORDER BY c.created_at, c.id, p.ordinal, d.round DESC LIMIT ${LINES_MAX}`,
      [caseId, timeZone, ...seeingParameters(staff)],
    );
  }

  /** Why this member of staff may not say whether the person is right: the part they had in what is looked at; null: they may. */
  async whyNotJudge({ row }: OpenCase, staffId: StaffId): Promise<ReturnType<typeof whyNotJudgeOfChallenge>> {
    return whyNotJudgeOfChallenge(staffId, await earlierParts(this.db, row));
  }

  async challenge(caseId: CaseId): Promise<OpenChallenge | null> {
    const [found] = await this.db.query<OpenChallenge & Record<string, unknown>>(
      `SELECT g.staff_id AS "staffId", s.name, g.message_id AS "messageId", g.made_at AS "madeAt"
       FROM review.challenge g JOIN identity.staff s ON s.id = g.staff_id WHERE g.case_id = $1 AND g.accepted IS NULL`,
      [caseId],
    );
    return found ?? null;
  }
}
