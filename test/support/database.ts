import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  /** Cuts off whoever is still connected. */
  drop(): Promise<void>;
}

let made = 0;

/** A migrated database of the caller's own, in some milliseconds: a copy of the template. */
export async function newDatabase(): Promise<TestDatabase> {
  made += 1;
  const name = `otklik_test_${runId()}_${process.pid}_${made}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${templateName()}`);
  return { url: urlOf(name), drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** The database that every other is a copy of, still empty. Nobody may be connected to it while it is copied. */
export async function createTemplate(): Promise<string> {
  await asAdmin(`CREATE DATABASE ${templateName()}`);
  return urlOf(templateName());
}

export function dropTemplate(): Promise<void> {
  return asAdmin(`DROP DATABASE IF EXISTS ${templateName()} WITH (FORCE)`);
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function templateName(): string {
  return `otklik_test_${runId()}_template`;
}

/** Two runs may share one server. */
function runId(): string {
  return process.env['OTKLIK_TEST_RUN'] ?? 'alone';
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env['OTKLIK_TEST_DATABASE_URL'];
  if (!url)
    throw new Error('This spec needs PostgreSQL: it belongs in test/medium or test/e2e, where the global setup starts one.');
  return url;
}
