import { join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { CASE_STATES, SystemClock } from '#libs/kernel';
import { openDataFolder, readConfig } from '#libs/platform/config';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/platform/database';
import { prepareInstallation } from '#libs/platform/installation';
import { settings } from '#libs/platform/process';
import { MIGRATIONS } from '#migrations';
import { INSTALLATION_STEPS } from '../../installation/index.js';
import { CHECKOUT_DIR } from '../installation/checkout.js';
import { asUsageError } from '../installation/expected-errors.js';
import { demonstrate, type DemoOutcome, type DemoPlan, type DemoProgress } from './demo.js';

/** Where the town lies, unless the installation was told another zone. */
const TIME_ZONE = 'Europe/Moscow';
/** A copy of many cases is one long statement. */
const STATEMENT_TIMEOUT_MS = '600000';

/** Fills the database of `DATABASE_URL`, else the embedded one, which is stopped again if it was not running. */
export async function runDemo(plan: DemoPlan): Promise<void> {
  const config = settings();
  const { databaseUrl, dataDir } = config;
  const began = performance.now();
  await asUsageError(async () => {
    openDataFolder(config);
    const own =
      databaseUrl === null
        ? await startEmbeddedPostgres({ folder: join(dataDir, 'postgres'), checkoutDir: CHECKOUT_DIR, say: console.log })
        : null;
    try {
      const outcome = await fill(databaseUrl ?? withoutWaiting(own!), plan);
      tell(outcome, (performance.now() - began) / 1_000);
    } finally {
      if (own && !own.adopted) await own.stop();
    }
  });
}

async function fill(url: string, plan: DemoPlan): Promise<DemoOutcome> {
  const env = {
    OTKLIK_TIME_ZONE: TIME_ZONE,
    ...process.env,
    DATABASE_URL: url,
    OTKLIK_STATEMENT_TIMEOUT_MS: STATEMENT_TIMEOUT_MS,
  };
  const config = readConfig(env);
  const now = new SystemClock().now();
  const told = await prepareInstallation({ url, config, migrations: MIGRATIONS, firstSteps: INSTALLATION_STEPS, now });
  for (const line of told) console.log(line);
  const bar = newBar();
  try {
    return await demonstrate(config, now, plan, bar.show);
  } finally {
    bar.end();
  }
}

/** A demonstration that a power cut takes is run again: its commits need not wait for the disk. */
function withoutWaiting({ url }: EmbeddedPostgres): string {
  const fast = new URL(url);
  fast.searchParams.set('options', '-c synchronous_commit=off');
  return fast.href;
}

/** On a terminal; elsewhere nothing. */
function newBar(): { show: DemoProgress; end: () => void } {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} };
  const format = '{part} {bar} {percentage} %  {eta_formatted} left';
  const bar = new SingleBar({ stream: process.stderr, clearOnComplete: true, hideCursor: true, format }, Presets.shades_classic);
  let part = '';
  return {
    show: (now, share) => {
      if (now !== part) bar.start(1, 0, { part: now === 'living' ? 'The half year' : 'Copies' });
      part = now;
      bar.update(share);
    },
    end: () => bar.stop(),
  };
}

function tell({ byState, accounts }: DemoOutcome, seconds: number): void {
  const total = [...byState.values()].reduce((sum, cases) => sum + cases, 0);
  console.log(`\nTikhorechensk, half a year: ${total.toLocaleString('en')} cases in ${seconds.toFixed(0)} s.`);
  for (const state of CASE_STATES) console.log(`  ${state.padEnd(16)}${String(byState.get(state) ?? 0).padStart(8)}`);
  console.log(
    '\nThis is a demonstration: the town, its people and their complaints are invented, and these passwords are no secret.',
  );
  for (const { login, password, roles, team } of accounts) {
    console.log(`  ${login.padEnd(14)}${password.padEnd(24)}${roles}${team ? ` (team ${team})` : ''}`);
  }
  console.log('\n`npm start` opens it.');
}
