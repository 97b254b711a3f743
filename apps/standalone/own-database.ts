import { join } from 'node:path';
import { type EmbeddedPostgres, type HeldLock, holdLock, startEmbeddedPostgres } from '#libs/platform/database';

/** Another Otklik runs from the same data folder. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError';
}

export interface OwnDatabaseOptions {
  readonly dataDir: string;
  readonly checkoutDir: string;
  readonly say: (line: string) => void;
  readonly onGivenUp: (reason: string) => void;
}

/** Any number would do, so long as nothing else in the database takes the same one. */
const LAUNCHER_LOCK = 7_245_502;
const RESTARTS_MAX = 3;

/**
 * The embedded PostgreSQL of this data folder, held by one launcher at a time and started again, on the same port, when it dies.
 * The hold is a lock in the database itself: it goes when the launcher goes, by whatever way.
 */
export class OwnDatabase {
  private restarts = 0;
  private restarting: Promise<void> = Promise.resolve();
  private stopping = false;

  private constructor(
    private postgres: EmbeddedPostgres,
    private holder: HeldLock,
    private readonly options: OwnDatabaseOptions,
  ) {}

  /** Errors: `AlreadyRunningError`; `EmbeddedPostgresError` when it cannot run here. */
  static async open(options: OwnDatabaseOptions): Promise<OwnDatabase> {
    const postgres = await start(options);
    const holder = await hold(postgres.url);
    if (holder === null) throw new AlreadyRunningError(`Otklik is already running from ${options.dataDir}.`);
    const database = new OwnDatabase(postgres, holder, options);
    database.watch();
    return database;
  }

  get url(): string {
    return this.postgres.url;
  }

  get pid(): number {
    return this.postgres.pid;
  }

  /** It was left behind by a launcher that was killed. */
  get adopted(): boolean {
    return this.postgres.adopted;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.restarting;
    await this.holder.release();
    await this.postgres.stop();
  }

  private watch(): void {
    this.postgres.onGone(() => {
      if (!this.stopping) this.restarting = this.startAgain();
    });
  }

  private async startAgain(): Promise<void> {
    const { say, onGivenUp } = this.options;
    this.restarts += 1;
    if (this.restarts > RESTARTS_MAX) return onGivenUp('PostgreSQL ended again and again; postgres.log in its folder says why.');
    say('PostgreSQL ended and is started again.');
    try {
      this.postgres = await start({ ...this.options, port: Number(new URL(this.url).port) });
      this.holder = (await hold(this.postgres.url)) ?? this.holder;
      this.watch();
    } catch (error) {
      onGivenUp((error as Error).message);
    }
  }
}

function start({ dataDir, checkoutDir, say, port }: OwnDatabaseOptions & { port?: number }): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ folder: join(dataDir, 'postgres'), checkoutDir, say, ...(port ? { port } : {}) });
}

function hold(url: string): Promise<HeldLock | null> {
  return holdLock(url, LAUNCHER_LOCK, 'otklik launcher');
}
