import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { CaseQueue, type QueueChoice } from './case-queue.js';

/** A count may be this old: it stands beside every list and is asked for with each. */
const COUNT_LIVES_MS = 15_000;
/** Forgotten together, before they grow: a count is quickly made again. */
const COUNTS_KEPT_MAX = 2_000;

interface Kept {
  readonly countedAt: number;
  readonly count: Promise<number>;
}

/** How many cases stand in each view, counted at most every quarter of a minute for each person. */
@Injectable()
export class QueueCounts {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly queue: CaseQueue,
    private readonly clock: Clock,
  ) {}

  /** One for each choice, in their order; `QUEUE_COUNT_MAX` stands for that many and more. */
  of(choices: readonly QueueChoice[]): Promise<number[]> {
    return Promise.all(choices.map((choice) => this.one(choice)));
  }

  private one(choice: QueueChoice): Promise<number> {
    const key = JSON.stringify(choice);
    const now = this.clock.now().getTime();
    const known = this.kept.get(key);
    if (known && now - known.countedAt < COUNT_LIVES_MS) return known.count;
    if (this.kept.size >= COUNTS_KEPT_MAX) this.kept.clear();
    const count = this.queue.count(choice);
    this.kept.set(key, { countedAt: now, count });
    count.catch(() => this.kept.delete(key));
    return count;
  }
}
