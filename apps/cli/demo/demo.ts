import 'reflect-metadata';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { casesByState, CopyCases } from '#libs/casework';
import { type CaseState, type CivilDate, ManualClock } from '#libs/kernel';
import { type Config } from '#libs/platform/config';
import { connectedPrograms, Database } from '#libs/platform/database';
import { UsageError } from '../usage-error.js';
import { DemoModule } from './demo-module.js';
import { liveHalfYear } from './live-half-year.js';
import { passwordOf } from './town/passwords.js';
import { POSTS, SHOWN_LOGINS } from './town/staff.js';

/** So many are lived through; what is asked for beyond them are copies. */
export const LIVED_CASES = 3_000;

export interface DemoPlan {
  readonly cases: number;
  readonly until: CivilDate | null;
  readonly seed: string;
}

export interface Account {
  readonly login: string;
  readonly password: string;
  readonly roles: string;
  readonly team: string;
}

export interface DemoOutcome {
  readonly byState: ReadonlyMap<CaseState, number>;
  readonly accounts: readonly Account[];
}

/** Told how far each of the two parts has come. */
export type DemoProgress = (part: 'living' | 'copying', share: number) => void;

/**
 * Fills a new installation, which `config` points at. `now` is the real time, of which only the day counts, and only where the plan names none.
 * Errors: `UsageError` where there are cases already, and where Otklik is running.
 */
export async function demonstrate(
  config: Config,
  now: Date,
  plan: DemoPlan,
  progress: DemoProgress = () => {},
): Promise<DemoOutcome> {
  const clock = new ManualClock(now);
  const app = await NestFactory.createApplicationContext(DemoModule.forRoot(config, clock), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    await assertUntouched(app);
    const lived = Math.min(plan.cases, LIVED_CASES);
    await liveHalfYear(app, clock, { ...plan, cases: lived }, (share) => progress('living', share));
    const copies = plan.cases - lived;
    if (copies > 0) await app.get(CopyCases).execute(copies, (copied) => progress('copying', copied / copies));
    return { byState: await casesByState(app.get(Database)), accounts: accountsOf(plan.seed) };
  } finally {
    await app.close();
  }
}

async function assertUntouched(app: INestApplicationContext): Promise<void> {
  const db = app.get(Database);
  if ((await casesByState(db)).size > 0) {
    throw new UsageError(
      'There are cases here already. The demonstration fills a new installation only: point OTKLIK_DATA_DIR or DATABASE_URL at one.',
    );
  }
  const running = (await connectedPrograms(db)).filter((name) => name === 'otklik web' || name === 'otklik worker');
  if (running.length > 0) {
    throw new UsageError('Otklik is running here. Stop it first: the half year is lived by a clock of its own.');
  }
}

function accountsOf(seed: string): Account[] {
  return SHOWN_LOGINS.map((login) => {
    const { roles, team } = POSTS.find((post) => post.login === login)!;
    return { login, password: passwordOf(seed, login), roles: roles.join(', '), team: team ?? '' };
  });
}
