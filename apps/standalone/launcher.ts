import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { SystemClock } from '#libs/kernel';
import { type Config, openDataFolder } from '#libs/platform/config';
import { allowApplication, makeApplicationRole } from '#libs/platform/database';
import { prepareInstallation } from '#libs/platform/installation';
import { MIGRATIONS } from '#migrations';
import { INSTALLATION_STEPS } from '../installation/index.js';
import { openLogFile } from './log-file.js';
import { OwnDatabase } from './own-database.js';
import { assertPortFree } from './port.js';
import { SupervisedProcess } from './supervised-process.js';

export interface LauncherOptions {
  readonly config: Config;
  readonly env: NodeJS.ProcessEnv;
  /** Where `node_modules` and `dist` stand. */
  readonly checkoutDir: string;
  readonly say: (line: string) => void;
  /** Told when it cannot go on: a process of ours will not stay up. */
  readonly onGivenUp: (reason: string) => void;
}

/** What a killed launcher left behind ends by itself; so long its port may still be taken. */
const LEFTOVER_PATIENCE_MS = 20_000;

/** Told to stop while it was still coming up. */
class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Everything on one machine: the database, then web and worker side by side. Stops in the opposite order. */
export class Launcher {
  private database: OwnDatabase | null = null;
  /** What the database must not be taken away from: its own start, and the migrations. */
  private underway: Promise<unknown> = Promise.resolve();
  private stopping = false;
  private processes: SupervisedProcess[] = [];

  constructor(private readonly options: LauncherOptions) {}

  /** Resolves with the port that the web process listens on, once web and worker can do their work. */
  async start(): Promise<number> {
    const { config, say, onGivenUp } = this.options;
    openDataFolder(config);
    const url = config.migrateUrl ?? config.databaseUrl ?? (await this.openOwnDatabase());
    await assertPortFree(config.port, config.host, this.database?.adopted ? LEFTOVER_PATIENCE_MS : 0);

    this.assertGoingOn();
    const preparing = this.prepare(url);
    this.underway = preparing;
    const ownNoTable = await preparing;
    this.assertGoingOn();

    say(`Starting web and worker; their logs are in ${join(config.dataDir, 'logs')}.`);
    // What Node made of our files at the last start is there to be loaded at the next.
    const env = { ...this.options.env, DATABASE_URL: ownNoTable, NODE_COMPILE_CACHE: join(config.dataDir, 'cache') };
    const [web, worker] = ['web', 'worker'].map((name) => this.supervise(name, env, onGivenUp));
    const [port] = await Promise.all([web!.start(), worker!.start()]);
    return port;
  }

  /** At any moment, also half way through the start: a PostgreSQL that is just coming up is waited for, and so are migrations that have begun. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled([this.underway]);
    await Promise.all(this.processes.map((process) => process.stop()));
    await this.database?.stop();
  }

  private async openOwnDatabase(): Promise<string> {
    const { config, checkoutDir, say, onGivenUp } = this.options;
    const opening = OwnDatabase.open({ dataDir: config.dataDir, checkoutDir, say, onGivenUp });
    this.underway = opening;
    this.database = await opening;
    if (this.database.adopted) say('Found PostgreSQL still running after the last start, and took it over.');
    return this.database.url;
  }

  /** The tables and what stands in them from the first; resolves with the address as which web and worker come in. */
  private async prepare(url: string): Promise<string> {
    const { config, say } = this.options;
    const now = new SystemClock().now();
    const told = await prepareInstallation({ url, config, migrations: MIGRATIONS, firstSteps: INSTALLATION_STEPS, now });
    for (const line of told) say(line);
    return applicationUrl(config, url);
  }

  private assertGoingOn(): void {
    if (this.stopping) throw new StoppedError('Stopped before it was up.');
  }

  private supervise(name: string, env: NodeJS.ProcessEnv, onGivenUp: (reason: string) => void): SupervisedProcess {
    const { config, checkoutDir } = this.options;
    const main = join(checkoutDir, 'dist', 'apps', name, 'main.js');
    const supervised = new SupervisedProcess({ name, main, env, log: openLogFile(config.dataDir, name), onGivenUp });
    this.processes.push(supervised);
    return supervised;
  }
}

/**
 * As whom web and worker work: on the embedded database, as a role that owns no table, whose password is new at each start and stands nowhere; on a database
 * of the operator's own, as whom `DATABASE_URL` says.
 */
async function applicationUrl({ databaseUrl, migrateUrl }: Config, ownerUrl: string): Promise<string> {
  if (databaseUrl === null) return makeApplicationRole(ownerUrl, randomBytes(24).toString('base64url'));
  if (migrateUrl !== null) await allowApplication(migrateUrl, decodeURIComponent(new URL(databaseUrl).username));
  return databaseUrl;
}
