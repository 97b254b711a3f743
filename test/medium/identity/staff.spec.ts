import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type CivilDate, type StaffId, type TeamId } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { ensureFirstStaff, membersOfTeam, subordinatesOf, superiorsOf, TrackingThrottle } from '#libs/platform/identity';
import { ADMIN_PASSWORD, newFirstStaff, signIn, StaffClient } from '../../support/staff-client.js';
import { newWebWorld, type World } from '../../support/world.js';

const PASSWORD = 'twelve letters and more';
const TODAY = '2026-03-02' as CivilDate;
const HOUR_MS = 3_600_000;

describe('staff accounts', () => {
  let world: World<NestFastifyApplication>;
  let admin: StaffClient;
  let teamId: TeamId;
  let adminId: StaffId;

  beforeEach(async () => {
    world = await newWebWorld();
    ({ teamId, staffId: adminId } = await newFirstStaff(world));
    admin = await signIn(world.app, 'admin', ADMIN_PASSWORD);
  });
  afterEach(() => world.close());

  const anna = { login: 'Anna', name: 'Anna K.', language: 'ru', roles: ['clerk'] };
  const invite = async (fields: object): Promise<{ staffId: StaffId; token: string }> => {
    const answer = await admin.post('/api/v1/staff', { ...anna, ...fields });
    expect(answer.status).toBe(201);
    return answer.body as { staffId: StaffId; token: string };
  };
  const accept = (token: string, password = PASSWORD) =>
    new StaffClient(world.app).post('/api/v1/passwords', { token, password });
  const hire = async (fields: object): Promise<{ staffId: StaffId; client: StaffClient }> => {
    const { staffId, token } = await invite(fields);
    expect((await accept(token)).status).toBe(204);
    const login = (fields as { login?: string }).login ?? anna.login;
    return { staffId, client: await signIn(world.app, login, PASSWORD) };
  };

  it('are made by invitation, whose link works once', async () => {
    const answer = await admin.post('/api/v1/staff', { ...anna, teams: [{ teamId, lead: false }] });
    const { staffId, link, token } = answer.body as { staffId: StaffId; link: string; token: string };
    expect(link).toBe(`http://127.0.0.1:3000/staff/link/${token}`);
    expect((await admin.get(`/api/v1/staff/${staffId}`)).body).toMatchObject({
      login: 'anna',
      status: 'invited',
      teams: [{ teamId, code: 'front-desk', lead: false }],
    });

    expect((await accept(token, 'too short')).body).toMatchObject({ errors: [{ field: 'password', code: 'too_short' }] });
    expect((await accept(token)).status).toBe(204);
    expect((await accept(token)).body).toMatchObject({ status: 400, code: 'invitation.invalid' });
    const me = await (await signIn(world.app, 'anna', PASSWORD)).get('/api/v1/session');
    expect(me.body).toMatchObject({ staffId, roles: ['clerk'], teamIds: [teamId] });
  });

  it('do not take a link after its time, nor one that was never made', async () => {
    const { token } = await invite({});
    world.clock.moveTo(new Date(world.clock.now().getTime() + 7 * 24 * HOUR_MS));
    expect((await accept(token)).body).toMatchObject({ code: 'invitation.invalid' });
    expect((await accept('made-up')).body).toMatchObject({ code: 'invitation.invalid' });
  });

  it('set a password anew by a link, which signs out whoever was in', async () => {
    const { staffId, client } = await hire({});
    const first = await admin.post(`/api/v1/staff/${staffId}/links`);
    const second = await admin.post(`/api/v1/staff/${staffId}/links`);
    expect((await accept(String(second.body['token']), 'another password now')).status).toBe(204);
    expect((await accept(String(first.body['token']))).status).toBe(400);
    expect((await client.get('/api/v1/session')).status).toBe(401);
    await signIn(world.app, 'anna', 'another password now');
  });

  it('answer a request for a reset alike whether or not somebody has the login, and slow it', async () => {
    const ask = (login: string) => new StaffClient(world.app).post('/api/v1/password-resets', { login });
    expect((await ask('nobody')).status).toBe(202);
    expect([(await ask('admin')).status, (await ask('admin')).status, (await ask('admin')).status]).toEqual([202, 202, 202]);
    expect((await ask('admin')).status).toBe(429);
  });

  it('let each role do what it may, from the next request on', async () => {
    const { staffId, client } = await hire({});
    expect((await client.get('/api/v1/staff')).status).toBe(200);
    expect((await client.post('/api/v1/teams', { code: 'x', name: 'X' })).body).toMatchObject({
      status: 403,
      code: 'permission.denied',
    });

    expect((await admin.send('PATCH', `/api/v1/staff/${staffId}`, { roles: ['clerk', 'administrator'] })).status).toBe(204);
    expect((await client.post('/api/v1/teams', { code: 'x', name: 'X' })).status).toBe(201);
    expect((await admin.get('/api/v1/audit/reads')).status).toBe(403);
  });

  it('change in part, and refuse a circle of superiors', async () => {
    const { staffId } = await invite({ managerId: adminId, email: 'anna@example.org' });
    expect((await admin.send('PATCH', `/api/v1/staff/${staffId}`, { name: 'Anna Petrovna', email: null })).status).toBe(204);
    expect((await admin.get(`/api/v1/staff/${staffId}`)).body).toMatchObject({
      name: 'Anna Petrovna',
      email: null,
      managerId: adminId,
    });
    expect((await admin.send('PATCH', `/api/v1/staff/${adminId}`, { managerId: staffId })).body).toMatchObject({
      code: 'request.invalid',
      errors: [{ field: 'managerId' }],
    });
  });

  it('refuse what cannot be', async () => {
    const nobody = '0193a2b4-1111-7222-8333-444455556666';
    await invite({});
    expect((await admin.post('/api/v1/staff', { ...anna, login: 'ANNA' })).body).toMatchObject({ code: 'staff.login_taken' });
    expect((await admin.post('/api/v1/staff', { ...anna, login: 'b1', roles: ['king'] })).body).toMatchObject({
      errors: [{ field: 'roles', code: 'not_one_of' }],
    });
    expect(
      (await admin.post('/api/v1/staff', { ...anna, login: 'b1', teams: [{ teamId: nobody, lead: true }] })).body,
    ).toMatchObject({
      code: 'team.unknown',
    });
    expect((await admin.post('/api/v1/teams', { code: 'front-desk', name: 'Again' })).body).toMatchObject({
      code: 'team.code_taken',
    });
    expect((await admin.send('PATCH', `/api/v1/staff/${nobody}`, { name: 'X' })).body).toMatchObject({ code: 'staff.unknown' });
    expect(await world.rows(`SELECT 1 FROM identity.staff WHERE login = 'b1'`)).toEqual([]);
  });

  it('keep one administrator', async () => {
    expect((await admin.send('PUT', `/api/v1/staff/${adminId}/deactivation`)).body).toMatchObject({
      code: 'staff.last_administrator',
    });
    expect((await admin.send('PATCH', `/api/v1/staff/${adminId}`, { roles: ['clerk'] })).status).toBe(409);
    await hire({ roles: ['administrator'] });
    expect((await admin.send('PATCH', `/api/v1/staff/${adminId}`, { roles: ['clerk'] })).status).toBe(204);
  });

  it('end at once when somebody leaves, and come back', async () => {
    const { staffId, client } = await hire({});
    expect((await admin.send('PUT', `/api/v1/staff/${staffId}/deactivation`)).status).toBe(204);
    expect((await client.get('/api/v1/session')).status).toBe(401);
    await expect(signIn(world.app, 'anna', PASSWORD)).rejects.toThrow('session.credentials_wrong');
    expect((await admin.send('DELETE', `/api/v1/staff/${staffId}/deactivation`)).status).toBe(204);
    await signIn(world.app, 'anna', PASSWORD);
  });

  it('are listed page by page', async () => {
    for (const login of ['carl', 'boris', 'dina']) await invite({ login });
    const first = await admin.get('/api/v1/staff?limit=3');
    const second = await admin.get(`/api/v1/staff?limit=3&cursor=${String(first.body['next'])}`);
    const logins = [first, second].flatMap((page) => (page.body['items'] as { login: string }[]).map((item) => item.login));
    expect(logins).toEqual(['admin', 'boris', 'carl', 'dina']);
    expect(second.body['next']).toBeNull();
    expect((await admin.get('/api/v1/staff?cursor=forged')).body).toMatchObject({ errors: [{ code: 'invalid_cursor' }] });
  });

  it('know who answers to whom', async () => {
    const head = await invite({ login: 'head', managerId: adminId });
    const clerk = await invite({ login: 'clerk', managerId: head.staffId });
    const reads = world.get(Database);
    expect(await subordinatesOf(reads, [adminId])).toEqual([head.staffId, clerk.staffId].sort());
    expect(await subordinatesOf(reads, [clerk.staffId])).toEqual([]);
    expect(await superiorsOf(reads, [clerk.staffId])).toEqual([adminId, head.staffId].sort());
  });

  it('know who is away and who stands in', async () => {
    const teams = [{ teamId, lead: false }];
    const deputy = await hire({ login: 'deputy', teams });
    const { staffId, client } = await hire({ teams });
    const absences = `/api/v1/staff/${staffId}/absences`;
    const recorded = await client.post(absences, { firstDay: TODAY, lastDay: '2026-03-06', deputyId: deputy.staffId });
    expect(recorded.status).toBe(201);

    const memberOn = async (day: string) =>
      (await membersOfTeam(world.get(Database), teamId, day as CivilDate)).find((member) => member.staffId === staffId);
    expect(await memberOn('2026-03-06')).toMatchObject({ absent: true, deputyId: deputy.staffId });
    expect(await memberOn('2026-03-07')).toMatchObject({ absent: false, deputyId: null });
    expect((await client.get(`/api/v1/teams/${teamId}/members`)).body['items']).toEqual(
      expect.arrayContaining([expect.objectContaining({ staffId, absent: true })]),
    );

    expect((await client.post(absences, { firstDay: '2026-03-09', lastDay: '2026-03-08' })).body).toMatchObject({
      errors: [{ field: 'lastDay' }],
    });
    expect((await deputy.client.post(absences, { firstDay: TODAY, lastDay: TODAY })).body).toMatchObject({
      code: 'permission.denied',
    });
    const absenceId = String(recorded.body['absenceId']);
    expect((await deputy.client.send('DELETE', `/api/v1/absences/${absenceId}`)).status).toBe(403);
    expect((await admin.send('DELETE', `/api/v1/absences/${absenceId}`)).status).toBe(204);
    expect((await client.get(absences)).body).toEqual({ items: [] });
  });

  it('make the first administrator once', async () => {
    const again = await world
      .get(UnitOfWork)
      .run((tx) => ensureFirstStaff(tx, { password: 'something else entirely', language: 'ru' }, world.clock.now()));
    expect(again).toBeNull();
    await signIn(world.app, 'admin', ADMIN_PASSWORD);
  });

  it('slow who guesses at tracking codes, and not who reads', async () => {
    const throttle = world.get(TrackingThrottle);
    for (let read = 0; read < 40; read += 1) await throttle.check('K7QM', '203.0.113.5');
    for (let wrong = 0; wrong < 10; wrong += 1) await throttle.wrong('K7QM', `203.0.113.${wrong}`);
    await expect(throttle.check('k7qm', '198.51.100.1')).rejects.toMatchObject({ code: 'rate.limited' });
    await throttle.check('OTHER', '198.51.100.1');
  });
});
