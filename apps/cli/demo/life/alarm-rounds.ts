import { type INestApplicationContext } from '@nestjs/common';
import { PendingAlarms, RingAlarms } from '#libs/features/deadlines';
import { type ManualClock } from '#libs/kernel';
import { type OutboxRounds } from './outbox-rounds.js';

const BATCH = 1_000;
/** Of so many alarms the cases are locked together. */
const TOGETHER = 50;

/** Rings each alarm at its own time. */
export class AlarmRounds {
  private readonly pending: PendingAlarms;
  private readonly ringAlarms: RingAlarms;

  constructor(
    app: INestApplicationContext,
    private readonly clock: ManualClock,
    private readonly outbox: OutboxRounds,
  ) {
    this.pending = app.get(PendingAlarms);
    this.ringAlarms = app.get(RingAlarms);
  }

  /** Everything up to and with that moment; the clock stands there, or a little before it, afterwards. */
  async ringUntil(moment: Date): Promise<void> {
    for (;;) {
      const due = await this.dueUntil(moment);
      if (due.length === 0) return;
      const first = due[0]!.ringAt;
      const together = due.filter(({ ringAt }) => ringAt.getTime() === first.getTime());
      if (first > this.clock.now()) this.clock.moveTo(first);
      for (let from = 0; from < together.length; from += TOGETHER) {
        const some = together.slice(from, from + TOGETHER);
        await this.ringAlarms.execute(some.map(({ id: alarmId, version }) => ({ alarmId, version })));
      }
      await this.outbox.drain();
    }
  }

  private async dueUntil(moment: Date) {
    for await (const batch of this.pending.batches(null, moment, BATCH)) return batch;
    return [];
  }
}
