import { Injectable } from '@nestjs/common';
import { type Actor, type Language, type NoticeId, type NoticeKind, type Reference } from '#libs/kernel';
import { seeingParameters, visible } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

export interface WaitingLetter {
  noticeId: NoticeId;
  reference: Reference;
  kind: NoticeKind;
  language: Language;
  waitingSince: Date;
}

/**
 * Letters that wait to be printed and posted, those that have waited longest first. No names, no addresses: those stand on the letter. To who has taken
 * their case back we owe the word that it is so, and none of the letters before it.
 */
@Injectable()
export class PrintQueue {
  constructor(private readonly database: Database) {}

  async page(actor: StaffActor, { limit, cursor }: PageQuery): Promise<Page<WaitingLetter>> {
    const [since, id] = decodeCursor(cursor, ['instant', 'uuid']) ?? ['-infinity', NIL];
    const rows = await this.database.query<WaitingLetter & Record<string, unknown>>(
      `SELECT n.id AS "noticeId", c.reference, n.kind, n.language, n.created_at AS "waitingSince"
       FROM casework.notice n JOIN casework.case c ON c.id = n.case_id
       WHERE n.state = 'printing' AND (c.state <> 'withdrawn' OR n.kind = 'withdrawal') AND (n.created_at, n.id) > ($1::timestamptz, $2::uuid) AND ${visible(3)}
       ORDER BY n.created_at, n.id LIMIT $6`,
      [since, id, ...seeingParameters(actor), limit + 1],
    );
    return pageOf(rows, limit, ({ waitingSince, noticeId }) => [waitingSince.toISOString(), noticeId]);
  }

  /** The references of the cases that these letters belong to, of those that this person may see: to name a letter by, whatever became of it. */
  async referencesOf(actor: StaffActor, noticeIds: readonly NoticeId[]): Promise<ReadonlyMap<NoticeId, Reference>> {
    const rows = await this.database.query<{ noticeId: NoticeId; reference: Reference }>(
      `SELECT n.id AS "noticeId", c.reference FROM casework.notice n JOIN casework.case c ON c.id = n.case_id
       WHERE n.id = ANY ($1::uuid[]) AND ${visible(2)} LIMIT $5`,
      [noticeIds, ...seeingParameters(actor), noticeIds.length],
    );
    return new Map(rows.map(({ noticeId, reference }) => [noticeId, reference]));
  }
}

/** Smaller than any id. */
export const NIL = '00000000-0000-0000-0000-000000000000';
