import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Config } from '#libs/platform/config';
import { migrateInstallation } from '../../../apps/cli/installation/migrate.js';
import { UsageError } from '../../../apps/cli/usage-error.js';
import { WorkerInProcess } from '../../support/worker-in-process.js';
import { newWebWorld, type World } from '../../support/world.js';

const ROLE = `otklik_${randomUUID().replaceAll('-', '')}`;
const PASSWORD = 'only for this test';
const NOBODY = 'otklik_nobody_at_all';

let world: World<NestFastifyApplication>;
let owner: string;
const told: string[] = [];

/** As an operator does: the owner migrates, and web and worker work as a role that owns nothing. */
async function migrateAsOwner(config: Config): Promise<void> {
  owner = config.databaseUrl!;
  await asOwner(`CREATE ROLE ${ROLE} LOGIN PASSWORD '${PASSWORD}'`);
  config.migrateUrl = owner;
  config.databaseUrl = asRole(ROLE);
  await migrateInstallation(config, (line) => told.push(line));
}

function asRole(role: string): string {
  const url = new URL(owner);
  url.username = role;
  url.password = PASSWORD;
  return url.href;
}

async function asOwner(statement: string, url = owner): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

beforeAll(async () => {
  world = await newWebWorld({ furnish: migrateAsOwner });
}, 60_000);
afterAll(async () => {
  await world.close();
  await asOwner(`DROP ROLE IF EXISTS ${ROLE}`, process.env['OTKLIK_TEST_DATABASE_URL']);
});

it('web and worker take a case and send its letter as a role that owns no table, after the owner migrated', async () => {
  expect(told).toEqual([expect.stringContaining('sign in as "admin"')]);
  expect(await world.rows('SELECT current_user AS role')).toEqual([{ role: ROLE }]);
  expect(await world.rows(`SELECT FROM pg_tables WHERE tableowner = current_user AND schemaname <> 'bullmq'`)).toEqual([]);

  const party = { name: 'A. Person', email: 'person@example.org' };
  const sent = { service: 'general', kind: 'complaint', language: 'en', text: 'The lamp is out.', party };
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/cases', payload: sent });
  expect(answer.statusCode).toBe(201);
  const worker = new WorkerInProcess(world);
  try {
    await worker.restart();
    await worker.untilIdle();
  } finally {
    await worker.stop();
  }
  expect(readdirSync(join(world.config.dataDir, 'mail'))).toHaveLength(1);
}, 60_000);

it.each([
  [
    'the owner’s',
    { migrateUrl: () => asRole(NOBODY) },
    /^OTKLIK_MIGRATE_URL: the database does not let this role in \(.*otklik_nobody_at_all/,
  ],
  [
    'its own',
    { databaseUrl: () => asRole(NOBODY) },
    /^DATABASE_URL: there is no role "otklik_nobody_at_all" on this server\. Create it first/,
  ],
])('a role that does not exist is told by the setting that names it: %s', async (_whose, wrong, said) => {
  const changed = Object.fromEntries(Object.entries(wrong).map(([setting, url]) => [setting, url()]));
  const refused: unknown = await migrateInstallation({ ...world.config, migrateUrl: owner, ...changed }).catch(
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(UsageError);
  expect((refused as Error).message).toMatch(said);
});
