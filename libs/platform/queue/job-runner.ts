import { Injectable, Logger, Optional } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { Clock, DomainError, type ErrorCode, JOBS, type JobName } from '#libs/kernel';
import { errorSummary, stackFrames } from './error-summary.js';
import { type AnyJobHandler, type JobHandlers } from './handler-registry.js';
import { backoffAfter, isJobName, type JobEnvelope, type OutboxRef } from './job-envelope.js';
import { type JobTry } from './job-handler.js';
import { JobLedger } from './job-ledger.js';
import { JobMetrics } from './job-metrics.js';
import { JobScope } from './job-scope.js';
import { QueueSettings } from './queue-settings.js';
import { type StoredJob } from './queue-store.js';

/** Refusals that say "not now" rather than "no". */
const ASKS_AGAIN: readonly ErrorCode[] = ['case.changed', 'rate.limited'];

/** Runs one try of one job and sees to it that its outbox row says what came of it. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger(JobRunner.name);

  constructor(
    private readonly ledger: JobLedger,
    private readonly metrics: JobMetrics,
    private readonly clock: Clock,
    private readonly settings: QueueSettings,
    @Optional() private readonly scope?: JobScope,
  ) {}

  /** Errors: throws what BullMQ is to see of a failure, which is its class and code. `UnrecoverableError` ends the tries. */
  async run(job: StoredJob, handlers: JobHandlers): Promise<void> {
    const name = job.name;
    const handler = isJobName(name) ? handlers.get(name) : undefined;
    if (!isJobName(name) || !handler) throw new UnrecoverableError(`no handler for ${name}`);
    const work = (): Promise<void> => this.tryOnce(name, handler, job);
    await (this.scope ? this.scope.run(job.data.outboxId ?? job.id ?? name, work) : work());
  }

  /** Hears of every failure, and notes those that the store made up by itself: the job kept losing its worker, or had no handler here. */
  async failed(job: StoredJob, error: Error): Promise<void> {
    if (error instanceof TryFailed || error instanceof LastTryFailed) return;
    const ref = refOf(job.data);
    if (isJobName(job.name)) this.metrics.count(job.name, 'failed');
    if (ref) await this.ledger.giveUp(ref, 'JobAbandoned');
  }

  private async tryOnce(name: JobName, handler: AnyJobHandler, job: StoredJob): Promise<void> {
    const ref = refOf(job.data);
    const jobTry = tryOf(job);
    try {
      if (ref && !(await this.ledger.isOpen(ref))) return this.metrics.count(name, 'skipped');
      await handler.handle(job.data.payload as never, jobTry);
      if (ref) await this.ledger.finish(ref);
      this.metrics.count(name, 'done');
    } catch (error) {
      throw await this.afterFailure(name, ref, jobTry, error);
    }
  }

  private async afterFailure(name: JobName, ref: OutboxRef | null, jobTry: JobTry, error: unknown): Promise<Error> {
    const summary = errorSummary(error);
    const isLast = jobTry.last || isRefusal(error);
    this.metrics.count(name, isLast ? 'failed' : 'retried');
    this.logger.warn({
      msg: 'a job failed',
      job: name,
      attempt: jobTry.attempt,
      last: isLast,
      error: summary,
      at: stackFrames(error),
    });
    if (ref) await this.note(name, ref, jobTry, summary, isLast);
    return isLast ? new LastTryFailed(summary) : new TryFailed(summary);
  }

  /** When even this cannot be written, the row stays open, and is enqueued anew after its time. */
  private async note(name: JobName, ref: OutboxRef, { attempt }: JobTry, summary: string, isLast: boolean): Promise<void> {
    try {
      if (isLast) await this.ledger.giveUp(ref, summary);
      else
        await this.ledger.noteFailure(
          ref,
          summary,
          new Date(this.clock.now().getTime() + this.settings.backoffScale * backoffAfter(name, attempt)),
        );
    } catch (error) {
      this.logger.warn({ message: 'a failed job could not be noted', job: name, error: errorSummary(error) });
    }
  }
}

/** What BullMQ is told of a failure that the ledger knows of. Its message is an error's class and code. */
class TryFailed extends Error {}
class LastTryFailed extends UnrecoverableError {}

function isRefusal(error: unknown): boolean {
  return error instanceof DomainError && !ASKS_AGAIN.includes(error.code);
}

function refOf({ outboxId, generation }: JobEnvelope): OutboxRef | null {
  return outboxId !== undefined && generation !== undefined ? { outboxId, generation } : null;
}

function tryOf(job: StoredJob): JobTry {
  const attempts = isJobName(job.name) ? JOBS[job.name].attempts : 1;
  const attempt = job.attemptsMade + 1;
  return { attempt, last: attempt >= (job.opts.attempts ?? attempts), outboxId: job.data.outboxId ?? null };
}
