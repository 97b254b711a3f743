import { Injectable } from '@nestjs/common';
import { seeingParameters, visible } from '#libs/casework';
import {
  type CaseId,
  type CaseState,
  type CivilDate,
  type PackCode,
  type PackVersion,
  type ProvisionalReason,
  type Reference,
  type ReviewRequestId,
  type ServiceCode,
  type StaffId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';
import { type StaffActor } from '#libs/platform/identity';

/** What waits: asks that a person has to weigh, second looks that nobody looks at yet, those under way, and reviewers who are challenged. */
export const REVIEW_LISTS = ['requests', 'unassigned', 'underWay', 'challenges'] as const;
export type ReviewList = (typeof REVIEW_LISTS)[number];
/** The lists of cases. */
export type LookList = Exclude<ReviewList, 'requests'>;

/** An ask that waits. No personal data. */
export interface WaitingAsk {
  readonly requestId: ReviewRequestId;
  /** Of the case whose decision they disagree with. */
  readonly reference: Reference;
  readonly service: ServiceCode;
  readonly pack: PackCode;
  readonly packVersion: PackVersion;
  readonly stage: string;
  readonly askedOn: CivilDate;
  /** The last day on which it could be asked, as it was counted then. */
  readonly lastOn: CivilDate | null;
  readonly ground: string | null;
  /** Whether they say why they are late. */
  readonly saysWhyLate: boolean;
}

/** A second look. No personal data. */
export interface LookLine {
  readonly caseId: CaseId;
  readonly reference: Reference;
  readonly service: ServiceCode;
  readonly pack: PackCode;
  readonly packVersion: PackVersion;
  readonly stage: string;
  readonly state: CaseState;
  /** The last day in time; null where no time runs. */
  readonly nextDueOn: CivilDate | null;
  readonly nextBecause: readonly ProvisionalReason[];
  readonly reviewerId: StaffId | null;
  readonly reviewerName: string | null;
  readonly isChallenged: boolean;
  /** Whether anybody was found who may look. */
  readonly anybodyLeft: boolean;
}

interface ListQuestion {
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** The second looks of the body as those who give them out and look see them: each list by its next date. */
@Injectable()
export class ReviewLists {
  constructor(private readonly db: Database) {}

  /** The longest waiting first. */
  async asks(staff: StaffActor, { limit, cursor }: ListQuestion): Promise<Page<WaitingAsk>> {
    const after = decodeCursor(cursor, ['instant', 'uuid']) ?? [null, null];
    const rows = await this.db.query<WaitingAsk & { createdAt: string } & Record<string, unknown>>(
      `SELECT q.id AS "requestId", c.reference, c.service, c.pack, c.pack_version AS "packVersion", q.stage, q.asked_on AS "askedOn",
         q.last_on AS "lastOn", q.ground, q.late_message_id IS NOT NULL AS "saysWhyLate", q.created_at::text AS "createdAt"
       FROM review.request q JOIN casework.case c ON c.id = q.case_id
       WHERE q.state = 'waiting' AND ${visible(1)} AND ($4::timestamptz IS NULL OR (q.created_at, q.id) > ($4, $5::uuid))
       ORDER BY q.created_at, q.id LIMIT $6`,
      [...seeingParameters(staff), ...after, limit + 1],
    );
    const { items, next } = pageOf(rows, limit, ({ createdAt, requestId }) => [createdAt, requestId]);
    return { items: items.map(({ createdAt: _createdAt, ...ask }) => ask), next };
  }

  /** By the next date of the law; those on no clock last. */
  async looks(staff: StaffActor, list: LookList, { limit, cursor }: ListQuestion): Promise<Page<LookLine>> {
    const after = decodeCursor(cursor, ['instant', 'uuid']) ?? [null, null];
    const rows = await this.db.query<LookLine & { due: string } & Record<string, unknown>>(
      `${LOOK} WHERE ${LOOKS[list]} AND ${visible(1)}
         AND ($4::timestamptz IS NULL OR (coalesce(c.next_due_at, 'infinity'), c.id) > ($4, $5::uuid))
       ORDER BY coalesce(c.next_due_at, 'infinity'), c.id LIMIT $6`,
      [...seeingParameters(staff), ...after, limit + 1],
    );
    const { items, next } = pageOf(rows, limit, ({ due, caseId }) => [due, caseId]);
    return { items: items.map(({ due: _due, ...line }) => line), next };
  }

  /** How many wait in each list. */
  async counts(staff: StaffActor): Promise<Readonly<Record<ReviewList, number>>> {
    const cases = (list: LookList) => `(SELECT count(*)::int FROM casework.case c WHERE ${LOOKS[list]} AND ${visible(1)})`;
    const [found] = await this.db.query<Record<ReviewList, number>>(
      `SELECT (SELECT count(*)::int FROM review.request q JOIN casework.case c ON c.id = q.case_id
           WHERE q.state = 'waiting' AND ${visible(1)}) AS requests,
         ${cases('unassigned')} AS unassigned, ${cases('underWay')} AS "underWay", ${cases('challenges')} AS challenges`,
      seeingParameters(staff),
    );
    return found!;
  }
}

const OPEN = 'c.open AND c.previous_id IS NOT NULL';
const CHALLENGED = 'EXISTS (SELECT FROM review.challenge g WHERE g.case_id = c.id AND g.accepted IS NULL)';

/** Each as a condition on `casework.case c`. */
const LOOKS: Readonly<Record<LookList, string>> = {
  unassigned: `${OPEN} AND c.assignee_id IS NULL`,
  underWay: `${OPEN} AND c.assignee_id IS NOT NULL`,
  challenges: `${OPEN} AND ${CHALLENGED}`,
};

const LOOK = `
  SELECT c.id AS "caseId", c.reference, c.service, c.pack, c.pack_version AS "packVersion", c.stage, c.state, c.next_due_on AS "nextDueOn",
    c.next_because AS "nextBecause", c.assignee_id AS "reviewerId", s.name AS "reviewerName", ${CHALLENGED} AS "isChallenged",
    EXISTS (SELECT FROM casework.reviewer w WHERE w.case_id = c.id AND (w.by_law IS NOT NULL OR NOT EXISTS (
      SELECT FROM casework.bar b WHERE b.case_id = c.id AND b.staff_id = w.staff_id))) AS "anybodyLeft",
    coalesce(c.next_due_at, 'infinity')::text AS due
  FROM casework.case c LEFT JOIN identity.staff s ON s.id = c.assignee_id`;
