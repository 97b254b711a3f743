import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { StructuredLog } from '#libs/platform/observability';
import { createWebApp } from '../../../apps/web/create-web-app.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, StaffClient } from '../../support/staff-client.js';
import { builtAssets, newWebWorld, type World } from '../../support/world.js';

const MINUTE_MS = 60_000;

describe('a session', () => {
  let world: World<NestFastifyApplication>;
  let anybody: StaffClient;

  beforeEach(async () => {
    world = await newWebWorld();
    await newFirstStaff(world);
    anybody = new StaffClient(world.app);
  });
  afterEach(() => world.close());

  const after = (ms: number) => world.clock.moveTo(new Date(world.clock.now().getTime() + ms));

  it('begins with the password, tells who it is, and ends', async () => {
    const answer = await anybody.post('/api/v1/session', { login: 'ADMIN', password: ADMIN_PASSWORD });
    expect(answer).toMatchObject({ status: 200, body: { csrfToken: expect.any(String) as string } });
    expect(answer.headers['set-cookie']).toMatch(/^otklik_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);

    const admin = await signIn(world.app, 'admin', ADMIN_PASSWORD);
    const me = await admin.get('/api/v1/session');
    expect(me.body).toMatchObject({
      login: 'admin',
      roles: ['administrator', 'clerk', 'supervisor'],
      csrfToken: admin.csrfToken,
    });
    expect(me.body['permissions']).toEqual(expect.arrayContaining(['staff.manage', 'case.decide', 'case.read']));
    expect(me.body['teamIds']).toHaveLength(1);

    expect((await admin.send('DELETE', '/api/v1/session')).status).toBe(204);
    expect((await admin.get('/api/v1/session')).body).toMatchObject({ status: 401, code: 'session.required' });
  });

  it('says the same of a wrong password and of a login nobody has', async () => {
    const wrong = await anybody.post('/api/v1/session', { login: 'admin', password: 'x' });
    const nobody = await anybody.post('/api/v1/session', { login: 'nobody', password: 'x' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'session.credentials_wrong' } });
    expect(nobody.body).toEqual(wrong.body);
  });

  it('is asked for in the language of the reader', async () => {
    const answer = await anybody.send('GET', '/api/v1/session', undefined, { 'accept-language': 'ru' });
    expect(answer.body).toMatchObject({ title: 'Нужно войти', code: 'session.required' });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('ends by itself after an hour without use, and after twelve hours in any case', async () => {
    const idle = await signIn(world.app, 'admin', ADMIN_PASSWORD);
    const busy = await signIn(world.app, 'admin', ADMIN_PASSWORD);
    for (let used = 0; used < 14; used += 1) {
      after(50 * MINUTE_MS);
      expect((await busy.get('/api/v1/session')).status).toBe(200);
    }
    expect((await idle.get('/api/v1/session')).status).toBe(401);
    after(50 * MINUTE_MS);
    expect((await busy.get('/api/v1/session')).status).toBe(401);
  });

  it('keeps neither its token nor the password as they are', async () => {
    const admin = await signIn(world.app, 'admin', ADMIN_PASSWORD);
    const kept = JSON.stringify([
      await world.rows(`SELECT encode(token_hash, 'escape'), * FROM identity.session`),
      await world.rows('SELECT * FROM identity.staff'),
      await world.rows('SELECT * FROM identity.throttle'),
    ]);
    expect(kept).not.toContain(admin.cookie.split('=')[1]);
    expect(kept).not.toContain(ADMIN_PASSWORD);
    expect(kept).toContain('$argon2id$');
  });

  it('refuses a change without its token, with another one, and from a foreign page', async () => {
    const admin = await signIn(world.app, 'admin', ADMIN_PASSWORD);
    const other = await signIn(world.app, 'admin', ADMIN_PASSWORD);
    const team = { code: 'roads', name: 'Roads' };
    const attempts = [
      { 'x-csrf-token': undefined },
      { 'x-csrf-token': other.csrfToken },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of attempts) {
      expect((await admin.send('POST', '/api/v1/teams', team, headers)).body).toMatchObject({
        status: 403,
        code: 'session.csrf',
      });
    }
    expect(
      (await admin.send('POST', '/api/v1/teams', team, { origin: 'http://localhost:80', host: 'localhost:80' })).status,
    ).toBe(403);
    expect(
      (await admin.send('POST', '/api/v1/teams', team, { origin: 'http://localhost:8080', host: 'localhost:8080' })).status,
    ).toBe(201);
  });

  it('does not let a foreign page sign somebody in', async () => {
    const body = { login: 'admin', password: ADMIN_PASSWORD };
    expect((await anybody.send('POST', '/api/v1/session', body, { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('slows guessing, counted over all processes', async () => {
    const logger = new StructuredLog('otklik test', 'silent');
    const second = await createWebApp(world.config, { version: '0', logger, assetsFolder: builtAssets(), clock: world.clock });
    await second.init();
    await second.getHttpAdapter().getInstance().ready();
    try {
      const guess = (app: NestFastifyApplication) =>
        new StaffClient(app).post('/api/v1/session', { login: 'admin', password: 'not the password' });
      const apps = [world.app, second];
      const first = await Promise.all(Array.from({ length: 10 }, (_, at) => guess(apps[at % 2]!)));
      expect(first.map((answer) => answer.status)).toEqual(Array(10).fill(401));

      const slowed = await guess(second);
      expect(slowed.body).toMatchObject({ status: 429, code: 'rate.limited' });
      expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0);
      const right = await new StaffClient(second).post('/api/v1/session', { login: 'admin', password: ADMIN_PASSWORD });
      expect(right.status).toBe(429);
    } finally {
      await second.close();
    }
  });

  it('forgives the guesses of who then knows the password', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let wrong = 0; wrong < 6; wrong += 1) await anybody.post('/api/v1/session', { login: 'admin', password: 'x' });
      await signIn(world.app, 'admin', ADMIN_PASSWORD);
    }
  });

  it('ends everywhere at once', async () => {
    const [here, there] = [await signIn(world.app, 'admin', ADMIN_PASSWORD), await signIn(world.app, 'admin', ADMIN_PASSWORD)];
    expect((await here.send('DELETE', '/api/v1/sessions')).status).toBe(204);
    for (const client of [here, there]) expect((await client.get('/api/v1/session')).status).toBe(401);
  });
});

describe('a session over https', () => {
  it('has a cookie that no other host can set and no plain connection carries', async () => {
    const world = await newWebWorld({ env: { PUBLIC_URL: 'https://otklik.example.org' } });
    await newFirstStaff(world);
    const answer = await new StaffClient(world.app).send(
      'POST',
      '/api/v1/session',
      { login: 'admin', password: ADMIN_PASSWORD },
      { origin: 'https://otklik.example.org' },
    );
    expect(answer.headers['set-cookie']).toMatch(/^__Host-otklik_session=[\w-]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers['strict-transport-security']).toContain('max-age=');
    await world.close();
  });
});
