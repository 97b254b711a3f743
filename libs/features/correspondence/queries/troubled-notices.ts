import { Injectable } from '@nestjs/common';
import { KEPT_FROM } from '#libs/casework';
import { type Actor, type ContactChannel, type NoticeId, type NoticeKind, type Reference } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { NIL } from './print-queue.js';

type StaffActor = Extract<Actor, { kind: 'staff' }>;
export const TROUBLED_STATES = ['failed', 'uncertain'] as const;
export type TroubledState = (typeof TROUBLED_STATES)[number];

export interface TroubledNotice {
  noticeId: NoticeId;
  /** Null for a letter about an account. */
  reference: Reference | null;
  kind: NoticeKind;
  channel: ContactChannel;
  state: TroubledState;
  attempts: number;
  /** A code, with the variable's name where one is missing. */
  lastError: string | null;
  createdAt: Date;
  /** To a citizen: there is another way to tell them. */
  hasOtherWay: boolean;
}

/** Letters that did not go out by themselves, the oldest first. Cases in which the reader is complained of are left out. */
@Injectable()
export class TroubledNotices {
  constructor(private readonly database: Database) {}

  async page(actor: StaffActor, state: TroubledState, { limit, cursor }: PageQuery): Promise<Page<TroubledNotice>> {
    const [since, id] = decodeCursor(cursor, ['instant', 'uuid']) ?? ['-infinity', NIL];
    const rows = await this.database.query<TroubledNotice & Record<string, unknown>>(
      `SELECT n.id AS "noticeId", c.reference, n.kind, n.channel, n.state, n.attempts, n.last_error AS "lastError", n.created_at AS "createdAt",
         n.case_id IS NOT NULL AND n.staff_id IS NULL AS "hasOtherWay"
       FROM casework.notice n LEFT JOIN casework.case c ON c.id = n.case_id
       WHERE n.state = $1 AND n.state <> 'sent' AND (n.created_at, n.id) > ($2::timestamptz, $3::uuid)
         AND NOT EXISTS (SELECT FROM casework.bar b WHERE b.case_id = n.case_id AND b.staff_id = $4 AND ${KEPT_FROM})
       ORDER BY n.created_at, n.id LIMIT $5`,
      [state, since, id, actor.staffId, limit + 1],
    );
    return pageOf(rows, limit, ({ createdAt, noticeId }) => [createdAt.toISOString(), noticeId]);
  }
}
