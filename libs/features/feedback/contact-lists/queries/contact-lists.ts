import { Injectable } from '@nestjs/common';
import { Clock, type ContactListId, type Language, localDate, type ServiceCode } from '#libs/kernel';
import { BodyReader, invitationOf } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';

export interface ContactListLine {
  readonly id: ContactListId;
  readonly service: ServiceCode;
  readonly people: number;
  readonly leftOut: number;
  readonly digest: string;
  readonly sentAt: Date;
  /** Addresses that are still here, since their letters have not left. */
  readonly waiting: number;
}

@Injectable()
export class ContactLists {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async page({ limit, cursor }: PageQuery): Promise<Page<ContactListLine>> {
    const before = decodeCursor(cursor, ['uuid'])?.[0] ?? null;
    const rows = await this.db.query<ContactListLine & Record<string, unknown>>(PAGE, [before, limit + 1]);
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** What the key of a letter asks about; null where there is nothing to answer any more. */
  async asked(token: string): Promise<{ readonly title: Readonly<Record<Language, string>> } | null> {
    const invitation = await invitationOf(this.db, token);
    const { body } = await this.bodies.current(this.db);
    if (invitation === null || localDate(this.clock.now(), body.timeZone) > invitation.closesOn) return null;
    const [service] = await this.db.query<{ title: Record<Language, string> }>(
      `SELECT json_build_object('en', title_en, 'ru', title_ru) AS title FROM casework.service WHERE code = $1`,
      [invitation.service],
    );
    return service ?? null;
  }
}

const PAGE = `
  SELECT l.id, l.service, l.people, l.left_out AS "leftOut", l.digest, l.sent_at AS "sentAt",
    (SELECT count(*) FROM casework.contact c WHERE c.list_id = l.id)::integer AS waiting
  FROM feedback.contact_list l WHERE $1::uuid IS NULL OR l.id < $1 ORDER BY l.id DESC LIMIT $2`;
