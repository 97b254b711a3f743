import { Injectable } from '@nestjs/common';
import { seeingParameters, visible } from '#libs/casework';
import {
  type AlarmId,
  type AlarmKind,
  type AlarmSubject,
  type CivilDate,
  type ClockCode,
  type Reference,
  type StaffId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type StaffActor, type TeamName } from '#libs/platform/identity';

/** A warning or breach that has rung. */
export interface RungAlarm {
  readonly alarmId: AlarmId;
  readonly at: Date;
  readonly kind: AlarmKind;
  readonly subject: AlarmSubject;
  /** Of a clock's alarm. */
  readonly clock: ClockCode | null;
  readonly dueOn: CivilDate | null;
  readonly reference: Reference;
  readonly teamName: TeamName | null;
  readonly assigneeId: StaffId | null;
  readonly assigneeName: string | null;
}

/** Warnings and breaches as they happen, the latest first; of cases that the reader may see. */
@Injectable()
export class RecentAlarms {
  constructor(private readonly db: Database) {}

  async page(staff: StaffActor, { limit, cursor }: Pick<PageQuery, 'limit' | 'cursor'>): Promise<Page<RungAlarm>> {
    const after = decodeCursor(cursor, ['instant', 'uuid']);
    const rows = await this.db.query<RungAlarm & { place: string }>(RUNG, [
      ...seeingParameters(staff),
      limit + 1,
      ...(after ?? [null, null]),
    ]);
    const { items, next } = pageOf(rows, limit, ({ place, alarmId }) => [place, alarmId]);
    return { items: items.map(({ place: _place, ...alarm }) => alarm), next };
  }
}

const RUNG = `
  SELECT a.id AS "alarmId", a.rung_at AS at, a.rung_at::text AS place, a.kind, a.subject_kind AS subject, k.code AS clock,
    coalesce(k.due_on, r.due_on) AS "dueOn", c.reference, CASE WHEN t.id IS NOT NULL THEN json_build_object('en', t.name_en, 'ru', t.name_ru) END AS "teamName", c.assignee_id AS "assigneeId", s.name AS "assigneeName"
  FROM casework.alarm a
  JOIN casework.case c ON c.id = a.case_id
  LEFT JOIN casework.clock k ON a.subject_kind = 'clock' AND k.id = a.subject_id
  LEFT JOIN casework.remedy r ON a.subject_kind = 'remedy' AND r.id = a.subject_id
  LEFT JOIN identity.team t ON t.id = c.team_id
  LEFT JOIN identity.staff s ON s.id = c.assignee_id
  WHERE a.state = 'rung' AND ($5::timestamptz IS NULL OR (a.rung_at, a.id) < ($5, $6::uuid)) AND ${visible(1)}
  ORDER BY a.rung_at DESC, a.id DESC
  LIMIT $4`;
