import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { civilDate, type StaffRole } from '#libs/kernel';
import { type Config, requireDatabaseUrl } from '#libs/platform/config';
import { prepareInstallation } from '#libs/platform/installation';
import { MIGRATIONS } from '#migrations';
import { demonstrate } from '../../apps/cli/demo/demo.js';
import { INSTALLATION_STEPS } from '../../apps/installation/index.js';
import { type Account, type Accounts } from './site.js';
import { newWebWorld, type World } from './world.js';

/** The last day of the demonstration, at one in the afternoon of its people. */
const TODAY = new Date('2026-11-23T10:00:00.000Z');
/** Enough for every state a case can be in; pictures want lists that are full. */
const CASES = process.env['OTKLIK_TEST_SHOTS'] ? 300 : 60;
const PLAN = { cases: CASES, until: civilDate('2026-11-23'), seed: 'the town that tests visit' };

export interface DemoTown {
  readonly world: World<NestFastifyApplication>;
  /** One of each role. */
  readonly accounts: Accounts;
}

/** The town of `npm run demo`, small: half a year of cases in every state, with people at work on them. Takes half a minute. */
export async function newDemoTown(): Promise<DemoTown> {
  const accounts: Partial<Record<StaffRole, Account>> = {};
  const furnish = async (config: Config) => {
    const url = requireDatabaseUrl(config);
    await prepareInstallation({ url, config, migrations: MIGRATIONS, firstSteps: INSTALLATION_STEPS, now: TODAY });
    const made = await demonstrate(config, TODAY, PLAN);
    for (const { roles, login, password } of made.accounts) accounts[roles.split(', ')[0] as StaffRole] = { login, password };
  };
  return { world: await newWebWorld({ now: TODAY, furnish }), accounts };
}
