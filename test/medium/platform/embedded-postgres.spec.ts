import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, isAlive, startEmbeddedPostgres } from '#libs/platform/database';

describe('the embedded PostgreSQL', () => {
  const checkoutDir = process.cwd();
  let base: string;
  let postgres: EmbeddedPostgres;
  const start = () => startEmbeddedPostgres({ folder: join(base, 'postgres'), checkoutDir, settings: { fsync: 'off' } });

  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'otklik-embedded-'));
    chmodSync(base, 0o711); // for root, whose PostgreSQL runs under another account
    postgres = await start();
  });

  afterAll(async () => {
    await postgres.stop();
    rmSync(base, { recursive: true, force: true });
  });

  async function ask(sql: string, url = postgres.url): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('knows the letters of Russian: small and capital, in trigrams, in the stems of words', async () => {
    await ask('CREATE EXTENSION pg_trgm');
    const found = await ask(
      `SELECT lower('ЁЖ') AS small, similarity('обращение', 'обращения') > 0.5 AS similar,
         to_tsvector('russian', 'Обращения граждан') @@ plainto_tsquery('russian', 'обращению') AS stems`,
    );
    expect(found).toEqual([{ small: 'ёж', similar: true, stems: true }]);
  });

  it('keeps what statements and errors quote out of its log', async () => {
    const settings = await ask(
      `SELECT name, setting FROM pg_settings
       WHERE name IN ('log_error_verbosity', 'log_min_error_statement', 'log_statement', 'log_parameter_max_length_on_error')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      log_error_verbosity: 'terse',
      log_min_error_statement: 'panic',
      log_statement: 'none',
      log_parameter_max_length_on_error: '0',
    });
  });

  it('lets nobody in without the password', async () => {
    const url = new URL(postgres.url);
    url.password = 'a guess';
    await expect(ask('SELECT 1', url.href)).rejects.toThrow('password authentication failed');
  });

  it('is found alive by the next start, and not started twice', async () => {
    const again = await start();
    expect(again).toMatchObject({ adopted: true, pid: postgres.pid, url: postgres.url });
  });

  it('keeps what was committed over kill -9, and says that it is gone', async () => {
    await ask('CREATE TABLE kept AS SELECT 1 AS one');
    const gone = new Promise<void>((resolve) => postgres.onGone(resolve));

    process.kill(postgres.pid, 'SIGKILL');
    await gone;

    const before = postgres.pid;
    postgres = await start();
    expect(isAlive(before)).toBe(false);
    expect(postgres.adopted).toBe(false);
    expect(await ask('SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });
});
