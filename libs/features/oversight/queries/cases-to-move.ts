import { Injectable } from '@nestjs/common';
import { seeingParameters, visible } from '#libs/casework';
import {
  type CaseState,
  type CivilDate,
  type ClockCode,
  type ProvisionalReason,
  type Reference,
  type ServiceCode,
  type StaffId,
  type TeamId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';
import { type StaffActor, type TeamName } from '#libs/platform/identity';

/** What is needed to give a case to somebody else, and no personal data of who complained. */
export interface CaseToMove {
  readonly reference: Reference;
  readonly status: CaseState;
  readonly service: ServiceCode;
  readonly danger: boolean;
  readonly teamId: TeamId | null;
  readonly teamName: TeamName | null;
  readonly assigneeId: StaffId | null;
  readonly assigneeName: string | null;
  readonly assigneeAway: boolean;
  readonly nextClock: ClockCode | null;
  readonly nextDueOn: CivilDate | null;
  readonly nextBecause: readonly ProvisionalReason[];
  /** How many events it has: whoever changes it says what they have seen. */
  readonly version: number;
}

export interface MoveQuestion {
  readonly staff: StaffActor;
  readonly today: CivilDate;
  /** Due on this day or before; null: whenever. */
  readonly dueBy: CivilDate | null;
  readonly team?: TeamId | null;
  readonly assignee?: StaffId | null;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Open cases that a supervisor may have to move, the most urgent first. */
@Injectable()
export class CasesToMove {
  constructor(private readonly db: Database) {}

  async page({ staff, today, dueBy, team = null, assignee = null, limit, cursor }: MoveQuestion): Promise<Page<CaseToMove>> {
    const after = decodeCursor(cursor, ['integer', 'instant', 'uuid']);
    const rows = await this.db.query<CaseToMove & { id: string; urgency: number; due: string }>(sqlFor(assignee), [
      ...seeingParameters(staff),
      limit + 1,
      ...(after ?? [null, null, null]),
      today,
      dueBy,
      team,
      ...(assignee === null ? [] : [assignee]),
    ]);
    const { items, next } = pageOf(rows, limit, (row) => [row.urgency, row.due, row.id]);
    return { items: items.map(({ urgency: _urgency, due: _due, id: _id, ...line }) => line), next };
  }
}

/** One person's cases are asked by equality: the index of their own queue then gives the order as well. */
function sqlFor(assignee: StaffId | null): string {
  return `
  SELECT c.id, c.urgency, coalesce(c.next_due_at, 'infinity')::text AS due, c.reference, c.state AS status, c.service, c.danger,
    c.team_id AS "teamId", CASE WHEN t.id IS NOT NULL THEN json_build_object('en', t.name_en, 'ru', t.name_ru) END AS "teamName", c.assignee_id AS "assigneeId", s.name AS "assigneeName",
    EXISTS (SELECT FROM identity.absence a WHERE a.staff_id = c.assignee_id AND $8::date BETWEEN a.from_on AND a.to_on) AS "assigneeAway",
    c.next_clock AS "nextClock", c.next_due_on AS "nextDueOn", c.next_because AS "nextBecause", c.event_count AS version
  FROM casework.case c
  LEFT JOIN identity.team t ON t.id = c.team_id
  LEFT JOIN identity.staff s ON s.id = c.assignee_id
  WHERE c.open AND ${assignee === null ? 'true' : 'c.assignee_id = $11::uuid'} AND ${visible(1)}
    AND ($5::int IS NULL OR (c.urgency, coalesce(c.next_due_at, 'infinity'), c.id) > ($5::int, $6::timestamptz, $7::uuid))
    AND ($9::date IS NULL OR c.next_due_on <= $9) AND ($10::uuid IS NULL OR c.team_id = $10)
  ORDER BY c.urgency, coalesce(c.next_due_at, 'infinity'), c.id
  LIMIT $4`;
}
