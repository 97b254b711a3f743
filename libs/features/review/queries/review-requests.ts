import { Injectable } from '@nestjs/common';
import {
  type AskRefusal,
  type CaseId,
  type CivilDate,
  DomainError,
  type MessageId,
  type PointId,
  type Reference,
  type ReviewRequestId,
  type StaffId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type ReviewRequest } from '../request.entity.js';

/** That somebody asked for a second look, and what became of it. What they wrote stands among the messages of the case, and is read there. */
export interface AskLine {
  readonly id: ReviewRequestId;
  /** The case whose decision they disagree with. */
  readonly caseId: CaseId;
  readonly reference: Reference;
  readonly stage: string;
  readonly askedOn: CivilDate;
  readonly role: ReviewRequest['role'];
  readonly contested: string | null;
  readonly ground: string | null;
  readonly learnedOn: CivilDate | null;
  /** With which points they disagree, in the order in which they became points of the second look. */
  readonly points: readonly PointId[];
  readonly messageId: MessageId | null;
  readonly lateMessageId: MessageId | null;
  readonly lastOn: CivilDate | null;
  readonly state: ReviewRequest['state'];
  readonly why: AskRefusal | null;
  /** Of the second look, where it was taken. */
  readonly reviewReference: Reference | null;
  readonly settledBy: StaffId | null;
}

const LINES_MAX = 100;

/** What was asked for. Whether somebody may know of it is whether they may see its case. */
@Injectable()
export class ReviewRequests {
  constructor(private readonly db: Database) {}

  /** Errors: `review.unknown`. */
  async one(id: ReviewRequestId): Promise<AskLine> {
    const [found] = await this.find('q.id = $1', id);
    if (!found) throw new DomainError('review.unknown');
    return found;
  }

  /** Each ask about the decision of this case, the first one first. */
  ofCase(caseId: CaseId): Promise<AskLine[]> {
    return this.find('q.case_id = $1', caseId);
  }

  /** The ask out of which a second look came; null for any other case. */
  async ofReview(reviewId: CaseId): Promise<AskLine | null> {
    return (await this.find('q.review_id = $1', reviewId))[0] ?? null;
  }

  private find(condition: string, value: string): Promise<AskLine[]> {
    return this.db.query<AskLine & Record<string, unknown>>(
      `SELECT q.id, q.case_id AS "caseId", c.reference, q.stage, q.asked_on AS "askedOn", q.role, q.contested, q.ground,
         q.learned_on AS "learnedOn", q.points, q.message_id AS "messageId", q.late_message_id AS "lateMessageId", q.last_on AS "lastOn",
         q.state, q.why, r.reference AS "reviewReference", q.settled_by AS "settledBy"
       FROM review.request q JOIN casework.case c ON c.id = q.case_id LEFT JOIN casework.case r ON r.id = q.review_id
       WHERE ${condition} ORDER BY q.created_at, q.id LIMIT ${LINES_MAX}`,
      [value],
    );
  }
}
