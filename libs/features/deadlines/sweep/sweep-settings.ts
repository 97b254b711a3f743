/** How the sweep goes about its work. All times in milliseconds; tests give shorter ones. */
export class SweepSettings {
  /** False leaves it to the caller to start the sweep, as a test does that looks between two of its steps. */
  readonly starts: boolean = true;

  /** Rest between two looks. An alarm set for sooner than this may ring so much late. */
  readonly restMs: number = 2_000;

  /** Alarms that ring within this time are armed. Their rows are safe in any case: more would only make each look dearer. */
  readonly horizonMs: number = 5 * 60_000;

  /** An alarm this late was lost by the queue, or the queue is away or has more than it can carry: the sweep rings it itself. */
  readonly overdueMs: number = 2_000;

  /** Rows read, and armed, at a time. */
  readonly batchSize: number = 1_000;

  constructor(changes: Partial<SweepSettings> = {}) {
    Object.assign(this, changes);
  }
}
