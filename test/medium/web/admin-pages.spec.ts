import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ensureTemplates } from '#libs/features/correspondence';
import { ensureFirstRule } from '#libs/features/triage';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWebWorld } from '../../support/casework.js';
import { PageClient } from '../../support/page-client.js';
import { ADMIN_PASSWORD, newFirstStaff } from '../../support/staff-client.js';
import { newStaff } from '../../support/staff-makers.js';
import { type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let admin: PageClient;
beforeEach(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z') });
  await newFirstStaff(world);
  await world.get(UnitOfWork).run(async (tx) => {
    await ensureTemplates(tx, world.clock.now());
    await ensureFirstRule(tx, world.clock.now());
  });
  admin = new PageClient(world.app);
  await admin.signIn('admin', ADMIN_PASSWORD);
});
afterEach(() => world.close());

const BASE = '/staff/admin';
const COMPLAINT = { service: 'general', kind: 'complaint', language: 'en', text: 'The lamp is out.' };

async function submitCase(): Promise<string> {
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/cases', payload: COMPLAINT });
  return answer.json<{ reference: string }>().reference;
}

it('shows each place to whom it opens, and to nobody else', async () => {
  await newStaff(world, 'clerk');
  await newStaff(world, 'auditor', { roles: ['auditor'] });
  const [clerk, auditor] = [new PageClient(world.app), new PageClient(world.app)];
  await clerk.signIn('clerk', ADMIN_PASSWORD);
  await auditor.signIn('auditor', ADMIN_PASSWORD);
  const places = ['body', 'calendars', 'staff', 'teams', 'services', 'bodies', 'templates', 'letters', 'queues', 'setup'];
  for (const place of places) {
    expect([place, (await admin.get(`${BASE}/${place}`)).status]).toEqual([place, 200]);
    expect([place, (await clerk.get(`${BASE}/${place}`)).status]).toEqual([place, 403]);
  }
  expect((await admin.get(`${BASE}/reads`)).status).toBe(403);
  expect((await auditor.get(`${BASE}/reads`)).status).toBe(200);
  const index = (await auditor.get(BASE)).html;
  expect(index).toContain('/staff/admin/reads');
  expect(index).not.toContain('/staff/admin/body');
});

describe('people', () => {
  const invitation = { name: 'Anna K.', login: 'anna', language: 'en', roles: 'clerk', capacity: '40' };

  it('are invited with a link that is shown once, when they have no mail', async () => {
    await admin.get(`${BASE}/staff/new`);
    const { status, html } = await admin.post(`${BASE}/staff/new`, { ...invitation, teams: [], email: '' });
    expect(status).toBe(200);
    const [, link] = /http:\/\/127\.0\.0\.1:3000(\/staff\/link\/[\w-]+)/.exec(html)!;
    const anna = new PageClient(world.app);
    await anna.get(link!);
    expect((await anna.post(link!, { password: 'twelve letters and more' })).location).toBe('/staff');
  });

  it('are first thought to speak as whoever invites them', async () => {
    expect((await admin.get(`${BASE}/staff/new?lang=en`)).html).toMatch(/name="language"[^>]*value="en" checked/);
    expect((await admin.get(`${BASE}/staff/new?lang=ru`)).html).toMatch(/name="language"[^>]*value="ru" checked/);
    await admin.get(`${BASE}?lang=en`);
  });

  it('get their invitation by mail when they have an address', async () => {
    const page = await admin.submit(`${BASE}/staff/new`, `${BASE}/staff/new`, { ...invitation, email: 'anna@example.org' });
    expect(page.html).toContain('The invitation is on its way by e-mail.');
    expect(await world.rows('SELECT kind FROM casework.notice')).toEqual([{ kind: 'invitation' }]);
  });

  it('are asked for again with all that was typed', async () => {
    const typed = { ...invitation, login: 'a', email: 'no address', roles: [], capacity: 'many' };
    const { status, html } = await admin.submit(`${BASE}/staff/new`, `${BASE}/staff/new`, typed);
    expect(status).toBe(422);
    for (const said of ['<title>Error: Invite somebody', 'Enter a login of at least', 'Enter an e-mail', 'at least one role'])
      expect(html).toContain(said);
    for (const kept of ['value="Anna K."', 'value="no address"', 'value="many"']) expect(html).toContain(kept);
    const taken = await admin.submit(`${BASE}/staff/new`, `${BASE}/staff/new`, { ...invitation, login: 'admin' });
    expect(taken.html).toContain('Somebody has this login already.');
  });

  it('are changed whole, leave and come back; the last administrator stays', async () => {
    const staffId = await newStaff(world, 'boris');
    const here = `${BASE}/staff/${staffId}`;
    const changed = { name: 'Boris P.', language: 'ru', roles: ['clerk', 'auditor'], capacity: '5' };
    expect((await admin.submit(here, here, changed)).html).toContain('Saved.');
    expect(await world.rows('SELECT name, language, capacity FROM identity.staff WHERE id = $1', [staffId])).toEqual([
      { name: 'Boris P.', language: 'ru', capacity: 5 },
    ]);
    expect((await admin.submit(here, `${here}/deactivate`, {})).html).toContain('Has left');
    expect((await admin.submit(here, `${here}/reactivate`, {})).html).toContain('The account is open again.');

    const [{ id: adminId } = { id: '' }] = await world.rows<{ id: string }>(
      `SELECT id FROM identity.staff WHERE login = 'admin'`,
    );
    const refused = await admin.submit(`${BASE}/staff/${adminId}`, `${BASE}/staff/${adminId}/deactivate`, {});
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('This is the last administrator');
  });

  it('belong to teams, are led, and are away', async () => {
    const boris = await newStaff(world, 'boris');
    const made = await admin.submit(`${BASE}/teams`, `${BASE}/teams`, { nameEn: 'Roads', nameRu: 'Дороги', code: 'roads' });
    expect(made.html).toContain('The team is made.');
    expect((await admin.get(`${BASE}/teams`)).html).toMatch(/>Front desk<[^]*>Administrator<[^]*>Administrator</u); // who leads works there too
    expect((await admin.get(`${BASE}/teams?lang=ru`)).html).toMatch(/>Дороги<[^]*>Приёмная</u);
    expect((await admin.get(`${BASE}/teams?lang=en`)).html).not.toMatch(/Дороги|Приёмная/u);
    expect((await admin.get(`${BASE}/teams?text=приемн`)).html).not.toMatch(/>Roads</u);
    const [team] = await world.rows<{ id: string }>(`SELECT id FROM identity.team WHERE code = 'roads'`);
    const here = `${BASE}/teams/${team!.id}`;
    expect((await admin.submit(here, `${here}/people`, { add: boris })).html).toContain('boris');
    await admin.submit(here, `${here}/people`, { member: boris, lead: boris });
    expect(await world.rows('SELECT lead FROM identity.membership WHERE staff_id = $1', [boris])).toEqual([{ lead: true }]);
    expect(
      (await admin.submit(`${BASE}/teams`, `${BASE}/teams`, { nameEn: 'Again', nameRu: 'Снова', code: 'roads' })).status,
    ).toBe(422);

    const absences = `${BASE}/absences`;
    const day = (name: string, date: number) => ({
      [`${name}-day`]: String(date),
      [`${name}-month`]: '12',
      [`${name}-year`]: '2026',
    });
    const wrong = await admin.submit(absences, absences, { staffId: boris, ...day('firstDay', 31), ...day('lastDay', 7) });
    expect(wrong.html).toContain('The last day may not be before the first');
    const entered = await admin.submit(absences, absences, { staffId: boris, ...day('firstDay', 7), ...day('lastDay', 11) });
    expect(entered.html).toContain('7 December 2026');
    const [, cancel] = /action="([^"]+\/cancel)"/.exec(entered.html)!;
    expect((await admin.post(cancel!)).location).toBe('/staff/admin/absences?done=cancelled');
  });
});

describe('the body', () => {
  const here = `${BASE}/body`;
  const who = { nameEn: 'Town Council', nameRu: 'Администрация города', contactEn: '1 Town Square', language: 'ru' };
  const law = { pack: 'ru-59fz', calendar: 'RU-5day', timeZone: 'Europe/Moscow', receivedCutoff: '17:00', 'target-answer': '15' };
  const alarms = {
    warnAt: '09:00',
    warning: ['assignee'],
    breach: ['assignee', 'lead'],
    'later-0': '3',
    'later-0-to': 'head',
  };
  const telling = { uncertainMail: 'ask', fourEyesAbove: '20', openLicence: 'CC0-1.0' };
  const parts: readonly (readonly [place: string, fields: Record<string, string | string[]>])[] = [
    [here, who],
    [`${here}/law`, law],
    [`${here}/alarms`, alarms],
    [`${here}/safety`, { dangerWords: 'fire\ngas leak*', exitAddress: 'https://weather.example/' }],
    [`${here}/keeping`, { caseYears: '7' }],
    [`${here}/telling`, telling],
  ];
  /** As the browser sends it: with what the form remembers of how it was shown. */
  const save = async (place: string, fields: object) => {
    const [, seen] = /name="seen" value="([^"]+)"/.exec((await admin.get(place)).html)!;
    return admin.submit(place, place, { ...fields, seen: seen! });
  };

  it('is set up part by part, each of which leaves the others as they are', async () => {
    for (const [place, fields] of parts)
      expect([place, (await save(place, fields)).html]).toEqual([place, expect.stringContaining('Saved.')]);
    const [body] = await world.rows('SELECT name_en, pack, calendar, time_zone, received_cutoff, settings FROM casework.body');
    expect(body).toEqual({
      name_en: 'Town Council',
      pack: 'ru-59fz',
      calendar: 'RU-5day',
      time_zone: 'Europe/Moscow',
      received_cutoff: '17:00',
      settings: {
        escalation: {
          warning: ['assignee'],
          breach: ['assignee', 'lead'],
          later: [{ workingDaysAfter: 3, to: ['head'] }],
        },
        targets: { answer: 15 },
        uncertainMail: 'ask',
        dangerWords: ['fire', 'gas leak*'],
        caseYears: 7,
        openLicence: 'CC0-1.0',
        tellingFourEyesAbove: 20,
        exitAddress: 'https://weather.example/',
      },
    });
    expect((await admin.get(`${BASE}/setup`)).html).toMatch(/Done/);
    expect((await admin.get(`${here}/nothing`)).status).toBe(404);
  });

  it('says at each field what is wrong, keeps what was typed, and asks nothing of other parts', async () => {
    const faults: readonly [place: string, wrong: object, field: string][] = [
      [here, { ...who, nameRu: '' }, 'nameRu'],
      [`${here}/law`, { ...law, receivedCutoff: '25:00' }, 'receivedCutoff'],
      [`${here}/law`, { ...law, timeZone: 'Europe/Nowhere' }, 'timeZone'],
      [`${here}/law`, { ...law, 'target-answer': '0' }, 'target-answer'],
      [`${here}/alarms`, { ...alarms, warning: [] }, 'warning'],
      [`${here}/alarms`, { ...alarms, 'later-0-to': [] }, 'later-0'],
      [`${here}/keeping`, { caseYears: '0' }, 'caseYears'],
    ];
    for (const [place, wrong, field] of faults) {
      const { status, html } = await save(place, wrong);
      expect([field, status, [...html.matchAll(/href="#([^"]+)"/g)].map(([, at]) => at).filter((at) => at !== 'main')]).toEqual([
        field,
        422,
        [field],
      ]);
    }
    expect((await save(here, { ...who, nameRu: '' })).html).toContain('value="Town Council"');
  });

  it('tells that somebody else saved this part meanwhile, loses nothing typed, and saves it when asked once more', async () => {
    const [, seen] = /name="seen" value="([^"]+)"/.exec((await admin.get(here)).html)!;
    await save(`${here}/keeping`, { caseYears: '9' });
    expect((await admin.submit(here, here, { ...who, seen: seen! })).html).toContain('Saved.');

    const late = await admin.submit(here, here, { ...who, nameEn: 'Late Council', seen: seen! });
    expect(late.status).toBe(422);
    expect(late.html).toContain('Somebody else saved this part meanwhile.');
    expect(late.html).toContain('value="Late Council"');
    expect(await world.rows('SELECT name_en FROM casework.body')).toEqual([{ name_en: 'Town Council' }]);
    const [, anew] = /name="seen" value="([^"]+)"/.exec(late.html)!;
    expect((await admin.submit(here, here, { ...who, nameEn: 'Late Council', seen: anew! })).html).toContain('Saved.');
  });

  it('is asked about its clock where that is the server’s, and offered every place in the reader’s words', async () => {
    await world.rows(`UPDATE casework.body SET time_zone = 'UTC', version = version + 1`);
    expect((await admin.get(`${BASE}/setup`)).html).toContain('there it is 09:00 now. Is that the time on your wall?');
    expect((await admin.get(`${here}/law`)).html).toMatch(/<option value="UTC" selected>/);
    expect((await admin.get(`${here}/law?lang=ru`)).html).toContain('<option value="Europe/Moscow">Москва, UTC+3</option>');
    await save(`${here}/law?lang=en`, { ...law, timeZone: 'Asia/Yekaterinburg' });
    expect((await admin.get(`${BASE}/setup`)).html).toContain('Your time zone is Yekaterinburg, UTC+5: there it is 14:00 now.');
  });
});

describe('the catalogue', () => {
  it('takes a service, with the law it runs on, and takes it out of use', async () => {
    const page = `${BASE}/services/new`;
    const service = { code: 'lights', titleEn: 'Street lights', titleRu: 'Фонари', pack: 'ru-59fz', active: 'yes' };
    expect((await admin.submit(page, page, service)).html).toContain('Street lights');
    expect((await admin.submit(page, page, service)).html).toContain('There is a service with this code already');
    expect((await admin.submit(page, page, { ...service, code: 'Lights!', titleRu: '' })).status).toBe(422);
    const one = `${BASE}/services/lights`;
    await admin.submit(one, one, { titleEn: 'Street lights', titleRu: 'Фонари' });
    expect(await world.rows(`SELECT active, pack FROM casework.service WHERE code = 'lights'`)).toEqual([
      { active: false, pack: null },
    ]);
    expect((await admin.get(`${BASE}/services/nothing`)).status).toBe(404);
  });

  it('puts services in the order in which people then see them, and finds one by a part of its name', async () => {
    const page = `${BASE}/services/new`;
    const animals = [
      ['a', 'Aardvarks', 'Муравьеды'],
      ['b', 'Bees', 'Пчёлы'],
      ['c', 'Cats', 'Кошки'],
    ] as const;
    for (const [code, titleEn, titleRu] of animals) await admin.submit(page, page, { code, titleEn, titleRu, active: 'yes' });
    const offered = async () =>
      [...(await admin.get('/')).html.matchAll(/Aardvarks|Bees|Cats|Anything else/g)].map(([title]) => title);
    expect(await offered()).toEqual(['Aardvarks', 'Bees', 'Cats', 'Anything else']);

    const order = `${BASE}/service-order`;
    await admin.submit(order, order, { code: 'c', to: 'front' });
    await admin.submit(order, order, { code: 'a', to: 'back' });
    await admin.submit(order, order, { code: 'c', to: 'front' }); // the first already
    await admin.submit(page, page, { code: 'd', titleEn: 'Aardwolves', titleRu: 'Земляные волки', active: 'yes' });
    expect(await offered()).toEqual(['Cats', 'Aardvarks', 'Bees', 'Anything else']);
    expect((await admin.get('/')).html.indexOf('Aardwolves')).toBeGreaterThan((await admin.get('/')).html.indexOf('Bees'));

    const found = (await admin.get(`${BASE}/services?text=${encodeURIComponent('пчел')}`)).html;
    expect([found.includes('Bees'), found.includes('Cats')]).toEqual([true, false]);
  });

  it('takes another body, and where cases may never be sent', async () => {
    const page = `${BASE}/bodies/new`;
    const body = { nameEn: 'Water Authority', nameRu: 'Водоканал', competence: 'Water.', neverFor: 'general', active: 'yes' };
    expect((await admin.submit(page, page, body)).html).toContain('Water Authority');
    expect(await world.rows('SELECT never_for, active FROM casework.external_body')).toEqual([
      { never_for: ['general'], active: true },
    ]);
    expect((await admin.submit(page, page, { ...body, competence: '' })).html).toContain('Say what the body answers for');
    await admin.submit(page, page, { ...body, nameEn: 'Roads Agency', nameRu: 'Дорожное агентство', competence: 'Roads.' });
    const found = (await admin.get(`${BASE}/bodies?text=водок`)).html;
    expect([found.includes('Water Authority'), found.includes('Roads Agency')]).toEqual([true, false]);
  });
});

describe('the law', () => {
  it('is shown with its articles, in the reader’s language', async () => {
    const { html } = await admin.get(`${BASE}/packs/ru-59fz/2025-03-30`);
    for (const said of ['30 days', '59-FZ, art. 12(1)', 'Verified in a published source', 'Draft']) expect(html).toContain(said);
    const russian = new PageClient(world.app, 'ru');
    await russian.signIn('admin', ADMIN_PASSWORD);
    expect((await russian.get(`${BASE}/packs/ru-59fz/2025-03-30?lang=ru`)).html).toContain('30 дней');
    expect((await admin.get(`${BASE}/packs/ru-59fz/1999-01-01`)).status).toBe(404);
  });

  it('is counted around a day off, after what it would move was looked at', async () => {
    const reference = await submitCase();
    const here = `${BASE}/calendars`;
    const day = { 'day-day': '25', 'day-month': '11', 'day-year': '2026', reason: 'The town’s day' };
    expect((await admin.submit(here, `${here}/days`, { ...day, 'day-day': '31' })).status).toBe(422);
    const preview = await admin.submit(here, `${here}/days`, day);
    for (const said of ['If 25 November 2026 becomes a day off', reference, '2 open dates move'])
      expect(preview.html).toContain(said);
    expect(await world.rows('SELECT day FROM casework.own_day_off')).toEqual([]);

    const apply = await admin.post(`${here}/preview`, { kind: 'add', day: '2026-11-25', reason: 'The town’s day', version: '1' });
    expect(apply.location).toBe('/staff/admin/calendars?done=day');
    expect(await world.rows('SELECT day FROM casework.own_day_off')).toEqual([{ day: '2026-11-25' }]);
    expect(await world.rows(`SELECT state FROM platform.outbox WHERE job = 'clocks.recalculate'`)).toHaveLength(1);
    expect((await admin.submit(here, `${here}/days`, day)).html).toContain('This day is on the list already');
    expect((await admin.get(`${here}/moves`)).html).toContain('2 open dates move');
  });

  it('learns another year from the text of a file, once what it would move was looked at', async () => {
    const here = `${BASE}/calendars`;
    const file = { calendar: 'RU-5day', year: 2027, source: 'a decree', daysOff: ['2027-01-11'], workingWeekendDays: [] };
    const wrong = await admin.submit(here, `${here}/years`, { file: '{"calendar":1}' });
    expect(wrong.html).toContain('This is not a file of a calendar year');
    const preview = await admin.submit(here, `${here}/years`, { file: JSON.stringify(file) });
    expect(preview.html).toContain('If 2027 is added');
    expect(await world.rows('SELECT year FROM casework.calendar_year')).toEqual([]);
    const added = await admin.submit(here, `${here}/years/apply`, { file: JSON.stringify(file) });
    expect(added.html).toContain('The year is added.');
    expect(await world.rows('SELECT year FROM casework.calendar_year')).toEqual([{ year: 2027 }]);
  });
});

describe('letters', () => {
  const here = `${BASE}/templates/message/en`;
  const source =
    'News of {reference}\n{words}\n\nOurs.\n\n{link}\n\n{effect, select, none {} other {{effect}}}\n\n{bodyName} {reference}';

  it('are rewritten as versions, looked at first, and taken back', async () => {
    const looked = await admin.submit(here, here, { source, basedOn: '1', act: 'look' });
    expect(looked.html).toContain('News of K7QM-2X9F-4TD');
    expect(await world.rows('SELECT 1 FROM correspondence.template WHERE version > 1')).toEqual([]);
    expect((await admin.submit(here, here, { source, basedOn: '1', act: 'save' })).html).toContain('Saved. Letters say this');
    const old = await admin.get(`${here}?version=1`);
    expect(old.html).toContain('You are looking at version 1.');
    expect(old.html).not.toContain('Ours.');
  });

  it('are refused with what is wrong, and filled from a case for who may read it', async () => {
    const wrong = await admin.submit(here, here, { source: 'News\n{price}', basedOn: '1', act: 'save' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('{price}');
    const reference = await submitCase();
    const filled = await admin.submit(here, here, { source, basedOn: '1', act: 'look', reference });
    expect(filled.html).toContain(`Filled from the case ${reference}`);
    expect(await world.rows('SELECT kind FROM audit.read_log')).toEqual([{ kind: 'case' }]);
    const nobody = await admin.submit(here, here, { source, basedOn: '1', act: 'look', reference: 'XXXX' });
    expect(nobody.html).toContain('There is no case with this reference that you may read.');
  });
});

describe('running it', () => {
  it('shows what was given up, and has it tried again once', async () => {
    await submitCase();
    await world.rows(`UPDATE platform.outbox SET state = 'failed', finished_at = created_at, last_error = 'Error ECONNRESET'`);
    const { html } = await admin.get(`${BASE}/queues`);
    for (const said of ['Route a case', 'Error ECONNRESET', 'given up']) expect(html).toContain(said);
    const [, retry] = /action="([^"]+\/retry)"/.exec(html)!;
    expect((await admin.post(retry!)).location).toBe('/staff/admin/queues?done=retried');
    expect((await admin.post(retry!)).location).toBe('/staff/admin/queues?done=gone');
  });

  it('tells an auditor who looked at a case, and nothing of what it holds', async () => {
    const reference = await submitCase();
    await world.app.inject({ method: 'GET', url: `/api/v1/staff/cases/${reference}` });
    const clerk = await newStaff(world, 'clerk', { roles: ['supervisor'] });
    await newStaff(world, 'auditor', { roles: ['auditor'] });
    await world.rows(
      `INSERT INTO audit.read_log (id, at, actor, staff_id, kind, subject_ids, correlation_id)
       SELECT '019cadc6-9a80-7562-a4de-2415349e36c9', $1, 'staff', $2, 'case', ARRAY[id], 'c-1' FROM casework.case`,
      [world.clock.now(), clerk],
    );
    const auditor = new PageClient(world.app);
    await auditor.signIn('auditor', ADMIN_PASSWORD);
    const found = await auditor.get(`${BASE}/reads?reference=${reference}&staffId=${clerk}`);
    for (const said of ['clerk', reference, 'a case']) expect(found.html).toContain(said);
    expect(found.html).not.toContain('The lamp is out');
    const later = await auditor.get(`${BASE}/reads?from-day=1&from-month=1&from-year=2030`);
    expect(later.html).toContain('Nobody read anything that fits.');
    const wrong = await auditor.get(`${BASE}/reads?from-day=31&from-month=2&from-year=2026`);
    expect(wrong.status).toBe(422);
  });
});
