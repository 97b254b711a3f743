import { Injectable } from '@nestjs/common';
import { seeingParameters, visible } from '#libs/casework';
import {
  Clock,
  type CaseId,
  type CivilDate,
  type ClockCode,
  type EventPayloads,
  type Language,
  type Reference,
} from '#libs/kernel';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type StaffActor, type TeamName } from '#libs/platform/identity';

export interface Extension {
  readonly at: Date;
  readonly reference: Reference;
  readonly teamName: TeamName | null;
  readonly clock: ClockCode;
  readonly by: EventPayloads['deadline.extended']['by'];
  readonly decidedOn: CivilDate;
  /** As the person was told it; null where it was erased with them. */
  readonly reason: string | null;
  /** The case's, which the reason is written in. */
  readonly language: Language;
}

/** Who was asked for more time, and why: the latest first. A reason may speak of the person, so that reading one is a read of the case. */
@Injectable()
export class RecentExtensions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async page(
    staff: StaffActor,
    reader: Reader,
    { limit, cursor }: Pick<PageQuery, 'limit' | 'cursor'>,
  ): Promise<Page<Extension>> {
    const after = decodeCursor(cursor, ['instant', 'uuid', 'integer']);
    const asked = { text: EXTENDED, values: [...seeingParameters(staff), limit + 1, ...(after ?? [null, null, null])] };
    const read = withReadLog(asked, { kind: 'case', subject: 'caseId' }, reader, this.clock.now());
    const rows = await this.db.query<Extension & { caseId: CaseId; seq: number; place: string }>(
      `${read.text} ORDER BY at DESC, "caseId" DESC, seq DESC`,
      read.values,
    );
    const { items, next } = pageOf(rows, limit, ({ place, caseId, seq }) => [place, caseId, seq]);
    return { items: items.map(({ place: _place, caseId: _caseId, seq: _seq, ...extension }) => extension), next };
  }
}

const EXTENDED = `
  SELECT e.case_id AS "caseId", e.seq, e.at, e.at::text AS place, c.reference, CASE WHEN t.id IS NOT NULL THEN json_build_object('en', t.name_en, 'ru', t.name_ru) END AS "teamName", p.payload ->> 'clock' AS clock,
    p.payload -> 'by' AS by, p.payload ->> 'decidedOn' AS "decidedOn", m.body AS reason, c.language
  FROM casework.case_event e
  CROSS JOIN LATERAL (SELECT e.body::jsonb -> 'payload' AS payload) p
  JOIN casework.case c ON c.id = e.case_id
  LEFT JOIN identity.team t ON t.id = c.team_id
  LEFT JOIN casework.message m ON m.id = (p.payload ->> 'messageId')::uuid
  WHERE e.type = 'deadline.extended' AND ($5::timestamptz IS NULL OR (e.at, e.case_id, e.seq) < ($5, $6::uuid, $7::int)) AND ${visible(1)}
  ORDER BY e.at DESC, e.case_id DESC, e.seq DESC
  LIMIT $4`;
