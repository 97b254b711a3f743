import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { CaseworkModule, VerifyChains } from '#libs/casework';
import { CASE_STATES, civilDate } from '#libs/kernel';
import { type Config, ConfigModule, readConfig } from '#libs/platform/config';
import { Database, DatabaseModule } from '#libs/platform/database';
import { IdentityModule, SignIn } from '#libs/platform/identity';
import { prepareInstallation } from '#libs/platform/installation';
import { MIGRATIONS } from '#migrations';
import { type DemoOutcome, demonstrate } from '../../../apps/cli/demo/demo.js';
import { INSTALLATION_STEPS } from '../../../apps/installation/index.js';
import { newDatabase } from '../../support/database.js';

const NOW = new Date('2026-11-23T10:00:00Z');
const PLAN = { cases: 120, until: civilDate('2026-11-23'), seed: 'a test' };
/** Midnight in the body's zone. */
const END = new Date('2026-11-22T21:00:00Z');

/** A new installation, as the operator has it before the demonstration. */
class Site {
  private constructor(
    private readonly config: Config,
    private readonly app: Awaited<ReturnType<typeof appOn>>,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async open(): Promise<Site> {
    const database = await newDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'otklik-demo-'));
    const config = readConfig({
      DATABASE_URL: database.url,
      OTKLIK_DATA_DIR: dataDir,
      OTKLIK_SECRET: 'the same secret in every test, so that codes can be told',
      OTKLIK_TIME_ZONE: 'Europe/Moscow',
    });
    await prepareInstallation({ url: database.url, config, migrations: MIGRATIONS, firstSteps: INSTALLATION_STEPS, now: NOW });
    return new Site(config, await appOn(config), async () => {
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    });
  }

  get url(): string {
    return this.config.databaseUrl!;
  }

  get verifyChains(): VerifyChains {
    return this.app.get(VerifyChains);
  }

  get signIn(): SignIn {
    return this.app.get(SignIn);
  }

  demonstrate(plan = PLAN): Promise<DemoOutcome> {
    return demonstrate(this.config, NOW, plan);
  }

  rows<Row extends Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.app.get(Database).query<Row>(text, values);
  }

  async count(text: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await this.rows<{ n: number }>(`SELECT count(*)::integer AS n FROM ${text}`, values);
    return row!.n;
  }

  /** Of everything but ids, references, salts and hashes, which no seed gives. */
  async digest(): Promise<string> {
    const cases = await this.rows(`
      SELECT c.service, c.pack, c.channel, c.kind, c.language, c.place, c.received_at, c.state, c.outcome, c.answered_on, m.body,
        (SELECT array_agg(d.reasons ORDER BY d.at, p.ordinal) FROM casework.decision d JOIN casework.point p ON p.id = d.point_id
          WHERE d.case_id = c.id) AS reasons
      FROM casework.case c JOIN casework.message m ON m.case_id = c.id AND m.kind = 'submission'
      ORDER BY c.received_at, m.body`);
    return createHash('sha256').update(JSON.stringify(cases)).digest('hex');
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.cleanUp();
  }
}

async function appOn(config: Config) {
  const imports = [ConfigModule.forRoot(config), DatabaseModule.forRoot('otklik test'), CaseworkModule, IdentityModule];
  const testing = await Test.createTestingModule({ imports }).compile();
  return testing.init();
}

describe('the demonstration', () => {
  let site: Site;
  let outcome: DemoOutcome;

  beforeAll(async () => {
    site = await Site.open();
    outcome = await site.demonstrate();
  }, 180_000);
  afterAll(() => site.close());

  it('has cases in every state there is, as many as were asked for', () => {
    expect([...outcome.byState.keys()].sort()).toEqual([...CASE_STATES].sort());
    expect([...outcome.byState.values()].reduce((sum, cases) => sum + cases)).toBe(PLAN.cases);
  });

  it.each([
    "casework.case WHERE language = 'ru'",
    "casework.case WHERE language = 'en'",
    'casework.case WHERE statutory',
    'casework.case WHERE NOT statutory',
    'casework.case WHERE danger',
    'casework.case WHERE restricted',
    "casework.case WHERE identity = 'anonymous'",
    'casework.case WHERE open AND next_due_at < $1',
    "casework.party WHERE role = 'representative' AND authority_basis IS NOT NULL",
    "casework.party WHERE kind = 'organisation'",
    "casework.party WHERE role = 'subject' AND staff_id IS NOT NULL",
    'casework.party WHERE cardinality(support_needs) > 0',
    "casework.remedy WHERE state = 'done'",
    "casework.remedy WHERE state = 'dropped'",
    "casework.remedy WHERE state = 'promised' AND due_on < $1::timestamptz::date",
    "casework.notice WHERE state = 'printing'",
    "casework.case_event WHERE type = 'case.reopened'",
    "casework.case_event WHERE type = 'deadline.extended'",
    "casework.case_event WHERE type = 'enquiry.answered'",
    "casework.case_event WHERE type = 'question.answered'",
    "casework.case_event WHERE type = 'notice.failed'",
    "casework.alarm WHERE state = 'rung' AND kind = 'breach'",
    "casework.assignment WHERE reason = 'capacity'",
  ])('shows a %s', async (text) => {
    expect(await site.count(text, text.includes('$1') ? [END] : [])).toBeGreaterThan(0);
  });

  it('is chained, each case from its first event to its last', async () => {
    expect(await site.verifyChains.execute()).toMatchObject({ chains: PLAN.cases, broken: null });
  });

  it('leaves nothing to be done, and nothing that should have rung', async () => {
    expect(await site.count('platform.outbox')).toBe(0);
    expect(await site.count("casework.notice WHERE state IN ('pending', 'uncertain')")).toBe(0);
    expect(await site.count("casework.alarm WHERE state = 'pending' AND ring_at <= $1", [END])).toBe(0);
    expect(await site.count('casework.case_event WHERE at > $1', [END])).toBe(0);
  });

  it('lets one of each role in', async () => {
    expect(outcome.accounts.map(({ roles }) => roles)).toEqual(['administrator', 'supervisor, clerk', 'clerk', 'auditor']);
    for (const { login, password } of outcome.accounts) {
      expect(await site.signIn.execute({ login, password, address: '127.0.0.1' })).toBeDefined();
    }
  });

  it('is told again, to the word, by the same seed', async () => {
    const again = await Site.open();
    await again.demonstrate();
    expect(await again.digest()).toBe(await site.digest());
    await again.close();
  }, 180_000);

  it('refuses an installation that has cases already', async () => {
    await expect(site.demonstrate()).rejects.toThrow('There are cases here already');
  });
});

it('refuses a half year that has not come yet, before it has made anything', async () => {
  const site = await Site.open();
  await expect(site.demonstrate({ ...PLAN, until: civilDate('2026-11-24') })).rejects.toThrow('--until');
  expect(await site.count('identity.team')).toBe(1);
  await site.close();
});

it('refuses while a worker could do its jobs by the real time', async () => {
  const site = await Site.open();
  const worker = new pg.Client({ connectionString: site.url, application_name: 'otklik worker' });
  await worker.connect();
  await expect(site.demonstrate()).rejects.toThrow('Otklik is running here');
  await worker.end();
  await site.close();
});
