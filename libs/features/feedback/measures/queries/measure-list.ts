import { Injectable } from '@nestjs/common';
import {
  type CivilDate,
  type Language,
  type MeasureId,
  type MeasureState,
  type ServiceCode,
  type StaffId,
  type TeamId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';

export type InBoth = Readonly<Record<Language, string>>;

/** One line of the list of measures. */
export interface MeasureLine {
  readonly id: MeasureId;
  readonly number: number;
  readonly title: InBoth;
  readonly state: MeasureState;
  readonly service: ServiceCode | null;
  readonly place: string | null;
  readonly ownerId: StaffId;
  readonly ownerName: string;
  readonly dueOn: CivilDate;
  readonly cases: number;
  readonly milestones: { readonly planned: number; readonly done: number };
}

export interface MeasureFilter {
  readonly states?: readonly MeasureState[] | null;
  readonly service?: ServiceCode | null;
  readonly teamId?: TeamId | null;
  readonly ownerId?: StaffId | null;
  readonly cause?: string | null;
  /** Those that were to be done before this day. */
  readonly dueBefore?: CivilDate | null;
}

/** Measures, the newest first. */
@Injectable()
export class MeasureList {
  constructor(private readonly database: Database) {}

  async page(
    { states, service, teamId, ownerId, cause, dueBefore }: MeasureFilter,
    { limit, cursor }: PageQuery,
  ): Promise<Page<MeasureLine>> {
    const [before] = decodeCursor(cursor, ['integer']) ?? [null];
    const rows = await this.database.query<MeasureLine & Record<string, unknown>>(
      `SELECT m.id, m.number, json_build_object('en', m.title_en, 'ru', m.title_ru) AS title, m.state, m.service, m.place, m.owner_id AS "ownerId",
         s.name AS "ownerName", m.due_on AS "dueOn",
         (SELECT count(*) FROM feedback.measure_case l WHERE l.measure_id = m.id)::integer AS cases,
         (SELECT json_build_object('planned', count(*) FILTER (WHERE state = 'planned'), 'done', count(*) FILTER (WHERE state = 'done'))
          FROM feedback.milestone t WHERE t.measure_id = m.id) AS milestones
       FROM feedback.measure m JOIN identity.staff s ON s.id = m.owner_id
       WHERE ($1::text[] IS NULL OR m.state = ANY ($1)) AND ($2::text IS NULL OR m.service = $2) AND ($3::uuid IS NULL OR m.owner_id = $3)
         AND ($4::text IS NULL OR EXISTS (SELECT FROM feedback.measure_cause k WHERE k.measure_id = m.id AND k.cause = $4))
         AND ($5::integer IS NULL OR m.number < $5) AND ($7::date IS NULL OR m.due_on < $7)
         AND ($8::uuid IS NULL OR m.team_id = $8)
       ORDER BY m.number DESC LIMIT $6`,
      [states ?? null, service ?? null, ownerId ?? null, cause ?? null, before, limit + 1, dueBefore ?? null, teamId ?? null],
    );
    return pageOf(rows, limit, ({ number }) => [number]);
  }
}
