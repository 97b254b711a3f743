import { type Actor, type CivilDate, type Language, type StaffId, type StaffRole, type TeamId, uuidv7 } from '#libs/kernel';
import { type World } from './world.js';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

export async function newTeam(world: World, code = 'team'): Promise<TeamId> {
  const now = world.clock.now();
  const teamId = uuidv7<TeamId>(now);
  await world.rows('INSERT INTO identity.team (id, code, name_en, name_ru, created_at) VALUES ($1, $2, $2, $2, $3)', [
    teamId,
    `${code}-${teamId}`,
    now,
  ]);
  return teamId;
}

export interface StaffMaking {
  readonly roles?: readonly StaffRole[];
  readonly teamId?: TeamId;
  readonly lead?: boolean;
  readonly language?: Language;
}

/** Somebody who works here; they need no password to act by command. */
export async function newStaff(world: World, { roles = ['clerk'], teamId, lead = false, language = 'en' }: StaffMaking = {}) {
  const now = world.clock.now();
  const staffId = uuidv7<StaffId>(now);
  await world.rows(
    'INSERT INTO identity.staff (id, login, name, language, capacity, created_at) VALUES ($1::uuid, $1::text, $1::text, $2, 100, $3)',
    [staffId, language, now],
  );
  await world.rows('INSERT INTO identity.staff_role (staff_id, role, granted_at) SELECT $1, unnest($2::text[]), $3', [
    staffId,
    roles,
    now,
  ]);
  if (teamId) {
    await world.rows('INSERT INTO identity.membership (staff_id, team_id, lead, since) VALUES ($1, $2, $3, $4)', [
      staffId,
      teamId,
      lead,
      now,
    ]);
  }
  return { kind: 'staff', staffId, roles, teamIds: teamId ? [teamId] : [] } as const satisfies StaffActor;
}

/** Away for these days, the first and the last included. */
export async function beAway(world: World, staffId: StaffId, on: CivilDate, deputyId: StaffId | null): Promise<void> {
  const now = world.clock.now();
  await world.rows(
    `INSERT INTO identity.absence (id, staff_id, from_on, to_on, deputy_id, entered_at, entered_by) VALUES ($1, $2, $3, $3, $4, $5, $2)`,
    [uuidv7(now), staffId, on, deputyId, now],
  );
}
