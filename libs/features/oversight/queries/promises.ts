import { Injectable } from '@nestjs/common';
import { hiddenCases, seeingParameters, visible } from '#libs/casework';
import { type CivilDate, type Reference, type RemedyId, type RemedyKind } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type StaffActor, type TeamName } from '#libs/platform/identity';

/** What we told people and have not kept yet: what was promised, and letters. */
export interface PromiseTotals {
  readonly promised: number;
  readonly late: number;
  readonly lettersFailed: number;
  /** Cut off while a mail server was taking them: a person decides whether they are sent again. */
  readonly lettersUncertain: number;
  /** Waiting to be printed and posted. */
  readonly lettersPrinting: number;
}

export interface LateRemedy {
  readonly remedyId: RemedyId;
  readonly reference: Reference;
  readonly kind: RemedyKind;
  readonly dueOn: CivilDate;
  readonly ownerName: string | null;
  readonly teamName: TeamName | null;
}

@Injectable()
export class Promises {
  constructor(private readonly db: Database) {}

  /** Of the cases that this person may see, and of what belongs to no case. */
  async totals(today: CivilDate, { staffId }: Pick<StaffActor, 'staffId'>): Promise<PromiseTotals> {
    const [row] = await this.db.query<PromiseTotals & Record<string, unknown>>(TOTALS, [today, staffId]);
    return row!;
  }

  /** The longest overdue first; of cases that the reader may see. */
  async late(
    staff: StaffActor,
    today: CivilDate,
    { limit, cursor }: Pick<PageQuery, 'limit' | 'cursor'>,
  ): Promise<Page<LateRemedy>> {
    const after = decodeCursor(cursor, ['date', 'uuid']);
    const rows = await this.db.query<LateRemedy & Record<string, unknown>>(LATE, [
      ...seeingParameters(staff),
      limit + 1,
      today,
      ...(after ?? [null, null]),
    ]);
    return pageOf<LateRemedy>(rows, limit, ({ dueOn, remedyId }) => [dueOn, remedyId]);
  }
}

const TOTALS = `
  WITH hidden AS MATERIALIZED (${hiddenCases('$2')})
  SELECT r.promised, r.late, n."lettersFailed", n."lettersUncertain", n."lettersPrinting"
  FROM (
    SELECT count(*)::integer AS promised, (count(*) FILTER (WHERE due_on < $1::date))::integer AS late
    FROM casework.remedy WHERE state = 'promised' AND case_id NOT IN (SELECT * FROM hidden)
  ) r, (
    SELECT (count(*) FILTER (WHERE state = 'failed'))::integer AS "lettersFailed",
      (count(*) FILTER (WHERE state = 'uncertain'))::integer AS "lettersUncertain",
      (count(*) FILTER (WHERE state = 'printing'))::integer AS "lettersPrinting"
    FROM casework.notice WHERE state IN ('failed', 'uncertain', 'printing') AND (case_id IS NULL OR case_id NOT IN (SELECT * FROM hidden))
  ) n`;

const LATE = `
  SELECT r.id AS "remedyId", c.reference, r.kind, r.due_on AS "dueOn", s.name AS "ownerName", CASE WHEN t.id IS NOT NULL THEN json_build_object('en', t.name_en, 'ru', t.name_ru) END AS "teamName"
  FROM casework.remedy r
  JOIN casework.case c ON c.id = r.case_id
  LEFT JOIN identity.staff s ON s.id = r.owner_id
  LEFT JOIN identity.team t ON t.id = c.team_id
  WHERE r.state = 'promised' AND r.due_on < $5::date AND ($6::date IS NULL OR (r.due_on, r.id) > ($6, $7::uuid)) AND ${visible(1)}
  ORDER BY r.due_on, r.id
  LIMIT $4`;
