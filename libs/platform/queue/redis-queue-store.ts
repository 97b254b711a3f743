import { Logger } from '@nestjs/common';
import { createRedisBackend, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type QueueName } from '#libs/kernel';
import { type JobEnvelope } from './job-envelope.js';
import { OutageLog } from './outage-log.js';
import { type QueueSettings } from './queue-settings.js';
import { type Listener, QueueStore, type StoreQueue, type StoreWorker, type WorkerHooks } from './queue-store.js';
import { TimeoutError, within } from './timeout.js';
import { workerOptions } from './worker-options.js';

const PREFIX = 'otklik';

/** BullMQ on Redis. Queues and workers share one connection; each worker holds one more, on which it waits for jobs. */
export class RedisQueueStore extends QueueStore {
  override readonly kind = 'redis';
  private readonly logger = new Logger(RedisQueueStore.name);
  private readonly outage = new OutageLog(this.logger, 'the queue in Redis');
  private readonly redis: Redis;
  private readonly queues = new Map<QueueName, Queue<JobEnvelope, void, string, JobEnvelope, void, string>>();

  constructor(private readonly settings: QueueSettings) {
    super();
    // Workers share this connection, and their commands must wait out an outage.
    this.redis = new Redis(settings.url, { maxRetriesPerRequest: null, connectionName: 'otklik-queue' });
    this.redis.on('error', (error) => this.outage.failed(error));
    this.redis.on('ready', () => this.outage.succeeded());
  }

  override async prepare(): Promise<void> {
    // Redis needs no tables. A start waits a little for it and then goes on: what needs it will find it when it comes.
    await within(this.settings.requestTimeoutMs, this.redis.ping()).catch((error: unknown) => this.outage.failed(error));
  }

  override async ping(): Promise<void> {
    this.assertConnected();
    await within(this.settings.requestTimeoutMs, this.redis.ping());
  }

  override assertConnected(): void {
    if (this.redis.status !== 'ready') throw new TimeoutError(`Redis is not connected: ${this.redis.status}`);
  }

  override queue(name: QueueName): StoreQueue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new Queue(name, { connection: this.redis, prefix: PREFIX }, createRedisBackend);
      queue.on('error', (error) => this.outage.failed(error));
      this.queues.set(name, queue);
    }
    return queue;
  }

  override startWorker(name: QueueName, hooks: WorkerHooks): StoreWorker {
    const worker = new Worker<JobEnvelope, void>(
      name,
      hooks.run,
      { connection: this.redis, prefix: PREFIX, ...workerOptions(name, this.settings) },
      createRedisBackend,
    );
    worker.on('failed', (job, error) => job && hooks.failed(job, error));
    worker.on('error', (error) => hooks.outage(error));
    return worker;
  }

  override async publish(channel: string, text: string): Promise<void> {
    this.assertConnected();
    await within(this.settings.requestTimeoutMs, this.redis.publish(this.ours(channel), text));
  }

  override async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const line = this.redis.duplicate({ connectionName: 'otklik-live' });
    line.on('error', (error) => this.outage.failed(error));
    line.on('message', (_channel, text) => listener.message(text));
    await line.subscribe(this.ours(channel));
    line.on('ready', () => listener.gap()); // subscribed anew by the client itself
    return async () => line.disconnect();
  }

  override async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.redis.disconnect();
  }

  /** Keys belong to a numbered database, channels to the whole server: the number keeps two installations apart. */
  private ours(channel: string): string {
    return `${channel}_${this.redis.options.db ?? 0}`;
  }
}
