import { type Command } from 'commander';
import { type CivilDate, civilDate } from '#libs/kernel';
import { UsageError } from '../usage-error.js';

const MOST_CASES = 10_000_000;

interface Options {
  readonly cases: string;
  readonly until?: string;
  readonly seed: string;
}

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('fill a new installation with an invented town’s half year')
    .option('--cases <number>', 'how many; what goes beyond 3000 is copied', '3000')
    .option('--until <date>', 'the day before which the half year ends, as YYYY-MM-DD; today without it')
    .option('--seed <text>', 'the same seed tells the same stories', 'tikhorechensk')
    .action(async (options: Options) => {
      const plan = { cases: casesOf(options.cases), until: dateOf(options.until), seed: options.seed };
      const { runDemo } = await import('./run-demo.js');
      await runDemo(plan);
    });
}

function casesOf(text: string): number {
  const cases = Number(text);
  if (!Number.isInteger(cases) || cases < 1 || cases > MOST_CASES) {
    throw new UsageError(`--cases: expected a whole number from 1 to ${MOST_CASES}`);
  }
  return cases;
}

function dateOf(text: string | undefined): CivilDate | null {
  if (text === undefined) return null;
  try {
    return civilDate(text);
  } catch {
    throw new UsageError('--until: expected a date such as 2026-11-23');
  }
}
