import { Injectable } from '@nestjs/common';
import { BodyReader, seeingParameters, visible } from '#libs/casework';
import {
  type CaseId,
  type CaseState,
  type Channel,
  type CivilDate,
  Clock,
  type ClockCode,
  firstIdOf,
  type Kind,
  type Language,
  localDate,
  type ProvisionalReason,
  type Reference,
  type ServiceCode,
  type StaffId,
  type TeamId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';
import { type StaffActor, type TeamName } from '#libs/platform/identity';
import { type Bind, filterConditions, type Moment, type QueueFilters, type QueueView } from './queue-filters.js';

/** A line of a queue: what is needed to choose, and no personal data. */
export interface QueueLine {
  readonly caseId: CaseId;
  readonly reference: Reference;
  readonly status: CaseState;
  readonly service: ServiceCode;
  readonly serviceTitle: Readonly<Record<Language, string>>;
  readonly kind: Kind;
  readonly channel: Channel;
  readonly language: Language;
  readonly procedure: string;
  readonly statutory: boolean;
  readonly danger: boolean;
  readonly restricted: boolean;
  readonly teamId: TeamId | null;
  readonly teamName: TeamName | null;
  readonly assigneeId: StaffId | null;
  readonly assigneeName: string | null;
  readonly receivedOn: CivilDate | null;
  readonly nextClock: ClockCode | null;
  /** The last day in time. */
  readonly nextDueOn: CivilDate | null;
  /** Why that date is not final; empty when it is. */
  readonly nextBecause: readonly ProvisionalReason[];
  readonly lastMessageAt: Date | null;
  readonly version: number;
}

/** Which cases: a view, and what it is narrowed to. */
export interface QueueChoice {
  readonly staff: StaffActor;
  readonly view: QueueView;
  readonly filters?: QueueFilters;
}

export interface QueueQuestion extends QueueChoice {
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Nobody acts on the difference between a thousand cases and more. */
export const QUEUE_COUNT_MAX = 1_000;

/** Open cases in the order in which the law needs them: danger first, then by the next date; a keyset on a partial index. */
@Injectable()
export class CaseQueue {
  constructor(
    private readonly db: Database,
    private readonly body: BodyReader,
    private readonly clock: Clock,
  ) {}

  async page({ limit, cursor, ...choice }: QueueQuestion): Promise<Page<QueueLine>> {
    const after = decodeCursor(cursor, ['integer', 'instant', 'uuid']);
    const { where, values, bind } = await this.chosen(choice);
    const place = ([urgency, due, id]: readonly unknown[]) =>
      `(c.urgency, coalesce(c.next_due_at, 'infinity'), c.id) > (${bind(urgency)}::int, ${bind(due)}::timestamptz, ${bind(id)}::uuid)`;
    const sql = `${LINE} WHERE ${[...where, ...(after ? [place(after)] : [])].join(' AND ')} ${ORDER} LIMIT ${bind(limit + 1)}`;
    const rows = await this.db.query<QueueLine & Place & Record<string, unknown>>(sql, values);
    const { items, next } = pageOf(rows, limit, (row) => [row.urgency, row.due, row.caseId]);
    return { items: items.map(({ urgency: _urgency, due: _due, ...line }) => line), next };
  }

  /** How many; `QUEUE_COUNT_MAX` stands for that many and more. */
  async count(choice: QueueChoice): Promise<number> {
    const { where, values } = await this.chosen(choice);
    return this.counted(where, values);
  }

  /** How many of them came into being, or were given to somebody, after this instant: what an open list does not show yet. */
  async countNewSince(choice: QueueChoice, since: Date): Promise<number> {
    const { where, values, bind } = await this.chosen(choice);
    const first = bind(firstIdOf(since));
    const isNew = `c.id IN (SELECT case_id FROM casework.assignment WHERE id >= ${first}::uuid
      UNION SELECT id FROM casework.case WHERE id >= ${first}::uuid)`;
    return this.counted([...where, isNew], values);
  }

  private async counted(where: readonly string[], values: readonly unknown[]): Promise<number> {
    const sql = `SELECT count(*)::integer AS cases FROM (SELECT FROM casework.case c WHERE ${where.join(' AND ')} LIMIT ${QUEUE_COUNT_MAX}) x`;
    const [row] = await this.db.query<{ cases: number }>(sql, values);
    return row!.cases;
  }

  private async chosen({ staff, view, filters = {} }: QueueChoice): Promise<Chosen> {
    const values: unknown[] = [...seeingParameters(staff)];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const conditions = filterConditions(filters, await this.moment(), bind);
    return { where: ['c.open', whose(view, staff), visible(1), ...conditions], values, bind };
  }

  private async moment(): Promise<Moment> {
    const now = this.clock.now();
    const { body } = await this.body.current(this.db);
    return { now, today: localDate(now, body.timeZone) };
  }
}

interface Place {
  readonly urgency: number;
  readonly due: string;
}

interface Chosen {
  readonly where: readonly string[];
  readonly values: unknown[];
  readonly bind: Bind;
}

/** One team is asked by equality: the index of a team's queue then gives the order as well. */
function whose(view: QueueView, { teamIds }: StaffActor): string {
  switch (view) {
    case 'mine':
      return 'c.assignee_id = $1::uuid';
    case 'teams':
      return teamIds.length === 1 ? 'c.team_id = ($3::uuid[])[1]' : 'c.team_id = ANY($3::uuid[])';
    case 'triage':
      return 'c.team_id IS NULL';
    case 'all':
      return 'true';
  }
}

const LINE = `
  SELECT c.id AS "caseId", c.urgency, coalesce(c.next_due_at, 'infinity')::text AS due,
    c.reference, c.state AS status, c.service, json_build_object('en', s.title_en, 'ru', s.title_ru) AS "serviceTitle", c.kind, c.channel,
    c.language, c.pack AS procedure, c.statutory, c.danger, c.restricted,
    c.team_id AS "teamId", CASE WHEN t.id IS NOT NULL THEN json_build_object('en', t.name_en, 'ru', t.name_ru) END AS "teamName", c.assignee_id AS "assigneeId", p.name AS "assigneeName",
    c.received_on AS "receivedOn", c.next_clock AS "nextClock", c.next_due_on AS "nextDueOn", c.next_because AS "nextBecause",
    c.last_message_at AS "lastMessageAt", c.event_count AS version
  FROM casework.case c
  LEFT JOIN casework.service s ON s.code = c.service
  LEFT JOIN identity.team t ON t.id = c.team_id
  LEFT JOIN identity.staff p ON p.id = c.assignee_id`;

const ORDER = `ORDER BY c.urgency, coalesce(c.next_due_at, 'infinity'), c.id`;
