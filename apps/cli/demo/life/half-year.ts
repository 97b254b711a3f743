import { type ManualClock } from '#libs/kernel';
import { type AlarmRounds } from './alarm-rounds.js';
import { type Life } from './life.js';
import { type OutboxRounds } from './outbox-rounds.js';

const HOUR_MS = 3_600_000;

interface Waiting {
  readonly at: Date;
  readonly life: Life;
}

/** Lets lives go on, each at its time, an hour after another; between hours the jobs are done, and alarms ring when they should. */
export class HalfYear {
  /** The next one last. */
  private readonly waiting: Waiting[] = [];

  constructor(
    private readonly clock: ManualClock,
    private readonly outbox: OutboxRounds,
    private readonly alarms: AlarmRounds,
  ) {}

  begin(at: Date, life: Life): void {
    let [low, high] = [0, this.waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.waiting[middle]!.at > at) low = middle + 1;
      else high = middle;
    }
    this.waiting.splice(low, 0, { at, life });
  }

  /** `progress` is told what moment it is. What wanted to go on later than `end` stays as it is. */
  async live(end: Date, progress: (now: Date) => void): Promise<void> {
    for (let next = this.waiting.at(-1); next && next.at < end; next = this.waiting.at(-1)) {
      const hour = new Date(next.at.getTime() - (next.at.getTime() % HOUR_MS));
      await this.alarms.ringUntil(hour);
      await this.goOn(new Date(Math.min(hour.getTime() + HOUR_MS, end.getTime())));
      await this.outbox.drain();
      progress(this.clock.now());
    }
    await this.alarms.ringUntil(end);
    this.clock.moveTo(end);
    await this.outbox.drain();
  }

  private async goOn(until: Date): Promise<void> {
    for (let next = this.waiting.at(-1); next && next.at < until; next = this.waiting.at(-1)) {
      this.waiting.pop();
      if (next.at > this.clock.now()) this.clock.moveTo(next.at);
      const { done, value } = await next.life.next();
      if (!done) this.begin(value, next.life);
    }
  }
}
