import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenCase } from '#libs/casework';
import { type PackCode } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { createProgram } from '../../../apps/cli/program.js';
import { newBodyWorld, receiveCase } from '../../support/casework.js';
import { type World } from '../../support/world.js';

let world: World;
let folder: string;
const environment = { ...process.env };
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'otklik-operator-'));
  world = await newBodyWorld({ now: new Date('2026-12-14T07:00:00.000Z') });
  const { databaseUrl, dataDir, secret } = world.config;
  Object.assign(process.env, { DATABASE_URL: databaseUrl, OTKLIK_DATA_DIR: dataDir, OTKLIK_SECRET: secret });
});
afterEach(async () => {
  process.exitCode = undefined;
  process.env = { ...environment };
  rmSync(folder, { recursive: true });
  await world.close();
});

interface Ran {
  readonly printed: string;
  readonly exitCode: number;
}

/** A command as the operator types it. Errors are thrown as they are; `main.ts` makes an exit status of them. */
async function cli(...args: string[]): Promise<Ran> {
  let printed = '';
  const standardOutput = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    process.exitCode = undefined;
    await createProgram().parseAsync(['node', 'cli', ...args]);
    return { printed, exitCode: Number(process.exitCode ?? 0) };
  } finally {
    standardOutput.mockRestore();
  }
}

/** As somebody with the rights of a superuser would: triggers off. */
function tamper(...statements: string[]): Promise<void> {
  return world.get(UnitOfWork).run(async (tx) => {
    for (const statement of ['SET LOCAL session_replication_role = replica', ...statements]) await tx.query(statement);
  });
}

describe('audit', () => {
  let opened: OpenCase;
  let anchor: string;
  beforeEach(async () => {
    opened = await receiveCase(world);
    await receiveCase(world);
    anchor = join(folder, 'anchor.json');
  });

  it('verify says that every chain is whole', async () => {
    expect(await cli('audit', 'verify')).toEqual({ exitCode: 0, printed: 'Every chain is whole: 4 events of 2 cases.\n' });
  });

  it('verify names the case, the event and the fault of one changed byte, and ends with 1', async () => {
    await tamper(
      `UPDATE casework.case_event SET body = replace(body, 'complaint', 'complainT') WHERE case_id = '${opened.row.id}' AND seq = 1`,
    );
    const { printed, exitCode } = await cli('audit', 'verify');
    expect(printed).toBe(`Broken: case ${opened.row.reference}, event 1: its text was changed.\n`);
    expect(exitCode).toBe(1);
  });

  it('anchor writes a file that verify proves to stand', async () => {
    expect(await cli('audit', 'anchor', '--out', anchor)).toEqual({ exitCode: 0, printed: '' });
    expect(JSON.parse(readFileSync(anchor, 'utf8'))).toMatchObject({ otklikAnchor: 2, cases: 2, measures: 0 });
    await receiveCase(world);
    const { printed, exitCode } = await cli('audit', 'verify', '--anchor', anchor);
    expect(printed).toMatch(
      /^Every chain is whole: 6 events of 3 cases\.\nThe anchor of \S+ stands: 2 cases and 0 measures\.\n$/,
    );
    expect(exitCode).toBe(0);
  });

  it('anchor prints it where no file is named, and writes over none', async () => {
    const { printed } = await cli('audit', 'anchor');
    expect(JSON.parse(printed)).toMatchObject({ otklikAnchor: 2, cases: 2, measures: 0 });
    writeFileSync(anchor, 'kept');
    await expect(cli('audit', 'anchor', '--out', anchor)).rejects.toThrow(/cannot be written/);
    expect(readFileSync(anchor, 'utf8')).toBe('kept');
  });

  it('verify with an anchor finds a last event and a case that were taken away cleanly', async () => {
    await cli('audit', 'anchor', '--out', anchor);
    const { id, reference } = opened.row;
    await tamper(
      `DELETE FROM casework.case_event WHERE case_id = '${id}' AND seq = 2`,
      `UPDATE casework.case c SET event_count = 1, last_hash = e.hash FROM casework.case_event e
       WHERE c.id = '${id}' AND e.case_id = c.id AND e.seq = 1`,
    );
    expect(await cli('audit', 'verify')).toMatchObject({ exitCode: 0 });
    const cut = await cli('audit', 'verify', '--anchor', anchor);
    expect(cut).toMatchObject({ exitCode: 1, printed: expect.stringContaining(`Broken: case ${reference}, event 2`) as unknown });

    const tables = ['case_event', 'alarm', 'clock', 'message', 'point', 'notice'];
    await tamper(...tables.map((table) => `DELETE FROM casework.${table} WHERE case_id = '${id}'`));
    await tamper(`DELETE FROM casework.case WHERE id = '${id}'`);
    const gone = await cli('audit', 'verify', '--anchor', anchor);
    expect(gone).toMatchObject({
      exitCode: 1,
      printed: expect.stringContaining(`case ${id}, event 2: the whole case`) as unknown,
    });
  });

  it('verify refuses a file that is no anchor', async () => {
    writeFileSync(anchor, '{"otklikAnchor": 3}');
    await expect(cli('audit', 'verify', '--anchor', anchor)).rejects.toThrow(/otklikAnchor/);
  });
});

describe('a year that has become known', () => {
  const year2027 = { calendar: 'RU-5day', year: 2027, source: 'a decree', daysOff: ['2027-01-11'], workingWeekendDays: [] };
  let opened: OpenCase;
  let file: string;
  beforeEach(async () => {
    await world.rows(`UPDATE casework.body SET calendar = 'RU-5day', version = version + 1`);
    opened = await receiveCase(world, { pack: 'own-standard' as PackCode });
    file = join(folder, '2027.json');
    writeFileSync(file, JSON.stringify(year2027));
  });

  it('is added, listed, recorded; then nothing is left to do', async () => {
    const { printed } = await cli('calendar', 'add', file);
    expect(printed).toContain('RU-5day now knows 2027 (a decree).\nOpen dates that would move or become firm: 1.');
    expect(printed).toContain('deadlines recalculate --dry-run');

    const move = `${opened.row.reference}  answer       2027-01-20 → 2027-01-21  provisional → firm\n`;
    const dryRun = '1 dates of 1 open cases would change (a dry run: nothing was recorded).\n';
    expect(await cli('deadlines', 'recalculate', '--dry-run')).toEqual({ exitCode: 0, printed: move + dryRun });
    expect((await cli('deadlines', 'recalculate')).printed).toBe(`${move}1 dates of 1 open cases changed.\n`);
    expect((await cli('deadlines', 'recalculate')).printed).toBe('0 dates of 1 open cases changed.\n');
    expect((await cli('calendar', 'add', file)).printed).toContain('No open date moves or becomes firm.');
  });

  it.each([
    ['a day of another year', { daysOff: ['2028-01-11'] }, /daysOff\[0\]/],
    ['a year after a gap', { year: 2028, daysOff: [] }, /would have a gap; it is known from .* up to 31 December 2026/],
    ['a calendar that is not there', { calendar: 'FR' }, /RU-5day, GB-ENG/],
  ])('is refused: %s', async (_, change, reason) => {
    writeFileSync(file, JSON.stringify({ ...year2027, ...change }));
    await expect(cli('calendar', 'add', file)).rejects.toThrow(reason);
    expect(await world.rows('SELECT year FROM casework.calendar_year')).toEqual([]);
  });

  it('is not looked for in a data folder that is not there', async () => {
    delete process.env['DATABASE_URL'];
    process.env['OTKLIK_DATA_DIR'] = join(folder, 'none');
    await expect(cli('deadlines', 'recalculate')).rejects.toThrow(/no installation/);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});
