import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ensureFirstRule } from '#libs/features/triage';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWebWorld } from '../../support/casework.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, StaffClient } from '../../support/staff-client.js';
import { newStaff, newTeam } from '../../support/staff-makers.js';
import { type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let admin: StaffClient;
let stranger: StaffClient;

beforeEach(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z') });
  await newFirstStaff(world);
  await world.get(UnitOfWork).run((tx) => ensureFirstRule(tx, world.clock.now()));
  admin = await signIn(world.app, 'admin', ADMIN_PASSWORD);
  stranger = new StaffClient(world.app);
});
afterEach(() => world.close());

const put = (url: string, body: object, who = admin) => who.send('PUT', url, body);

describe('routing rules', () => {
  const roads = { title: 'Roads', when: { words: ['road*'] }, then: { to: 'team', team: 'roads' } };
  const rest = { title: { en: 'The rest', ru: 'Остальное' }, when: {}, then: { to: 'team', team: 'front-desk' } };

  it('begin with one, are replaced whole, and tell who was quicker', async () => {
    await newTeam(world, 'roads');
    const before = await admin.get('/api/v1/staff/routing');
    expect(before.body).toMatchObject({ version: 1, rules: [{ when: {}, then: { to: 'team', team: 'front-desk' } }] });

    const change = { basedOn: 1, rules: [roads, rest] };
    const answers = await Promise.all([put('/api/v1/staff/routing', change), put('/api/v1/staff/routing', change)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'settings.changed' });
    const after = await admin.get('/api/v1/staff/routing');
    expect(after.body).toMatchObject({ version: 2, rules: [{ title: { en: 'Roads', ru: 'Roads' } }, rest] });
  });

  it('may be none at all', async () => {
    expect(await put('/api/v1/staff/routing', { basedOn: 1, rules: [] })).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await admin.get('/api/v1/staff/routing')).body).toEqual({ version: 2, rules: [] });
  });

  it('are begun once', async () => {
    await world.get(UnitOfWork).run((tx) => ensureFirstRule(tx, world.clock.now()));
    expect((await admin.get('/api/v1/staff/routing')).body).toMatchObject({ version: 1, rules: [expect.anything()] });
  });

  it.each([
    ['an unknown team', { ...roads, then: { to: 'team', team: 'nobody' } }, 'rules.0.then.team', 'unknown'],
    [
      'a stranger to the team',
      { ...rest, then: { ...rest.then, staffId: '019cadc6-9a80-7562-a4de-2415349e36c9' } },
      'rules.0.then.staffId',
      'unknown',
    ],
    ['an unknown service', { ...rest, when: { services: ['nothing'] } }, 'rules.0.when.services', 'unknown'],
    ['an unknown condition', { ...rest, when: { colour: ['red'] } }, 'rules.0.when.colour', 'not_allowed'],
    ['a key that no rule has', { ...rest, stop: true }, 'rules.0.stop', 'not_allowed'],
    ['a pattern without a word', { ...rest, when: { words: ['*'] } }, 'rules.0.when.words.0', 'invalid'],
  ])('are refused with %s', async (_what, rule, field, code) => {
    const refused = await put('/api/v1/staff/routing', { basedOn: 1, rules: [rule] });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'rule.invalid', errors: [expect.objectContaining({ field, code })] },
    });
  });

  it('are seen on past cases before they are saved, and move none', async () => {
    await newTeam(world, 'roads');
    const submit = async (text: string) => {
      world.clock.moveTo(new Date(world.clock.now().getTime() + 1_000));
      return (await stranger.post('/api/v1/cases', { service: 'general', kind: 'complaint', language: 'en', text })).body[
        'reference'
      ];
    };
    const holes = [await submit('The road has a hole.'), await submit('Roads without light.')];
    await submit('The lamp is out.');
    const dryRun = await admin.post('/api/v1/staff/routing/dry-run', { rules: [roads, rest] });
    expect(dryRun).toMatchObject({
      status: 200,
      body: { looked: 3, moved: 2, moves: [{ from: 'front-desk', to: 'roads', count: 2, references: [...holes].reverse() }] },
    });
    expect((await admin.post('/api/v1/staff/routing/dry-run', { rules: [roads], cases: 1 })).body).toMatchObject({
      looked: 1,
      moves: [{ from: 'front-desk', to: null, count: 1 }],
    });
    expect((await admin.get('/api/v1/staff/routing')).body).toMatchObject({ version: 1 });
  });

  it('are read by clerks and changed by none', async () => {
    await newStaff(world, 'clerk');
    const clerk = await signIn(world.app, 'clerk', ADMIN_PASSWORD);
    expect((await clerk.get('/api/v1/staff/routing')).status).toBe(200);
    expect((await put('/api/v1/staff/routing', { basedOn: 1, rules: [] }, clerk)).status).toBe(403);
  });
});

describe('the catalogue of services', () => {
  const registry = {
    title: { en: 'Registry', ru: 'Реестр' },
    about: { en: 'Certificates.', ru: 'Справки.' },
    needed: { en: 'The number.', ru: 'Номер.' },
    pack: 'ru-59fz',
    active: true,
  };

  it('tells everybody, before they write, what the law is, how long it takes and which ways give its effect', async () => {
    expect((await put('/api/v1/staff/services/registry', registry)).status).toBe(204);
    const { status, body } = await stranger.get('/api/v1/services');
    expect(status).toBe(200);
    const [general, described] = body['items'] as Record<string, unknown>[];
    expect(general).toMatchObject({
      code: 'general',
      procedure: { pack: 'own-standard', statutory: false },
      ways: [],
      otherwise: null,
    });
    expect(described).toMatchObject({
      code: 'registry',
      title: registry.title,
      needed: registry.needed,
      procedure: {
        pack: 'ru-59fz',
        version: '2025-03-30',
        statutory: true,
        limits: expect.arrayContaining([
          expect.objectContaining({ clock: 'answer', amount: 30, cited: { en: '59-FZ, art. 12(1)', ru: '59-ФЗ, ст. 12 ч. 1' } }),
        ]) as unknown,
      },
      otherwise: { pack: 'own-standard' },
    });
    expect((described!['ways'] as { code: string }[]).map(({ code }) => code).sort()).toEqual([
      'counter',
      'letter',
      'portal',
      'website',
    ]);
  });

  it('shows what is offered, page by page, and the rest to staff', async () => {
    await put('/api/v1/staff/services/a-hidden', { ...registry, active: false });
    await put('/api/v1/staff/services/registry', registry);
    const first = await stranger.get('/api/v1/services?limit=1');
    expect(first.body).toMatchObject({ items: [{ code: 'general' }], next: expect.any(String) as string });
    const second = await stranger.get(`/api/v1/services?limit=1&cursor=${String(first.body['next'])}`);
    expect(second.body).toMatchObject({ items: [{ code: 'registry' }], next: null });
    const all = (await admin.get('/api/v1/staff/services')).body['items'] as { code: string; active: boolean }[];
    expect(all.map(({ code, active }) => [code, active])).toEqual([
      ['a-hidden', false],
      ['general', true],
      ['registry', true],
    ]);
  });

  it('knows no procedure that the program does not hold', async () => {
    const refused = await put('/api/v1/staff/services/registry', { ...registry, pack: 'xx-none' });
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [expect.objectContaining({ field: 'pack', code: 'not_one_of' })] },
    });
  });

  it('is changed by administrators alone', async () => {
    await newStaff(world, 'boss', { roles: ['supervisor'] });
    expect((await put('/api/v1/staff/services/registry', registry, await signIn(world.app, 'boss', ADMIN_PASSWORD))).status).toBe(
      403,
    );
  });
});

describe('the directory', () => {
  const body = { name: { en: 'Inspectorate', ru: 'Инспекция' }, competence: 'Houses', neverFor: ['general'], active: true };

  it('is added to and changed, and nothing leaves it', async () => {
    const { bodyId } = (await admin.post('/api/v1/staff/bodies', body)).body;
    expect((await put(`/api/v1/staff/bodies/${String(bodyId)}`, { ...body, active: false })).status).toBe(204);
    expect((await admin.get('/api/v1/staff/bodies')).body).toMatchObject({
      items: [{ id: bodyId, nameRu: 'Инспекция', active: false }],
      next: null,
    });
    const unknown = await put('/api/v1/staff/bodies/019cadc6-9a80-7562-a4de-2415349e36c9', body);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'body.unknown' } });
  });

  it('lists the root causes', async () => {
    expect((await admin.get('/api/v1/staff/root-causes')).body['items']).toHaveLength(12);
  });
});

describe('the settings of the body', () => {
  const read = async () => {
    const { version, timeZone: zone, ...rest } = (await admin.get('/api/v1/staff/body')).body;
    return { ...rest, version, timeZone: zone, receivedCutoff: '17:00' } as Record<string, unknown>;
  };

  it('hold for the next case at once', async () => {
    const settings = { ...(await read()), pack: 'gb-sct-spso', calendar: 'GB-SCT', name: { en: 'Council', ru: 'Совет' } };
    expect(await put('/api/v1/staff/body', settings)).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await admin.get('/api/v1/staff/body')).body).toMatchObject({
      version: 2,
      name: { en: 'Council' },
      receivedCutoff: '17:00',
    });
    const complaint = {
      service: 'general',
      kind: 'complaint',
      language: 'en',
      text: 'A complaint.',
      party: { name: 'A. Person' },
    };
    expect((await stranger.post('/api/v1/cases', complaint)).body).toMatchObject({ procedure: 'gb-sct-spso' });
  });

  it.each([
    ['an unknown pack', { pack: 'xx-none' }, 'pack'],
    ['an unknown calendar', { calendar: 'Mars' }, 'calendar'],
    ['an hour that is none', { warnAt: '25:00' }, 'warnAt'],
    ['a time zone of nowhere', { timeZone: 'Europe/Nowhere' }, 'timeZone'],
    ['an offset for a time zone', { timeZone: '+03:00' }, 'timeZone'],
    ['a setting that is not on the list', { settings: { colour: 'red' } }, 'settings.escalation'],
  ])('are refused with %s', async (_what, change, field) => {
    const refused = await put('/api/v1/staff/body', { ...(await read()), ...change });
    expect(refused.status).toBe(400);
    expect((refused.body['errors'] as { field: string }[]).map((error) => error.field)).toContain(field);
  });

  it('say which of them is missing, and which is wrong', async () => {
    const before = await read();
    const { caseYears: _years, ...settings } = before['settings'] as Record<string, unknown>;
    const refused = await put('/api/v1/staff/body', { ...before, settings: { ...settings, exitAddress: 'not an address' } });
    expect(refused.body['errors']).toMatchObject([
      { field: 'settings.caseYears', code: 'required' },
      { field: 'settings.exitAddress', code: 'invalid' },
    ]);
  });

  it('tell who was quicker', async () => {
    const settings = await read();
    expect((await put('/api/v1/staff/body', settings)).status).toBe(200);
    expect(await put('/api/v1/staff/body', settings)).toMatchObject({ status: 409, body: { code: 'settings.changed' } });
  });

  it('hold its own days off, which the next date is counted around', async () => {
    await put('/api/v1/staff/body', { ...(await read()), receivedCutoff: null });
    const days = [{ day: '2026-11-25', reason: 'The town’s day' }];
    expect(await put('/api/v1/staff/body/days-off', { version: 2, days })).toMatchObject({ status: 200, body: { version: 3 } });
    expect((await admin.get('/api/v1/staff/body/days-off')).body).toEqual({ version: 3, days });
    const complaint = { service: 'general', kind: 'complaint', language: 'en', text: 'A complaint.' };
    expect((await stranger.post('/api/v1/cases', complaint)).body).toMatchObject({
      dates: [{ clock: 'acknowledge', date: '2026-11-27' }, {}],
    });
    const twice = await put('/api/v1/staff/body/days-off', { version: 3, days: [...days, ...days] });
    expect(twice).toMatchObject({
      status: 400,
      body: { errors: [expect.objectContaining({ field: 'days.1.day', code: 'repeated' })] },
    });
  });
});
