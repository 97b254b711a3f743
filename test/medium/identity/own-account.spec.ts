import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type CivilDate, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import {
  ChangePassword,
  IssueStaffLink,
  ownerOfLink,
  Sessions,
  SetTeamMembers,
  staffedTeams,
  StaffList,
  StartSession,
} from '#libs/platform/identity';
import { ADMIN_PASSWORD, newFirstStaff, signIn } from '../../support/staff-client.js';
import { newAbsence, newStaff, newTeam } from '../../support/staff-makers.js';
import { newWebWorld, type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let adminId: StaffId;
beforeEach(async () => {
  world = await newWebWorld();
  ({ staffId: adminId } = await newFirstStaff(world));
});
afterEach(() => world.close());

const ANOTHER = 'another password of twelve letters';
const sessionsOf = (staffId: StaffId) => world.get(Sessions).of(staffId);

describe('one’s own password', () => {
  it('is changed by who knows the old one, and every other session ends', async () => {
    const [here, elsewhere] = [
      await signIn(world.app, 'admin', ADMIN_PASSWORD),
      await signIn(world.app, 'admin', ADMIN_PASSWORD),
    ];
    const [, first] = await sessionsOf(adminId);
    const change = { staffId: adminId, current: ADMIN_PASSWORD, password: ANOTHER, sessionId: first!.id };
    await world.run(ChangePassword, change);

    expect((await sessionsOf(adminId)).map(({ id }) => id)).toEqual([first!.id]);
    const statuses = [await here.get('/api/v1/session'), await elsewhere.get('/api/v1/session')].map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 401]);
    await expect(signIn(world.app, 'admin', ADMIN_PASSWORD)).rejects.toThrow('credentials');
    await signIn(world.app, 'admin', ANOTHER);
  });

  it('is not changed by who does not know it, who is slowed like at the door', async () => {
    await signIn(world.app, 'admin', ADMIN_PASSWORD);
    const [session] = await sessionsOf(adminId);
    const guess = () =>
      world.run(ChangePassword, { staffId: adminId, current: 'a guess', password: ANOTHER, sessionId: session!.id });
    await expect(guess()).rejects.toMatchObject({ code: 'request.invalid', fields: [{ field: 'current' }] });
    for (let tried = 1; tried < 10; tried += 1) await guess().catch(() => undefined);
    await expect(guess()).rejects.toMatchObject({ code: 'rate.limited' });
  });
});

it('a link tells whose it is without being used up, and nothing once it is', async () => {
  const staffId = await newStaff(world, 'anna');
  const token = await world.run(IssueStaffLink, { staffId });
  const owner = () => ownerOfLink(world.get(Database), token, world.clock.now());
  expect(await owner()).toEqual({ name: 'anna', login: 'anna', language: 'en', purpose: 'passwordReset' });
  expect(await owner()).not.toBeNull();
  world.clock.moveTo(new Date(world.clock.now().getTime() + 4 * 3_600_000));
  expect(await owner()).toBeNull();
});

it('a session is started for who has proved who they are, and is one of theirs', async () => {
  const token = await world.run(StartSession, { staffId: adminId });
  expect((await world.get(Sessions).find(token))?.session?.login).toBe('admin');
  expect(await sessionsOf(adminId)).toHaveLength(1);
});

describe('a team', () => {
  it('has exactly the members it is given, with its leads', async () => {
    const teamId = await newTeam(world, 'roads');
    const [anna, boris] = [await newStaff(world, 'anna', { team: teamId }), await newStaff(world, 'boris')];
    await world.run(SetTeamMembers, { teamId, members: [{ staffId: boris, lead: true }] });
    const roads = async () => (await staffedTeams(world.get(Database), 'en')).find(({ code }) => code === 'roads');
    expect((await roads())?.members).toEqual([{ staffId: boris, name: 'boris', lead: true }]);
    await world.run(SetTeamMembers, {
      teamId,
      members: [
        { staffId: boris, lead: false },
        { staffId: anna, lead: true },
      ],
    });
    expect((await roads())?.members.map(({ name, lead }) => [name, lead])).toEqual([
      ['anna', true],
      ['boris', false],
    ]);
  });

  it('takes nobody who has left, and changes nothing then', async () => {
    const teamId = await newTeam(world, 'roads');
    const [anna, gone] = [await newStaff(world, 'anna', { team: teamId }), await newStaff(world, 'gone')];
    await world.rows('UPDATE identity.staff SET deactivated_at = created_at WHERE id = $1', [gone]);
    const members = [{ staffId: gone, lead: false }];
    await expect(world.run(SetTeamMembers, { teamId, members })).rejects.toMatchObject({ code: 'staff.unknown' });
    expect((await world.get(StaffList).page({ limit: 50, teamId })).items.map(({ staffId }) => staffId)).toEqual([anna]);
  });
});

describe('the list of staff', () => {
  it('is looked through by a part of the name, by status and by team', async () => {
    const teamId = await newTeam(world, 'roads');
    await newStaff(world, 'anna', { team: teamId });
    await newStaff(world, 'boris');
    await world.rows(`UPDATE identity.staff SET password_hash = NULL WHERE login = 'boris'`);
    const logins = async (filter: object) =>
      (await world.get(StaffList).page({ limit: 50, ...filter })).items.map(({ login }) => login);
    expect(await logins({ text: 'NN' })).toEqual(['anna']);
    expect(await logins({ text: '%' })).toEqual([]);
    expect(await logins({ status: 'invited' })).toEqual(['boris']);
    expect(await logins({ teamId })).toEqual(['anna']);
    expect(await world.get(StaffList).counts()).toEqual({ active: 2, invited: 1, deactivated: 0 });
  });

  it('has beside it who is away from a day on, page by page', async () => {
    const [anna, boris] = [await newStaff(world, 'anna'), await newStaff(world, 'boris')];
    await newAbsence(world, anna, { from: '2026-03-01', to: '2026-03-01' });
    await newAbsence(world, anna, { from: '2026-03-01', to: '2026-03-05', deputy: boris });
    await newAbsence(world, boris, { from: '2026-03-09', to: '2026-03-09' });
    const list = world.get(StaffList);
    const first = await list.absencesFrom('2026-03-02' as CivilDate, { limit: 1 });
    expect(first.items).toMatchObject([{ name: 'anna', deputyName: 'boris', lastDay: '2026-03-05' }]);
    const second = await list.absencesFrom('2026-03-02' as CivilDate, { limit: 1, cursor: first.next! });
    expect(second).toMatchObject({ items: [{ name: 'boris', deputyName: null }], next: null });
  });
});
