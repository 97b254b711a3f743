import { DeadlinesModule, type MovedClock, RecalculateClocks } from '#libs/features/deadlines';
import { type ProvisionalReason } from '#libs/kernel';
import { showCount } from '../show-count.js';
import { withApp } from '../with-app.js';

export interface RecalculateOptions {
  readonly dryRun: boolean;
  readonly cause: 'calendar' | 'pack';
}

const NUMBER = new Intl.NumberFormat('en');

/** Prints a line for each clock that moves, or whose date becomes firm. */
export async function recalculateDeadlines({ dryRun, cause }: RecalculateOptions): Promise<void> {
  const progress = showCount('open cases');
  const each = (moved: MovedClock): void => {
    progress.end();
    printMove(moved);
  };
  const { cases, clocks } = await withApp([DeadlinesModule], (app) =>
    app.get(RecalculateClocks).execute({ dryRun, cause, each, progress: progress.show }),
  );
  progress.end();
  const verb = dryRun ? 'would change' : 'changed';
  const end = dryRun && clocks > 0 ? ' (a dry run: nothing was recorded)' : '';
  process.stdout.write(`${NUMBER.format(clocks)} dates of ${NUMBER.format(cases)} open cases ${verb}${end}.\n`);
}

function printMove({ reference, clock, from, to, wasBecause, because }: MovedClock): void {
  const [before, after] = [statusOf(wasBecause), statusOf(because)];
  const status = before === after ? after : `${before} → ${after}`;
  process.stdout.write(`${reference}  ${clock.padEnd('acknowledge'.length)}  ${from} → ${to}  ${status}\n`);
}

function statusOf(because: readonly ProvisionalReason[]): string {
  return because.length === 0 ? 'firm' : 'provisional';
}
