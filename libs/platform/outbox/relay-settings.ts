/** How the relay goes about its work. All times in milliseconds; tests give shorter ones. */
export class RelaySettings {
  /** Rows claimed and enqueued at a time. */
  readonly batchSize: number = 500;

  /** Rest after a round that found some rows, and after one that found none. A full batch is followed at once by the next. */
  readonly busyRestMs: number = 20;
  readonly idleRestMs: number = 100;
  /** Rest after a round that failed, and for the rows that it could not enqueue. */
  readonly failureRestMs: number = 1_000;

  /** How long a relay has claimed rows to itself. Longer than the queue store's own time-out, or two relays enqueue the same. */
  readonly claimMs: number = 10_000;

  /**
   * How long an enqueued row may take to be finished, tries that fail put off the end. Too short costs a job that finds the work done, too long
   * costs the citizen, where the queue lost a job without being emptied.
   */
  readonly leaseMs: number = 5 * 60_000;
  /** How often rows that have overrun that time are looked for. */
  readonly overdueCheckMs: number = 1_000;

  /** How long done rows are kept to be looked at, and how often older ones are deleted. */
  readonly keepDoneMs: number = 7 * 24 * 60 * 60_000;
  readonly forgetEveryMs: number = 60_000;

  constructor(changes: Partial<RelaySettings> = {}) {
    Object.assign(this, changes);
  }
}
