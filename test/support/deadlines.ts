import { type Alarm, asEntity, Casework, type ChangedRows, type NewRows, type OpenCase } from '#libs/casework';
import { type CaseEvent, type CaseId, type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { type World } from './world.js';

/** Has something happen to a case, through the door. */
export function recordOn(
  world: World,
  caseId: CaseId,
  events: CaseEvent | readonly CaseEvent[],
  rows: NewRows = {},
  changed: ChangedRows = {},
): Promise<OpenCase> {
  return world.get(UnitOfWork).run(async (tx) => {
    const casework = world.get(Casework);
    return casework.record(tx, await casework.open(tx, caseId), events, rows, changed);
  });
}

/** A case's alarms in the order in which they ring; those of one clock when it is named. */
export async function alarmsOf(world: World, caseId: CaseId, clock: string | null = null): Promise<Alarm[]> {
  const found = await world.rows<{ alarm: Record<string, unknown> }>(
    `SELECT to_json(a) AS alarm FROM casework.alarm a LEFT JOIN casework.clock k ON k.id = a.subject_id
     WHERE a.case_id = $1 AND ($2::text IS NULL OR k.code = $2) ORDER BY a.ring_at, a.level, a.id`,
    [caseId, clock],
  );
  return found.map(({ alarm }) => asEntity<Alarm>(alarm));
}

export interface Told {
  readonly staffId: StaffId;
  readonly params: Record<string, unknown>;
}

/** Whom the alarms of a case have told, and what. */
export function toldOf(world: World, caseId: CaseId): Promise<Told[]> {
  return world.rows<Told & Record<string, unknown>>(
    `SELECT staff_id AS "staffId", params FROM casework.notice WHERE case_id = $1 AND kind = 'alarm' ORDER BY id`,
    [caseId],
  );
}

/** How often an alarm has rung by the ledger. */
export async function ringsOf(world: World, caseId: CaseId): Promise<string[]> {
  const rows = await world.rows<{ body: string }>(
    `SELECT body FROM casework.case_event WHERE case_id = $1 AND type = 'alarm.rung' ORDER BY seq`,
    [caseId],
  );
  return rows.map(({ body }) => (JSON.parse(body) as { payload: { alarmId: string } }).payload.alarmId);
}
