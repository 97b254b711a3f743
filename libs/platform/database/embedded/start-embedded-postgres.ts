import pg from 'pg';
import { accountToRunAs } from './account.js';
import { placeBinaries, type Say } from './binaries.js';
import { openCluster } from './cluster.js';
import { findServer, type Server, startServer, stopServer, urlOf, watchServer } from './server.js';

export interface EmbeddedPostgresOptions {
  /** Holds the database; made when absent. */
  folder: string;
  /** Where `node_modules` stands. */
  checkoutDir: string;
  /** Server settings on top of our own. */
  settings?: Readonly<Record<string, string>>;
  /** Any free one when left out. */
  port?: number;
  /** Told what a person should know, such as another place for the files. */
  say?: Say;
}

export interface EmbeddedPostgres {
  /** Of the database `otklik`, with its password: never logged. */
  readonly url: string;
  readonly pid: number;
  /** Found alive, left behind by a parent that was killed. */
  readonly adopted: boolean;
  /** Where its files stand. */
  readonly dataDir: string;
  /** Calls back once, when it is gone without having been stopped. */
  onGone(callback: () => void): void;
  stop(): Promise<void>;
}

const DATABASE = 'otklik';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  // A statement's values and the rows an error speaks of are personal data: neither enters the log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
};

/**
 * A PostgreSQL of our own on this machine: found alive, or started; ready when this returns.
 * Errors: `EmbeddedPostgresError`, which says why it cannot run here.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { folder, checkoutDir, settings = {}, port, say = () => {} } = options;
  const account = accountToRunAs();
  const binaries = placeBinaries(checkoutDir, account, say);
  const cluster = await openCluster(folder, binaries, account, say);

  const found = await findServer(cluster);
  const server = found ?? (await startServer(cluster, binaries, account, { ...SETTINGS, ...settings }, port));
  await createDatabase(urlOf(cluster, server, 'postgres'));
  return handleOf(server, { url: urlOf(cluster, server, DATABASE), adopted: found !== null, dataDir: cluster.dataDir });
}

function handleOf(server: Server, facts: Pick<EmbeddedPostgres, 'url' | 'adopted' | 'dataDir'>): EmbeddedPostgres {
  const watches: { stop(): void }[] = [];
  return {
    ...facts,
    pid: server.pid,
    onGone: (callback) => void watches.push(watchServer(server, callback)),
    stop: async () => {
      for (const watch of watches) watch.stop();
      await stopServer(server);
    },
  };
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
