import { type JobsOptions } from 'bullmq';
import { JOBS, type JobName, type JobPayloads, type JobRequest, type JobSpec } from '#libs/kernel';

/** The outbox row that promised a job. */
export interface OutboxRef {
  readonly outboxId: string;
  readonly generation: number;
}

/** What travels through the queue. An alarm has no outbox row: its own row remembers it. */
export interface JobEnvelope<N extends JobName = JobName> extends Partial<OutboxRef> {
  readonly payload: JobPayloads[N];
}

/** A job on its way into the queue. */
export interface QueuedJob {
  /** BullMQ ignores a job while one with its key is there: repeated enqueuing does no harm. No colon, and not a number. */
  readonly key: string;
  readonly request: JobRequest;
  readonly outbox?: OutboxRef;
  /** Milliseconds from now; absent means at once. */
  readonly delayMs?: number;
}

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

/** As BullMQ takes it. Finished and failed jobs are removed at once: what came of a job stands in its row. */
export function toBullJob(
  { key, request, outbox, delayMs }: QueuedJob,
  backoffScale: number,
): { name: string; data: JobEnvelope; opts: JobsOptions } {
  const { attempts, backoffMs }: JobSpec = JOBS[request.job];
  return {
    name: request.job,
    data: { payload: request.payload, ...outbox },
    opts: {
      jobId: key,
      attempts,
      backoff: { type: 'exponential', delay: backoffMs * backoffScale },
      removeOnComplete: true,
      removeOnFail: true,
      stackTraceLimit: 0,
      ...(delayMs === undefined ? {} : { delay: delayMs }),
    },
  };
}

/** How long BullMQ waits before the next try. `failedTries` counts this failure. */
export function backoffAfter(job: JobName, failedTries: number): number {
  return JOBS[job].backoffMs * 2 ** (failedTries - 1);
}
