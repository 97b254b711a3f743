import { VerifyChains } from '#libs/casework';
import { ImportModule, profileSchema } from '#libs/features/intake';
import { newBodyWorld } from '../../support/casework.js';
import { importInto } from '../../support/imports.js';
import { type World } from '../../support/world.js';

const profile = profileSchema.parse({
  name: 'town',
  about: '',
  timeZone: 'Europe/Moscow',
  key: 'no',
  received: { column: 'in', format: 'dotted24Hour' },
  target: { column: 'due', format: 'dottedDate' },
  closed: { column: 'out', format: 'dotted24Hour' },
  state: { column: 'status', words: { closed: 'closed', open: 'inHandling' } },
  kind: { always: 'complaint' },
  language: { always: 'ru' },
  channel: { column: 'via', words: { phone: 'phone' }, otherwise: 'import' },
  service: { column: 'what' },
  team: { column: 'who' },
  complainant: { name: 'person', email: 'mail' },
  text: ['text'],
  answer: ['answer'],
  place: ['where'],
  wanted: ['wish'],
  happened: ['when'],
});
const HEADER = 'no,in,due,out,status,via,what,who,person,mail,text,answer,where,wish,when';
const CLOSED =
  '1,01.02.2026 10:00,05.02.2026,03.02.2026 12:30,closed,phone,Lights,Отдел ЖКХ,A. Person,a@example.org,"Two lamps,\nare out",Mended,Main St,Light,In May';
const OPEN = '2,02.02.2026 10:00,,,open,,Roads,Дороги,,,A hole,,,,';
const file = (...rows: string[]) => ({ text: [HEADER, ...rows, ''].join('\r\n') });

const caseOf = async (world: World, key: string) =>
  (
    await world.rows<Record<string, unknown>>('SELECT * FROM casework.case WHERE import_source = $1 AND import_key = $2', [
      'town',
      key,
    ])
  )[0]!;
const count = async (world: World, table: string) =>
  (await world.rows<{ count: number }>(`SELECT count(*) FROM ${table}`))[0]!.count;

let world: World;
beforeEach(async () => {
  world = await newBodyWorld({ modules: [ImportModule] });
});
afterEach(() => world.close());

describe('an import of history', () => {
  it('adds each case with its own times, in its own team', async () => {
    expect(await importInto(world, profile, file(CLOSED, OPEN))).toEqual({
      rowsRead: 2,
      rowsRejected: 0,
      casesAdded: 2,
      casesKnown: 0,
      casesMarked: 0,
      marks: {},
      rejects: [],
    });

    const closed = await caseOf(world, '1');
    expect(closed).toMatchObject({
      state: 'closed',
      open: false,
      pack: 'own-standard',
      statutory: false,
      channel: 'phone',
      identity: 'claimed',
      contact: 'email',
      service: 'lights',
      place: 'Main St',
      received_at: new Date('2026-02-01T07:00:00.000Z'),
      received_on: '2026-02-01',
      target_at: new Date('2026-02-05T20:59:59.999Z'),
      closed_at: new Date('2026-02-03T09:30:00.000Z'),
      closed_on: '2026-02-03',
      last_message_at: new Date('2026-02-03T09:30:00.000Z'),
      assignee_id: null,
      next_due_at: null,
      created_at: world.clock.now(),
    });
    const messages = await world.rows('SELECT direction, kind, body, at FROM casework.message WHERE case_id = $1 ORDER BY at', [
      closed['id'],
    ]);
    expect(messages).toEqual([
      { direction: 'in', kind: 'submission', body: 'Two lamps,\nare out', at: new Date('2026-02-01T07:00:00.000Z') },
      { direction: 'out', kind: 'message', body: 'Mended', at: new Date('2026-02-03T09:30:00.000Z') },
    ]);
    const said = await world.rows('SELECT wanted, happened FROM casework.point WHERE case_id = $1', [closed['id']]);
    expect(said).toEqual([{ wanted: 'Light', happened: 'In May' }]);
    const parties = await world.rows('SELECT role, name, email FROM casework.party WHERE case_id = $1', [closed['id']]);
    expect(parties).toEqual([{ role: 'complainant', name: 'A. Person', email: 'a@example.org' }]);

    const open = await caseOf(world, '2');
    expect(open).toMatchObject({ state: 'inHandling', open: true, contact: 'trackingPage', closed_at: null, target_at: null });
    const teams = await world.rows(
      'SELECT t.code, t.name_en AS name, c.import_key FROM casework.case c JOIN identity.team t ON t.id = c.team_id ORDER BY 3',
    );
    expect(teams).toEqual([
      { code: 'otdel-zhkkh', name: 'Отдел ЖКХ', import_key: '1' },
      { code: 'dorogi', name: 'Дороги', import_key: '2' },
    ]);
    const services = await world.rows(
      "SELECT code, title_ru, active FROM casework.service WHERE import_source = 'town' ORDER BY code",
    );
    expect(services).toEqual([
      { code: 'lights', title_ru: 'Lights', active: false },
      { code: 'roads', title_ru: 'Roads', active: false },
    ]);
  });

  it('starts no clock, rings nothing, sends nothing and gives nobody work', async () => {
    await importInto(world, profile, file(CLOSED, OPEN));
    for (const table of ['casework.clock', 'casework.alarm', 'casework.notice', 'casework.participation', 'platform.outbox']) {
      expect([table, await count(world, table)]).toEqual([table, 0]);
    }
    expect(await world.rows('SELECT staff_id, reason FROM casework.assignment')).toEqual(
      [1, 2].map(() => ({ staff_id: null, reason: 'import' })),
    );
  });

  it('is chained like everything else, and no event holds a text', async () => {
    await importInto(world, profile, file(CLOSED, OPEN));
    expect(await world.get(VerifyChains).execute()).toEqual({ chains: 2, events: 4, broken: null });
    const events = await world.rows<{ type: string; body: string }>(
      'SELECT type, body FROM casework.case_event ORDER BY case_id, seq',
    );
    expect(events.map(({ type }) => type)).toEqual(['case.imported', 'case.assigned', 'case.imported', 'case.assigned']);
    expect(events.map(({ body }) => body).join()).not.toMatch(/lamp|hole|Person|example/);
  });

  it('adds nothing when it is run again, and only what is new in a longer file', async () => {
    await importInto(world, profile, file(CLOSED));
    expect(await importInto(world, profile, file(CLOSED))).toMatchObject({
      rowsRead: 1,
      casesAdded: 0,
      casesKnown: 1,
      rejects: [],
    });
    expect(await importInto(world, profile, file(CLOSED, OPEN))).toMatchObject({ casesAdded: 1, casesKnown: 1 });
    expect(await count(world, 'casework.case')).toBe(2);
    expect(await count(world, 'casework.case_event')).toBe(4);
  });

  it('adds each case once when two imports run at the same time', async () => {
    const rows = Array.from({ length: 600 }, (_, place) => OPEN.replace('2,', `k${place},`));
    const both = await Promise.all([importInto(world, profile, file(...rows)), importInto(world, profile, file(...rows))]);
    expect(both.reduce((sum, one) => sum + one.casesAdded, 0)).toBe(600);
    expect(both.reduce((sum, one) => sum + one.casesKnown, 0)).toBe(600);
    expect(await count(world, 'casework.case')).toBe(600);
  });

  it('leaves out a second row with the same key, in the same batch or a later one, each time', async () => {
    const rows = Array.from({ length: 300 }, (_, place) => OPEN.replace('2,', `k${place},`));
    const again = [OPEN.replace('2,', 'k299,'), OPEN.replace('2,', 'k0,')];
    for (const casesAdded of [300, 0]) {
      const { rejects, ...summary } = await importInto(world, profile, file(...rows, ...again));
      expect(summary).toMatchObject({ rowsRead: 302, casesAdded, casesKnown: 300 - casesAdded, rowsRejected: 2 });
      expect(rejects.map(({ line, code, about }) => [line, code, about])).toEqual([
        [302, 'key_repeated', 'line 301'],
        [303, 'key_repeated', 'line 2'],
      ]);
    }
  });

  it('goes on after rows that cannot be read', async () => {
    const { rejects, ...summary } = await importInto(
      world,
      profile,
      file('1,2', CLOSED, OPEN.replace('02.02.2026', '32.02.2026'), OPEN),
    );
    expect(summary).toMatchObject({ rowsRead: 4, casesAdded: 2, rowsRejected: 2 });
    expect(rejects.map(({ line, code }) => [line, code])).toEqual([
      [2, 'columns_wrong'],
      [5, 'date_unreadable'],
    ]);
  });

  it('adds a row that contradicts itself, and marks it', async () => {
    const odd = CLOSED.replace('closed,phone', 'open,phone').replace('03.02.2026 12:30', '31.01.2026 12:30');
    expect(await importInto(world, profile, file(odd, OPEN))).toMatchObject({
      casesAdded: 2,
      casesMarked: 1,
      marks: { closed_before_received: 1, closed_but_open_status: 1 },
    });
    expect(await caseOf(world, '1')).toMatchObject({
      state: 'inHandling',
      open: true,
      closed_at: new Date('2026-01-31T09:30:00.000Z'),
      marks: ['closed_before_received', 'closed_but_open_status'],
    });
  });

  it('takes long texts, and texts with characters that the database does not', async () => {
    const long = 'ы'.repeat(200_000);
    await importInto(world, profile, file(OPEN.replace('A hole', long), OPEN.replace('2,', '3,').replace('A hole', 'A \0hole')));
    const bodies = await world.rows<{ body: string; marks: string[] }>(
      'SELECT m.body, c.marks FROM casework.message m JOIN casework.case c ON c.id = m.case_id ORDER BY c.import_key',
    );
    expect(bodies).toEqual([
      { body: long, marks: [] },
      { body: 'A hole', marks: ['characters_removed'] },
    ]);
  });

  it('uses the teams and services that are there, and leaves them as they are', async () => {
    await importInto(world, profile, file(OPEN));
    await world.rows("UPDATE identity.team SET name_en = 'Our roads'");
    await world.rows("UPDATE casework.service SET title_en = 'Our roads', active = true WHERE code = 'roads'");
    await importInto(
      world,
      profile,
      file(OPEN.replace('2,', '3,').replace('Roads', 'ROADS'), OPEN.replace('2,', '4,').replace('Roads', '')),
    );
    expect(await world.rows('SELECT name_en AS name FROM identity.team')).toEqual([{ name: 'Our roads' }]);
    expect(await world.rows("SELECT code, title_en FROM casework.service WHERE active AND code <> 'general'")).toEqual([
      { code: 'roads', title_en: 'Our roads' },
    ]);
    expect(await caseOf(world, '4')).toMatchObject({ service: 'general' });
  });

  it('says in a trial what would come of it, and adds nothing', async () => {
    await importInto(world, profile, file(CLOSED));
    const trial = await importInto(world, profile, file(CLOSED, OPEN, OPEN, 'x'), { trial: true });
    expect(trial).toMatchObject({ rowsRead: 4, casesAdded: 1, casesKnown: 1, rowsRejected: 2 });
    expect(await count(world, 'casework.case')).toBe(1);
    expect(await count(world, 'identity.team')).toBe(1);
    expect(await count(world, 'intake.import_run')).toBe(1);
  });

  it('remembers where a case came from', async () => {
    await importInto(world, profile, file('x', CLOSED, OPEN));
    const [run] = await world.rows('SELECT * FROM intake.import_run');
    expect(run).toMatchObject({
      import_source: 'town',
      file_name: 'history.csv',
      rows_read: 3,
      rows_rejected: 1,
      cases_added: 2,
    });
    const keys = await world.rows('SELECT import_key, line, case_id FROM intake.import_key WHERE run_id = $1 ORDER BY line', [
      run!['id'],
    ]);
    expect(keys).toEqual([
      { import_key: '1', line: 3, case_id: (await caseOf(world, '1'))['id'] },
      { import_key: '2', line: 5, case_id: (await caseOf(world, '2'))['id'] },
    ]);
  });

  it('writes nothing for a file of another kind', async () => {
    await expect(importInto(world, profile, { text: 'a,b\n1,2\n' })).rejects.toMatchObject({ name: 'WrongHeader' });
    expect(await count(world, 'intake.import_run')).toBe(0);
  });

  it('has nothing to do for a header alone', async () => {
    expect(await importInto(world, profile, { text: HEADER })).toMatchObject({ rowsRead: 0, casesAdded: 0, rejects: [] });
  });
});
