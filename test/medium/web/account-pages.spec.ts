import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ensureTemplates } from '#libs/features/correspondence';
import { type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { IssueStaffLink, Sessions } from '#libs/platform/identity';
import { newBodyWebWorld } from '../../support/casework.js';
import { PageClient } from '../../support/page-client.js';
import { ADMIN_PASSWORD, newFirstStaff } from '../../support/staff-client.js';
import { newStaff } from '../../support/staff-makers.js';
import { type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let adminId: StaffId;
let browser: PageClient;
beforeEach(async () => {
  world = await newBodyWebWorld();
  await world.get(UnitOfWork).run((tx) => ensureTemplates(tx, world.clock.now()));
  ({ staffId: adminId } = await newFirstStaff(world));
  browser = new PageClient(world.app);
});
afterEach(() => world.close());

const ANOTHER = 'another password of twelve letters';

describe('the way in', () => {
  it('leads where the person wanted to go, and nowhere but to ourselves', async () => {
    expect(await browser.get('/staff/account?done=x')).toMatchObject({
      status: 303,
      location: '/staff/sign-in?next=%2Fstaff%2Faccount%3Fdone%3Dx',
    });
    const door = await browser.get('/staff/sign-in?next=/staff/account');
    expect(door.html).toContain('name="next" value="/staff/account"');
    const sent = { login: 'Admin', password: ADMIN_PASSWORD };
    expect(await browser.post('/staff/sign-in', { ...sent, next: '/staff/account' })).toMatchObject({
      status: 303,
      location: '/staff/account',
    });
    for (const next of ['https://example.org/', '//example.org', '/staffing', '/\\example.org', '/track']) {
      const other = new PageClient(world.app);
      await other.get('/staff/sign-in');
      expect((await other.post('/staff/sign-in', { ...sent, next })).location).toBe('/staff');
    }
  });

  it('says the same whatever was wrong, keeps the login and never the password', async () => {
    const wrong = await browser.signIn('admin', 'a wrong password');
    const unknown = await browser.signIn('nobody', 'a wrong password');
    for (const { status, html } of [wrong, unknown]) {
      expect(status).toBe(422);
      expect(html).toContain('<title>Error: Sign in');
      expect(html).toContain('The login or the password is wrong.');
      expect(html).not.toContain('a wrong password');
    }
    expect(wrong.html).toContain('value="admin"');
  });

  it('asks for what is missing, in the reader’s language', async () => {
    const russian = new PageClient(world.app, 'ru');
    const { status, html } = await russian.signIn('', '');
    expect(status).toBe(422);
    for (const said of ['<title>Ошибка: Вход', 'Введите логин', 'Введите пароль', 'lang="ru"']) expect(html).toContain(said);
  });

  it('tells who tried too often how many minutes to wait', async () => {
    for (let tried = 0; tried < 10; tried += 1) await browser.signIn('admin', 'a guess');
    const slowed = await browser.signIn('admin', ADMIN_PASSWORD);
    expect(slowed.status).toBe(429);
    expect(slowed.html).toContain('Wait 15 minutes');
  });

  it('closes behind who goes', async () => {
    await browser.signIn('admin', ADMIN_PASSWORD);
    await browser.get('/staff/account');
    expect(await browser.post('/staff/sign-out')).toMatchObject({ status: 303, location: '/staff/sign-in?left=here' });
    expect((await browser.get('/staff/account')).status).toBe(303);
    expect(await world.get(Sessions).of(adminId)).toEqual([]);
  });

  it.each([
    ['no token', {}],
    ['a token of somebody else', { token: 'x'.repeat(43) }],
  ])('is closed to a form with %s', async (_what, forged) => {
    await browser.get('/staff/sign-in');
    expect((await browser.forge('/staff/sign-in', forged)).status).toBe(403);
    await browser.signIn('admin', ADMIN_PASSWORD);
    expect((await browser.forge('/staff/account/sessions/end', forged)).status).toBe(403);
    expect(await world.get(Sessions).of(adminId)).toHaveLength(1);
  });

  it('is closed to a form of another site, whatever token it carries', async () => {
    await browser.signIn('admin', ADMIN_PASSWORD);
    await browser.get('/staff/account');
    const forged = { token: browser.token, origin: 'https://example.org' };
    expect((await browser.forge('/staff/account/sessions/end', forged)).status).toBe(403);
    expect(await world.get(Sessions).of(adminId)).toHaveLength(1);
  });
});

describe('a link by letter', () => {
  it('greets, takes a password of some length, and lets its owner in at once', async () => {
    const staffId = await newStaff(world, 'anna');
    await world.rows('UPDATE identity.staff SET password_hash = NULL WHERE id = $1', [staffId]);
    const link = `/staff/link/${await world.run(IssueStaffLink, { staffId })}`;
    expect((await browser.get(link)).html).toContain('Welcome, anna');
    const short = await browser.post(link, { username: 'anna', password: 'too short' });
    expect(short.status).toBe(422);
    expect(short.html).toContain('The password must have at least 12 characters');

    expect(await browser.post(link, { username: 'anna', password: ANOTHER })).toMatchObject({ status: 303, location: '/staff' });
    expect(await browser.get('/staff')).toMatchObject({ status: 303, location: '/staff/queue' });
    expect((await browser.get('/staff/account')).html).toContain('anna');
    const gone = await browser.get(link);
    expect(gone.status).toBe(410);
    expect(gone.html).toContain('This link does not work any more');
  });

  it('is asked for by who forgot their password, and the answer tells nothing', async () => {
    await world.rows(`UPDATE identity.staff SET email = 'admin@example.org' WHERE login = 'admin'`);
    const pages = [];
    for (const login of ['admin', 'nobody']) pages.push(await browser.submit('/staff/forgotten', '/staff/forgotten', { login }));
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    expect(pages[0]!.html).toBe(pages[1]!.html);
    expect(await world.rows('SELECT kind FROM casework.notice')).toEqual([{ kind: 'passwordReset' }]);
  });
});

describe('one’s own account', () => {
  beforeEach(() => browser.signIn('admin', ADMIN_PASSWORD));

  it('shows who one is, and takes another language for good', async () => {
    const { html } = await browser.get('/staff/account');
    for (const said of ['Administrator', 'Front desk', 'This browser']) expect(html).toContain(said);
    const changed = await browser.submit('/staff/account', '/staff/account/language', { language: 'ru' });
    expect(changed.html).toContain('Язык сохранён.');
    expect(await world.rows(`SELECT language FROM identity.staff WHERE login = 'admin'`)).toEqual([{ language: 'ru' }]);
  });

  it('takes another password from who knows the old one', async () => {
    const wrong = await browser.submit('/staff/account', '/staff/account/password', { current: 'a guess', password: ANOTHER });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('This is not your present password');
    const right = { username: 'admin', current: ADMIN_PASSWORD, password: ANOTHER };
    expect((await browser.submit('/staff/account', '/staff/account/password', right)).html).toContain('The password is changed.');
    expect((await new PageClient(world.app).signIn('admin', ANOTHER)).status).toBe(303);
  });

  it('ends one session, and all of them', async () => {
    const other = new PageClient(world.app);
    await other.signIn('admin', ADMIN_PASSWORD);
    const { html } = await browser.get('/staff/account');
    const [, id] = /sessions\/([0-9a-f-]{36})\/end/.exec(html)!;
    await browser.post(`/staff/account/sessions/${id}/end`);
    expect((await other.get('/staff/account')).status).toBe(303);
    await other.signIn('admin', ADMIN_PASSWORD);
    expect((await browser.post('/staff/account/sessions/end')).location).toBe('/staff/sign-in?left=everywhere');
    expect([(await browser.get('/staff/account')).status, (await other.get('/staff/account')).status]).toEqual([303, 303]);
  });
});

describe('/staff', () => {
  it.each([
    ['clerk', '/staff/queue'],
    ['supervisor', '/staff/now'],
    ['auditor', '/staff/admin/reads'],
  ] as const)('leads a %s to %s', async (role, place) => {
    await newStaff(world, 'somebody', { roles: [role] });
    await browser.signIn('somebody', ADMIN_PASSWORD);
    expect((await browser.get('/staff')).location).toBe(place);
  });

  it('leads an administrator to what is still to be set up', async () => {
    await browser.signIn('admin', ADMIN_PASSWORD);
    expect((await browser.get('/staff')).location).toBe('/staff/admin/setup');
  });
});
