import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type WorkingCalendar, isWorkingDay, shippedCalendars, wholeCalendarSchema } from '#libs/domain/calendar';
import { addDays } from '#libs/kernel';

/** The contract of `deadline explain`, kept by the real command: what it prints, where, and with which exit status. */

const ROOT = resolve(__dirname, '../..');
const SHARED = process.env['OTKLIK_SHARED_DIR'] ?? join(ROOT, '../shared');
const EXAMPLES = join(SHARED, 'contracts/deadline-examples.json');
const ANSWER_KEYS = ['status', 'because', 'code', 'dueDate', 'dueExclusiveUtc', 'unrolledEndDate', 'workingDate'] as const;

const folder = mkdtempSync(join(tmpdir(), 'otklik-contract-'));
afterAll(() => rmSync(folder, { recursive: true }));

function cli(...args: string[]) {
  const run = [join(ROOT, 'apps/standalone/run.ts'), 'cli', 'deadline', ...args];
  return spawnSync(process.execPath, run, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

function explain(content: unknown) {
  const file = join(folder, 'input.json');
  writeFileSync(file, JSON.stringify(content));
  return cli('explain', '--file', file);
}

/** A build on a busy machine takes its time; no test waits for it. */
const BUILD_TIMEOUT_MS = 300_000;
beforeAll(() => void cli('--help'), BUILD_TIMEOUT_MS);

interface Example {
  readonly id: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

describe('deadline explain', () => {
  const vector = {
    id: 'one',
    timeZone: 'Europe/Moscow',
    start: { kind: 'registered', utc: '2026-10-26T09:00:00Z' },
    rule: { unit: 'working_days', amount: 15, counting: 'exclude_start_day', rollover: 'none', calendar: 'RU-5day' },
    events: [],
  };

  it('prints the answers to standard output, and nothing else there', () => {
    const late = { type: 'extend', unit: 'working_days', amount: 1, decidedAt: '2026-11-18' };
    const { status, stdout } = explain({ vectors: [vector, { ...vector, id: 'two', events: [late] }] });

    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'one', status: 'firm', dueDate: '2026-11-17' },
      { id: 'two', status: 'refused', code: 'extension_late' },
    ]);
  });

  it('answers nothing of a file that is wrong: status 2, the place and the reason on standard error', () => {
    const { status, stdout, stderr } = explain({ vectors: [vector, { ...vector, rule: { ...vector.rule, amount: 0 } }] });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('vectors[1].rule.amount: must be 1 or more');
  });

  it.each([[[]], [['explain']], [['explain', '--file']], [['explain', '--file', 'x', '--loud']], [['forget']]])(
    'says how it is used, with status 2, for %j',
    (args) => {
      const { status, stdout } = cli(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    },
  );

  it('prints more than a pipe holds', () => {
    const vectors = Array.from({ length: 300 }, (_, index) => ({ ...vector, id: String(index) }));
    expect(JSON.parse(explain({ vectors }).stdout)).toHaveLength(300);
  });

  it('lists the packs', () => {
    const { status, stdout } = cli('packs');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ pack: 'ru-59fz', version: '2025-03-30', status: 'draft' }),
    );
  });
});

const given = existsSync(EXAMPLES);
(given ? describe : describe.skip)(`the examples of the contract${given ? '' : ` (skipped: ${EXAMPLES} is not there)`}`, () => {
  const examples = given
    ? (JSON.parse(readFileSync(EXAMPLES, 'utf8')) as { vectors: Example[]; calendars: Record<string, unknown> })
    : { vectors: [], calendars: {} };
  let answers: Record<string, unknown>[] = [];
  beforeAll(() => {
    answers = JSON.parse(cli('explain', '--file', EXAMPLES).stdout) as Record<string, unknown>[];
  });

  it('are answered one by one, in order', () => {
    expect(answers.map(({ id }) => id)).toEqual(examples.vectors.map(({ id }) => id));
  });

  it.each(examples.vectors.map(({ id, expected }, index) => [id, index, expected] as const))('%s', (_, index, expected) => {
    const wanted: Record<string, unknown> = { status: 'firm', ...expected };
    for (const key of ANSWER_KEYS) if (key in wanted) expect({ [key]: answers[index]?.[key] }).toEqual({ [key]: wanted[key] });
  });

  it.each(shippedCalendars().filter(({ name }) => name in examples.calendars))('our $name works on the same days', (ours) => {
    const theirs = { ...wholeCalendarSchema.parse(examples.calendars[ours.name]), name: ours.name };
    expect({ from: ours.validFrom, to: ours.validTo }).toEqual({ from: theirs.validFrom, to: theirs.validTo });
    expect(differingDays(ours, theirs)).toEqual([]);
  });
});

/** Also two years beyond the span, where fixed holidays count. */
function differingDays(ours: WorkingCalendar, theirs: WorkingCalendar): string[] {
  const differing: string[] = [];
  for (let day = addDays(ours.validFrom, -730); day <= addDays(ours.validTo, 730); day = addDays(day, 1)) {
    if (isWorkingDay(day, ours) !== isWorkingDay(day, theirs)) differing.push(day);
  }
  return differing;
}
