import { ManualClock } from '#libs/kernel';

/** A Monday morning in Moscow, in a year whose working calendar is known. Tests count from here, whatever the real date is. */
export const TEST_NOW = new Date('2026-03-02T07:00:00.000Z');

export function newTestClock(now: Date = TEST_NOW): ManualClock {
  return new ManualClock(now);
}
