import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { type DelayedJob, DelayedJobs, QueueEpoch, Rounds } from '#libs/platform/queue';
import { AlarmBell } from '../alarm-bell.js';
import { type PendingAlarm, PendingAlarms } from './pending-alarms.js';
import { SweepSettings } from './sweep-settings.js';

/**
 * Sees to it that no alarm is missed. What rings soon is armed in the queue, which wakes us to the millisecond; what should have rung and has not is
 * rung here, queue or no queue. Any number of processes may sweep: arming twice arms once, and ringing twice rings once.
 */
@Injectable()
export class Sweep implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Sweep.name);
  private readonly arming: Rounds;
  private readonly ringing: Rounds;
  /** Keys of what this process has armed and what is still near: so that each look arms only what is new. */
  private armed: ReadonlySet<string> = new Set();

  constructor(
    private readonly alarms: PendingAlarms,
    private readonly delayed: DelayedJobs,
    private readonly epoch: QueueEpoch,
    private readonly bell: AlarmBell,
    private readonly clock: Clock,
    private readonly settings: SweepSettings,
  ) {
    this.arming = new Rounds(this.logger, 'arming alarms', settings.restMs, () => this.arm());
    this.ringing = new Rounds(this.logger, 'ringing overdue alarms', settings.restMs, (signal) => this.ringOverdue(signal));
  }

  /** Before the epoch is first compared, which may already find the store empty. */
  onModuleInit(): void {
    this.epoch.onLost(() => this.armAnew());
  }

  onApplicationBootstrap(): void {
    if (this.settings.starts) this.start();
  }

  start(): void {
    this.arming.start();
    this.ringing.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.arming.stop(), this.ringing.stop()]);
  }

  /** Arms what is near and was not armed yet. Errors: rejects when the database or the queue store fails; the next look makes up for it. */
  async arm(): Promise<void> {
    this.armed = await this.armExcept(this.armed);
  }

  /** The queue store was emptied: all that is near, whatever was armed before. */
  async armAnew(): Promise<void> {
    this.armed = await this.armExcept(new Set());
  }

  /**
   * Rings what should have rung. One that cannot be rung does not keep the others from it, and is tried again with the next look.
   * Errors: rejects in the end with the reason of one of these.
   */
  async ringOverdue(signal?: AbortSignal): Promise<void> {
    const { overdueMs, batchSize } = this.settings;
    const failures: unknown[] = [];
    for await (const batch of this.alarms.batches(null, this.later(-overdueMs), batchSize)) {
      const ring = ({ id: alarmId, version }: PendingAlarm) =>
        this.bell.ring({ alarmId, version }).catch((error: unknown) => void failures.push(error));
      await Promise.all(batch.map(ring));
      if (signal?.aborted) return;
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Gives the keys of everything that is armed now, and forgets those that have rung. */
  private async armExcept(known: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const { overdueMs, horizonMs, batchSize } = this.settings;
    const armed = new Set<string>();
    for await (const batch of this.alarms.batches(this.later(-overdueMs), this.later(horizonMs), batchSize)) {
      const jobs = batch.map(jobOf);
      const news = jobs.filter(({ jobKey }) => !known.has(jobKey));
      if (news.length > 0) await this.delayed.arm(news);
      for (const { jobKey } of jobs) armed.add(jobKey);
    }
    return armed;
  }

  private later(ms: number): Date {
    return new Date(this.clock.now().getTime() + ms);
  }
}

function jobOf({ id, version, ringAt }: PendingAlarm): DelayedJob {
  return {
    jobKey: `alarm_${id}_${version}`,
    request: { job: 'alarm.ring', payload: { alarmId: id, version } },
    runAt: ringAt,
  };
}
