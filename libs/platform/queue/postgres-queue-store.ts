import { Logger } from '@nestjs/common';
import { createPostgresBackend, type IQueueBackend, Queue, runMigrations, Worker } from 'bullmq';
import pg from 'pg';
import { type QueueName, QUEUES } from '#libs/kernel';
import { type JobEnvelope } from './job-envelope.js';
import { OutageLog } from './outage-log.js';
import { type QueueSettings } from './queue-settings.js';
import { type Listener, QueueStore, type StoreQueue, type StoreWorker, type WorkerHooks } from './queue-store.js';
import { within } from './timeout.js';
import { workerOptions } from './worker-options.js';

const SCHEMA = 'bullmq';
/** Statements at a time. Each worker holds one more connection, on which it listens for jobs. */
const STATEMENT_CONNECTIONS = 4;
/** What one process may open: the bound that `max_connections` is reckoned with. A web process opens two of them. */
export const POSTGRES_QUEUE_CONNECTIONS = STATEMENT_CONNECTIONS + QUEUES.length + 1;
const RELISTEN_AFTER_MS = 1_000;

/** BullMQ on PostgreSQL. Its queues and workers share one pool, so that the connections of a process can be counted. */
export class PostgresQueueStore extends QueueStore {
  override readonly kind = 'postgres';
  private readonly logger = new Logger(PostgresQueueStore.name);
  private readonly outage = new OutageLog(this.logger, 'the queue in PostgreSQL');
  private readonly pool: pg.Pool;
  private readonly queues = new Map<QueueName, StoreQueue & { close(): Promise<void> }>();

  constructor(private readonly settings: QueueSettings) {
    super();
    this.pool = new pg.Pool({
      connectionString: settings.url,
      max: POSTGRES_QUEUE_CONNECTIONS,
      connectionTimeoutMillis: settings.requestTimeoutMs,
      keepAlive: true,
      application_name: 'otklik-queue',
      options: `-c search_path=${SCHEMA}`,
    });
    this.pool.setMaxListeners(3 * QUEUES.length);
    this.pool.on('error', (error) => this.outage.failed(error));
  }

  override async prepare(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await runMigrations(client, SCHEMA); // under BullMQ's own advisory lock
    } finally {
      client.release();
    }
  }

  override async ping(): Promise<void> {
    await within(this.settings.requestTimeoutMs, this.pool.query('SELECT 1'));
    this.outage.succeeded();
  }

  override assertConnected(): void {
    // PostgreSQL refuses at once when it is down.
  }

  override queue(name: QueueName): StoreQueue {
    let queue = this.queues.get(name);
    if (!queue) {
      const opened = new Queue<JobEnvelope, void, string, JobEnvelope, void, string, IQueueBackend, pg.Pool>(
        name,
        { connection: this.pool },
        createPostgresBackend,
      );
      opened.on('error', (error) => this.outage.failed(error));
      this.queues.set(name, (queue = opened));
    }
    return queue;
  }

  override startWorker(name: QueueName, hooks: WorkerHooks): StoreWorker {
    const worker = new Worker<JobEnvelope, void, string, IQueueBackend, never, pg.Pool>(
      name,
      hooks.run,
      { connection: this.pool, ...workerOptions(name, this.settings) },
      createPostgresBackend,
    );
    worker.on('failed', (job, error) => job && hooks.failed(job, error));
    worker.on('error', (error) => hooks.outage(error));
    return worker;
  }

  override async publish(channel: string, text: string): Promise<void> {
    await within(this.settings.requestTimeoutMs, this.pool.query('SELECT pg_notify($1, $2)', [channel, text]));
  }

  override async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const line = new ListenLine(this.settings.url, channel, listener, this.outage);
    await line.open();
    return () => line.close();
  }

  override async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.pool.end();
  }
}

/** One connection that listens, and comes back when it is cut. */
class ListenLine {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly listener: Listener,
    private readonly outage: OutageLog,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: 'otklik-live' });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('the connection ended')));
    client.on('notification', ({ payload }) => this.listener.message(payload ?? ''));
    this.client = client;
    await client.connect();
    await client.query(`LISTEN ${pg.escapeIdentifier(this.channel)}`);
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end();
  }

  private lost(client: pg.Client, error: Error): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined);
    this.outage.failed(error);
    this.retry = setTimeout(() => void this.reopen(), RELISTEN_AFTER_MS);
  }

  private async reopen(): Promise<void> {
    try {
      await this.open();
      this.outage.succeeded();
      this.listener.gap();
    } catch (error) {
      const client = this.client;
      if (client) this.lost(client, error as Error);
    }
  }
}
