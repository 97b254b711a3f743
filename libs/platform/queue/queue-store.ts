import { type IQueueBackend, type Job, type JobsOptions, type JobType } from 'bullmq';
import { type QueueName } from '#libs/kernel';
import { type JobEnvelope } from './job-envelope.js';

/** All of a BullMQ queue that we use, whichever store it stands on. */
export interface StoreQueue {
  addBulk(jobs: { name: string; data: JobEnvelope; opts: JobsOptions }[]): Promise<unknown>;
  remove(jobId: string): Promise<number>;
  /** How many jobs stand in each of these states, by BullMQ's own names. */
  getJobCounts(...states: JobType[]): Promise<Record<string, number>>;
  getBackend(): Pick<IQueueBackend, 'setQueueMeta' | 'getQueueMetaField'>;
}

export interface StoreWorker {
  /** Waits for the running jobs; by force, it lets them run on alone and gives up their locks. */
  close(force?: boolean): Promise<void>;
}

export type StoredJob = Job<JobEnvelope, void>;

export interface WorkerHooks {
  run(job: StoredJob): Promise<void>;
  /** The store gave the job up, or the last try of `run` failed. */
  failed(job: StoredJob, error: Error): void;
  outage(error: Error): void;
}

export interface Listener {
  message(text: string): void;
  /** The line was cut and is up again: what was said meanwhile is lost. */
  gap(): void;
}

/** What differs between the two stores that BullMQ can stand on, and nothing more. */
export abstract class QueueStore {
  abstract readonly kind: 'postgres' | 'redis';
  /** Makes the store ready for use; at any number of processes' starts at once. */
  abstract prepare(): Promise<void>;
  /** Rejects when the store does not answer in time. */
  abstract ping(): Promise<void>;
  /** Throws at once when the store is known to be away, where a request would wait in memory until it is back. */
  abstract assertConnected(): void;
  abstract queue(name: QueueName): StoreQueue;
  abstract startWorker(name: QueueName, hooks: WorkerHooks): StoreWorker;
  abstract publish(channel: string, text: string): Promise<void>;
  /** Returns what ends the listening. */
  abstract listen(channel: string, listener: Listener): Promise<() => Promise<void>>;
  abstract close(): Promise<void>;
}
