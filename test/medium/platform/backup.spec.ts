import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { backUp, restore } from '#libs/platform/backup';
import { type Config, readConfig, secretOf } from '#libs/platform/config';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#libs/platform/database';
import { prepareInstallation } from '#libs/platform/installation';
import { MIGRATIONS } from '#migrations';
import { TEST_NOW } from '../../support/test-clock.js';

const checkoutDir = process.cwd();

describe('a backup of the embedded default', () => {
  let base: string;
  let original: Config;
  let backup: string;
  const servers: EmbeddedPostgres[] = [];

  /** One installation and one backup of it, taken while it ran: making them is what takes time here. */
  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'otklik-backup-'));
    chmodSync(base, 0o711); // for root, whose PostgreSQL runs under another account
    original = configFor('original');
    backup = join(base, 'backup');

    const { url } = await start(original);
    await prepareInstallation({ url, config: original, migrations: MIGRATIONS, firstSteps: [], now: TEST_NOW });
    await query(url, `CREATE TABLE note (text text); INSERT INTO note VALUES ('before')`);
    mkdirSync(join(original.dataDir, 'files'));
    writeFileSync(join(original.dataDir, 'files', 'document'), 'a scanned letter');
    mkdirSync(join(original.dataDir, 'files', 'receiving'));
    writeFileSync(join(original.dataDir, 'files', 'receiving', 'half'), 'an upload that is coming in');
    mkdirSync(join(original.dataDir, 'mail'));
    writeFileSync(join(original.dataDir, 'mail', 'one.eml'), 'a letter');
    writeFileSync(join(original.dataDir, 'mail', 'two.eml.1.part'), 'half a letter');
    await takeBackup(backup);
    await query(url, `INSERT INTO note VALUES ('after')`);
  });

  afterAll(async () => {
    for (const server of servers) await server.stop();
    rmSync(base, { recursive: true, force: true });
  });

  function configFor(name: string): Config {
    return readConfig({ OTKLIK_DATA_DIR: join(base, name) });
  }

  async function start({ dataDir }: Config): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres({ folder: join(dataDir, 'postgres'), checkoutDir, settings: { fsync: 'off' } });
    servers.push(postgres);
    return postgres;
  }

  async function query(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  const takeBackup = (folder: string) => backUp(folder, { config: original, checkoutDir, version: '1.2.3', now: TEST_NOW });
  const putBack = (folder: string, config: Config) => restore(folder, { config, checkoutDir, migrations: MIGRATIONS });

  it('brings back database, documents and secret elsewhere', async () => {
    const copy = configFor('copy');
    expect(await putBack(backup, copy)).toMatchObject({ version: '1.2.3', takenAt: TEST_NOW.toISOString() });

    expect(secretOf(copy)).toBe(secretOf(original));
    expect(readFileSync(join(copy.dataDir, 'files', 'document'), 'utf8')).toBe('a scanned letter');
    expect(await query((await start(copy)).url, 'SELECT text FROM note')).toEqual([{ text: 'before' }]);
  });

  it('holds what is whole, and nothing that was still being written', () => {
    const held = ['files/document', 'mail/one.eml', 'files/receiving', 'mail/two.eml.1.part'];
    expect(held.filter((place) => existsSync(join(backup, place)))).toEqual(['files/document', 'mail/one.eml']);
  });

  it('overwrites nothing, neither when it is taken nor when it is put back', async () => {
    await expect(takeBackup(backup)).rejects.toThrow('A backup goes into an empty folder');
    await expect(putBack(backup, original)).rejects.toThrow('A backup is restored into an empty data folder');
  });

  it('is not restored when one byte of it has changed', async () => {
    const document = join(backup, 'files', 'document');
    writeFileSync(document, 'a scanned Letter');

    await expect(putBack(backup, configFor('damaged'))).rejects.toThrow('files/document was changed');

    expect(existsSync(configFor('damaged').dataDir)).toBe(false);
    writeFileSync(document, 'a scanned letter');
  });

  it('is not restored when it was cut off', async () => {
    mkdirSync(join(base, 'half'));
    await expect(putBack(join(base, 'half'), configFor('other'))).rejects.toThrow('holds no whole backup');
  });

  it('is not restored by a program that is older than it', async () => {
    const older = restore(backup, { config: configFor('other'), checkoutDir, migrations: MIGRATIONS.slice(0, 1) });
    await expect(older).rejects.toThrow('The backup is of a newer Otklik (1.2.3)');
  });

  it('is left to the tools of an outside PostgreSQL where there is one', async () => {
    const outside = readConfig({ OTKLIK_DATA_DIR: original.dataDir, DATABASE_URL: 'postgres://otklik:hunter2@db/otklik' });
    const taking = backUp(join(base, 'never'), { config: outside, checkoutDir, version: '1.2.3', now: TEST_NOW });
    await expect(taking).rejects.toThrow('DATABASE_URL names a PostgreSQL of your own');
  });

  it('leaves a stopped database stopped', async () => {
    const [postgres] = servers;
    await postgres!.stop();

    expect(Object.keys((await takeBackup(join(base, 'second'))).files)).toContain('database/data/PG_VERSION');

    expect(existsSync(join(postgres!.dataDir, 'postmaster.pid'))).toBe(false);
  });
});
