import { Injectable } from '@nestjs/common';
import { AlarmLateness } from './alarm-lateness.js';
import { type DueAlarm, RingAlarms } from './commands/ring-alarms.js';

/** More would hold the locks of many cases for long; fewer would make a morning's warnings wait. */
const TOGETHER_MAX = 50;
/** While one batch waits for the database, the next is made ready. */
const BATCHES_AT_ONCE = 2;

interface Waiting {
  readonly alarm: DueAlarm;
  readonly rung: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Rings together what comes due together: an alarm that is alone rings at once, and while it does, those that come gather for the next
 * transaction. When a batch fails, each of it is rung alone, so that none keeps the others from ringing.
 */
@Injectable()
export class AlarmBell {
  private readonly waiting: Waiting[] = [];
  private batches = 0;

  constructor(
    private readonly ringAlarms: RingAlarms,
    private readonly lateness: AlarmLateness,
  ) {}

  /** Resolves when the alarm has rung, or had nothing to say any more. */
  ring(alarm: DueAlarm): Promise<void> {
    return new Promise((rung, failed) => {
      this.waiting.push({ alarm, rung, failed });
      if (this.batches < BATCHES_AT_ONCE) void this.ringWhatWaits();
    });
  }

  private async ringWhatWaits(): Promise<void> {
    this.batches += 1;
    while (this.waiting.length > 0) await this.ringTogether(this.waiting.splice(0, TOGETHER_MAX));
    this.batches -= 1;
  }

  private async ringTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      const rangLateMs = await this.ringAlarms.execute(batch.map(({ alarm }) => alarm));
      for (const ms of rangLateMs.values()) this.lateness.observe(ms);
      for (const { rung } of batch) rung();
    } catch (error) {
      if (batch.length === 1) return batch[0]!.failed(error);
      for (const one of batch) await this.ringTogether([one]);
    }
  }
}
