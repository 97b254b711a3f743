import { type CivilDate, type StaffId, type StaffRole, type TeamId, uuidv7 } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { ensureTeam, sameInBoth } from '#libs/platform/identity';
import { type World } from './world.js';

export function newTeam(world: World, code: string): Promise<TeamId> {
  return world.get(UnitOfWork).run((tx) => ensureTeam(tx, { code, name: sameInBoth(code) }, world.clock.now()));
}

export interface StaffMaking {
  readonly team?: TeamId;
  readonly lead?: boolean;
  readonly roles?: readonly StaffRole[];
  readonly capacity?: number;
  readonly manager?: StaffId;
}

/** Somebody who works here. They sign in with the password of the administrator, where there is one. */
export async function newStaff(world: World, login: string, making: StaffMaking = {}): Promise<StaffId> {
  const { team, lead = false, roles = ['clerk'], capacity = 10, manager = null } = making;
  const now = world.clock.now();
  const id = uuidv7<StaffId>(now);
  await world.rows(
    `INSERT INTO identity.staff (id, login, name, language, password_hash, capacity, manager_id, created_at)
     VALUES ($1, $2, $2, 'en', (SELECT password_hash FROM identity.staff WHERE login = 'admin'), $3, $4, $5)`,
    [id, login, capacity, manager, now],
  );
  await world.rows('INSERT INTO identity.staff_role (staff_id, role, granted_at) SELECT $1, unnest($2::text[]), $3', [
    id,
    roles,
    now,
  ]);
  if (team) {
    await world.rows('INSERT INTO identity.membership (staff_id, team_id, lead, since) VALUES ($1, $2, $3, $4)', [
      id,
      team,
      lead,
      now,
    ]);
  }
  return id;
}

export async function newAbsence(
  world: World,
  staffId: StaffId,
  { from, to, deputy = null }: { from: string; to: string; deputy?: StaffId | null },
): Promise<void> {
  const now = world.clock.now();
  await world.rows(
    'INSERT INTO identity.absence (id, staff_id, from_on, to_on, deputy_id, entered_at, entered_by) VALUES ($1, $2, $3, $4, $5, $6, $2)',
    [uuidv7(now), staffId, from as CivilDate, to as CivilDate, deputy, now],
  );
}
