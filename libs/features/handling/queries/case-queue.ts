import { Injectable } from '@nestjs/common';
import { seeingParameters, visible } from '#libs/casework';
import {
  type CaseState,
  type CivilDate,
  type ClockCode,
  type Kind,
  type Language,
  type ProvisionalReason,
  type Reference,
  type ServiceCode,
  type StaffId,
  type TeamId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';
import { type StaffActor } from '#libs/platform/identity';

/** Mine; my teams'; those that no team has yet; all that I may see. */
export const QUEUE_VIEWS = ['mine', 'teams', 'triage', 'all'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** A line of a queue: what is needed to choose, and no personal data. */
export interface QueueLine {
  readonly reference: Reference;
  readonly status: CaseState;
  readonly service: ServiceCode;
  readonly kind: Kind;
  readonly language: Language;
  readonly procedure: string;
  readonly statutory: boolean;
  readonly danger: boolean;
  readonly restricted: boolean;
  readonly teamId: TeamId | null;
  readonly assigneeId: StaffId | null;
  readonly receivedOn: CivilDate | null;
  readonly nextClock: ClockCode | null;
  /** The last day in time. */
  readonly nextDueOn: CivilDate | null;
  /** Why that date is not final; empty when it is. */
  readonly nextBecause: readonly ProvisionalReason[];
  readonly lastMessageAt: Date | null;
  readonly version: number;
}

export interface QueueQuestion {
  readonly staff: StaffActor;
  readonly view: QueueView;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** Open cases in the order in which the law needs them: danger first, then by the next date; a keyset on a partial index. */
@Injectable()
export class CaseQueue {
  constructor(private readonly db: Database) {}

  async page({ staff, view, limit, cursor }: QueueQuestion): Promise<Page<QueueLine>> {
    const after = decodeCursor(cursor, ['integer', 'instant', 'uuid']);
    const rows = await this.db.query<QueueLine & Place>(queueSql(view, staff.teamIds.length === 1), [
      ...seeingParameters(staff),
      limit + 1,
      ...(after ?? [null, null, null]),
    ]);
    const { items, next } = pageOf(rows, limit, (row) => [row.urgency, row.due, row.id]);
    return { items: items.map(({ urgency: _urgency, due: _due, id: _id, ...line }) => line), next };
  }
}

interface Place {
  id: string;
  urgency: number;
  due: string;
}

const WHOSE = {
  mine: 'c.assignee_id = $1::uuid',
  teams: 'c.team_id = ANY($3::uuid[])',
  triage: 'c.team_id IS NULL',
  all: 'true',
} as const satisfies Record<QueueView, string>;

/** One team is asked by equality: the index of a team's queue then gives the order as well. */
function queueSql(view: QueueView, oneTeam: boolean): string {
  const whose = view === 'teams' && oneTeam ? 'c.team_id = ($3::uuid[])[1]' : WHOSE[view];
  return `
  SELECT c.id, c.urgency, coalesce(c.next_due_at, 'infinity')::text AS due,
    c.reference, c.state AS status, c.service, c.kind, c.language, c.pack AS procedure, c.statutory, c.danger, c.restricted,
    c.team_id AS "teamId", c.assignee_id AS "assigneeId", c.received_on AS "receivedOn", c.next_clock AS "nextClock",
    c.next_due_on AS "nextDueOn", c.next_because AS "nextBecause", c.last_message_at AS "lastMessageAt", c.event_count AS version
  FROM casework.case c
  WHERE c.open AND ${whose} AND ${visible(1)}
    AND ($5::int IS NULL OR (c.urgency, coalesce(c.next_due_at, 'infinity'), c.id) > ($5::int, $6::timestamptz, $7::uuid))
  ORDER BY c.urgency, coalesce(c.next_due_at, 'infinity'), c.id
  LIMIT $4`;
}
