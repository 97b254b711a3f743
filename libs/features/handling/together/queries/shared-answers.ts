import { Injectable } from '@nestjs/common';
import {
  type CaseId,
  type ContactChannel,
  DomainError,
  type ErrorCode,
  type ErrorParams,
  type InstantText,
  type Language,
  type PointId,
  type Reference,
  type SharedAnswerId,
  type StaffId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';
import { type PointDecision } from '../../answering/point-decision.js';
import { answerFor, leadAnswerOf, textsOfAnswer } from '../lead-answer.js';
import { assertNamesNobody } from '../names-nobody.js';
import { type Standing, standingsOf } from '../standings.js';
import { Followers } from './followers.js';

/** What would happen if the answer were given to all now. */
export interface SharedAnswerPreview {
  /** How many would be answered, by what the letter goes out in and by. */
  readonly ready: number;
  readonly ways: readonly { readonly language: Language; readonly channel: ContactChannel; readonly cases: number }[];
  /** One case of each way, whose letter can be looked at. */
  readonly samples: readonly Reference[];
  /** Which cannot be answered so, and why: the first of them. */
  readonly left: readonly { readonly reference: Reference; readonly refusal: DomainError }[];
  readonly leftCount: number;
  /** Why nobody can: the lead case has no answer, or the answer names somebody; null where it can be given. */
  readonly refusal: DomainError | null;
}

/** One order, and how far it is. */
export interface SharedAnswerLine {
  readonly id: SharedAnswerId;
  readonly orderedBy: StaffId;
  readonly orderedAt: InstantText;
  readonly cases: number;
  readonly given: number;
  readonly waiting: number;
  /** Those that were left as they were, with why: the first of them. */
  readonly left: readonly { readonly reference: Reference; readonly why: ErrorCode; readonly params: ErrorParams }[];
  readonly leftCount: number;
}

/** Of those left out so many are named at once. */
export const LEFT_SHOWN_MAX = 200;
const SAMPLES_MAX = 4;
const ORDERS_SHOWN_MAX = 20;

@Injectable()
export class SharedAnswers {
  constructor(
    private readonly db: Database,
    private readonly followers: Followers,
  ) {}

  /** Errors: `case.not_found`, `permission.denied`. */
  async preview(lead: Reference, staff: StaffActor): Promise<SharedAnswerPreview> {
    const leadId = await this.followers.leadSeenBy(lead, staff);
    const standings = await standingsOf(this.db, leadId, staff);
    const ready = standings.filter(({ refusal }) => refusal === null);
    const left = standings.flatMap(({ reference, refusal }) => (refusal === null ? [] : [{ reference, refusal }]));
    const ways = waysOf(ready);
    return {
      ready: ready.length,
      ways: ways.map(({ language, channel, cases }) => ({ language, channel, cases: cases.length })),
      samples: ways.slice(0, SAMPLES_MAX).map(({ cases }) => cases[0]!),
      left: left.slice(0, LEFT_SHOWN_MAX),
      leftCount: left.length,
      refusal: await this.whyNobody(leadId),
    };
  }

  /** What a case that follows would be answered, point by point. Errors: `together.*`, `case.not_found`. */
  async answerOf(follower: Reference): Promise<readonly PointDecision[]> {
    const points = await this.db.query<{ id: PointId; leadId: CaseId | null }>(
      `SELECT p.id, c.lead_id AS "leadId" FROM casework.case c JOIN casework.point p ON p.case_id = c.id
       WHERE c.reference = $1 ORDER BY p.ordinal`,
      [follower],
    );
    if (!points[0]) throw new DomainError('case.not_found');
    if (points[0].leadId === null) throw new DomainError('together.not_joined');
    return answerFor(await leadAnswerOf(this.db, points[0].leadId), points);
  }

  /** The latest orders, the newest first. Errors: `case.not_found`, `permission.denied`. */
  async of(lead: Reference, staff: StaffActor): Promise<readonly SharedAnswerLine[]> {
    const leadId = await this.followers.leadSeenBy(lead, staff);
    return this.db.query<SharedAnswerLine & Record<string, unknown>>(ORDERS, [leadId, ORDERS_SHOWN_MAX, LEFT_SHOWN_MAX]);
  }

  private async whyNobody(leadId: CaseId): Promise<DomainError | null> {
    try {
      await assertNamesNobody(this.db, leadId, textsOfAnswer(await leadAnswerOf(this.db, leadId)));
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }
}

function waysOf(ready: readonly Standing[]) {
  const ways = new Map<string, { language: Language; channel: ContactChannel; cases: Reference[] }>();
  for (const { language, contact, reference } of ready) {
    const way = ways.get(`${language} ${contact}`) ?? { language, channel: contact, cases: [] };
    way.cases.push(reference);
    ways.set(`${language} ${contact}`, way);
  }
  return [...ways.values()].sort((one, other) => other.cases.length - one.cases.length);
}

const ORDERS = `
  SELECT s.id, s.ordered_by AS "orderedBy", to_json(s.ordered_at) AS "orderedAt", s.cases, told.given, told.waiting, told.left_count AS "leftCount",
    (SELECT coalesce(json_agg(json_build_object('reference', x.reference, 'why', x.why, 'params', x.params)), '[]') FROM (
      SELECT c.reference, o.why, o.params FROM handling.shared_answer_case o JOIN casework.case c ON c.id = o.case_id
      WHERE o.shared_answer_id = s.id AND o.state = 'left' ORDER BY o.case_id LIMIT $3) x) AS "left"
  FROM handling.shared_answer s CROSS JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE o.state = 'given'))::integer AS given, (count(*) FILTER (WHERE o.state = 'waiting'))::integer AS waiting,
      (count(*) FILTER (WHERE o.state = 'left'))::integer AS left_count
    FROM handling.shared_answer_case o WHERE o.shared_answer_id = s.id) told
  WHERE s.lead_id = $1 ORDER BY s.id DESC LIMIT $2`;
