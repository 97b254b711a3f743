import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import {
  type CivilDate,
  Clock,
  firstIdOf,
  localDate,
  type Outcome,
  type Reference,
  type StaffId,
  startOfDay,
  addDays,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';

export interface DecidedLine {
  readonly reference: Reference;
  readonly outcome: Outcome;
  readonly at: Date;
}

export interface AbsenceLine {
  readonly absenceId: string;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  readonly deputyName: string | null;
}

export interface StandIn {
  readonly name: string;
  readonly lastDay: CivilDate;
}

/** One person's day. It is shown to that person alone. */
export interface MyDay {
  readonly today: CivilDate;
  /** Open cases in hand, and how many can be carried at once. */
  readonly load: number;
  readonly capacity: number;
  readonly late: number;
  readonly dueToday: number;
  /** Cases decided, by days of the body: those of today, and how many on each of the seven days that end today. */
  readonly decidedToday: readonly DecidedLine[];
  readonly decidedByDay: readonly { readonly day: CivilDate; readonly cases: number }[];
  readonly absences: readonly AbsenceLine[];
  /** Who is away today and has named this person. */
  readonly standsInFor: readonly StandIn[];
  /** Who can stand in: the colleagues of one's teams. */
  readonly colleagues: readonly { readonly staffId: StaffId; readonly name: string }[];
}

const DAYS_SHOWN = 7;

@Injectable()
export class MyDayReader {
  constructor(
    private readonly db: Database,
    private readonly body: BodyReader,
    private readonly clock: Clock,
  ) {}

  async of(staffId: StaffId): Promise<MyDay> {
    const now = this.clock.now();
    const { timeZone } = (await this.body.current(this.db)).body;
    const today = localDate(now, timeZone);
    const firstDay = addDays(today, 1 - DAYS_SHOWN);
    const since = startOfDay(firstDay, timeZone);
    const [[row], decided] = await Promise.all([
      this.db.query<DayRow>(DAY, [staffId, now, today]),
      this.db.query<DecidedLine & Record<string, unknown>>(DECIDED, [staffId, firstIdOf(since), since]),
    ]);
    const dayOf = (line: DecidedLine) => localDate(line.at, timeZone);
    const days = Array.from({ length: DAYS_SHOWN }, (_, place) => addDays(firstDay, place));
    return {
      today,
      ...row!,
      decidedToday: decided.filter((line) => dayOf(line) === today),
      decidedByDay: days.map((day) => ({ day, cases: decided.filter((line) => dayOf(line) === day).length })),
    };
  }
}

type DayRow = Omit<MyDay, 'today' | 'decidedToday' | 'decidedByDay'> & Record<string, unknown>;

const DAY = `
  SELECT p.capacity,
    (SELECT count(*)::integer FROM casework.case c WHERE c.open AND c.assignee_id = p.id) AS load,
    (SELECT count(*)::integer FROM casework.case c WHERE c.open AND c.assignee_id = p.id AND c.next_due_at <= $2) AS late,
    (SELECT count(*)::integer FROM casework.case c
      WHERE c.open AND c.assignee_id = p.id AND c.next_due_at > $2 AND c.next_due_on = $3::date) AS "dueToday",
    (SELECT coalesce(json_agg(json_build_object('absenceId', a.id, 'firstDay', a.from_on, 'lastDay', a.to_on, 'deputyName', d.name)
        ORDER BY a.from_on, a.id), '[]')
      FROM identity.absence a LEFT JOIN identity.staff d ON d.id = a.deputy_id WHERE a.staff_id = p.id AND a.to_on >= $3::date) AS absences,
    (SELECT coalesce(json_agg(json_build_object('name', w.name, 'lastDay', a.to_on) ORDER BY w.name), '[]')
      FROM identity.absence a JOIN identity.staff w ON w.id = a.staff_id
      WHERE a.deputy_id = p.id AND $3::date BETWEEN a.from_on AND a.to_on) AS "standsInFor",
    (SELECT coalesce(json_agg(DISTINCT jsonb_build_object('staffId', o.id, 'name', o.name)), '[]')
      FROM identity.membership mine JOIN identity.membership theirs USING (team_id) JOIN identity.staff o ON o.id = theirs.staff_id
      WHERE mine.staff_id = p.id AND o.id <> p.id AND o.deactivated_at IS NULL) AS colleagues
  FROM identity.staff p WHERE p.id = $1`;

/** Once a case, at its last decision of these days. */
const DECIDED = `
  SELECT * FROM (
    SELECT DISTINCT ON (d.case_id) c.reference, d.outcome, d.at
    FROM casework.decision d JOIN casework.case c ON c.id = d.case_id
    WHERE d.id >= $2::uuid AND d.at >= $3 AND d.decided_by = $1
    ORDER BY d.case_id, d.at DESC
  ) decided ORDER BY at DESC LIMIT 500`;
