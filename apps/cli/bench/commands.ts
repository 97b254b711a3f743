import { join } from 'node:path';
import { type Command } from 'commander';
import { printJson } from '../print.js';
import { UsageError } from '../usage-error.js';
import { type SizeFigures } from './bench.js';
import { type FanOutFigures } from './fan-out.js';
import { type ThemeFigures } from './themes.js';

const PARTS = ['cases', 'fan-out', 'themes'] as const;

interface Asked {
  readonly only: string;
  readonly cases?: string;
  readonly people: string;
  readonly redis?: boolean;
  readonly json?: boolean;
}

export function addBenchCommands(program: Command): void {
  program
    .command('bench')
    .description(
      'Measure creates, the queue, a search and one case in an installation of its own, against the bare database in the same run; or one of the other parts.',
    )
    .option('--only <part>', `what to measure: ${PARTS.join(', ')}`, 'cases')
    .option('--cases <list>', 'sizes, ascending, separated by commas; for themes one', undefined)
    .option('--people <number>', 'of fan-out: how many stand behind the measure', '100000')
    .option('--redis', 'of fan-out: jobs wait in a Redis of its own and not in PostgreSQL')
    .option('--json', 'print the figures as JSON')
    .action(async (asked: Asked) => {
      const checkoutDir = join(import.meta.dirname, '../../../..');
      const say = (line: string) => void process.stderr.write(`${line}\n`);
      const { text, figures } = await measured(asked, checkoutDir, say);
      if (asked.json) printJson(figures);
      else console.log(text);
    });
}

interface Measured {
  readonly text: string;
  readonly figures: unknown;
}

async function measured(
  { only, cases, people, redis }: Asked,
  checkoutDir: string,
  say: (line: string) => void,
): Promise<Measured> {
  switch (PARTS.find((part) => part === only)) {
    case 'cases': {
      const { bench } = await import('./bench.js');
      const figures = await bench(checkoutDir, sizesIn(cases ?? '10000,100000,1000000'), say);
      return { figures, text: tableOf(figures) };
    }
    case 'fan-out': {
      const { benchFanOut } = await import('./fan-out.js');
      const figures = await benchFanOut(checkoutDir, sizesIn(people)[0]!, redis ? 'redis' : 'postgres', say);
      return { figures, text: fanOutText(figures) };
    }
    case 'themes': {
      const { benchThemes } = await import('./themes.js');
      const figures = await benchThemes(checkoutDir, sizesIn(cases ?? '100000')[0]!, say);
      return { figures, text: themesText(figures) };
    }
    case undefined:
      throw new UsageError(`--only: one of ${PARTS.join(', ')}`);
  }
}

/** Errors: `UsageError`. */
function sizesIn(list: string): number[] {
  const sizes = list.split(',').map(Number);
  if (sizes.some((size, place) => !Number.isInteger(size) || size < 1_000 || size <= (sizes[place - 1] ?? 0))) {
    throw new UsageError('--cases, --people: whole numbers from 1000 on, ascending, separated by commas');
  }
  return sizes;
}

const or = (value: number | null, unit: string, digits: number) =>
  value === null ? 'not told here' : `${value.toFixed(digits)} ${unit}`;

function fanOutText(at: FanOutFigures): string {
  return [
    `\na measure behind ${at.people.toLocaleString('en')} people, jobs in ${at.queue}`,
    `  every notice durable after         ${at.durableMs.toFixed(0)} ms`,
    `  every letter on the disk after     ${at.handedOverSeconds.toFixed(1)} s, ${at.mailsPerSecond.toFixed(0)}/s`,
    `  such files, and nothing else       ${at.diskAlonePerSecond.toFixed(0)}/s`,
    `  CPU a letter, worker               ${or(at.workerCpuMsPerMail, 'ms', 3)}`,
    `  CPU a letter, PostgreSQL           ${or(at.databaseCpuMsPerMail, 'ms', 3)}`,
    `  memory of the worker               ${or(at.memoryEarlyMiB, 'MiB', 0)} after a tenth, ${or(at.memoryMostMiB, 'MiB', 0)} at most`,
  ].join('\n');
}

function themesText(at: ThemeFigures): string {
  return [
    `\nthemes among ${at.cases.toLocaleString('en')} complaints`,
    `  found                              ${at.found} in ${at.seconds.toFixed(1)} s`,
    `  CPU                                ${or(at.cpuSeconds, 's', 1)}, and of PostgreSQL ${or(at.databaseCpuSeconds, 's', 1)}`,
    `  memory grown by                    ${at.memoryGrownMiB.toFixed(0)} MiB`,
  ].join('\n');
}

function tableOf(figures: readonly SizeFigures[]): string {
  const lines: string[] = [];
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  for (const at of figures) {
    lines.push(`\n${at.cases.toLocaleString('en')} cases`);
    lines.push(
      `  create over HTTP, 16 connections   ${at.create.perSecond.toFixed(0)}/s, p50 ${ms(at.create.p50)}, p99 ${ms(at.create.p99)}`,
    );
    lines.push(
      `  the same transaction, bare client  ${at.bare.perSecond.toFixed(0)}/s, p50 ${ms(at.bare.p50)}, p99 ${ms(at.bare.p99)}`,
    );
    lines.push(`  share of the bare client           ${(at.createShare * 100).toFixed(0)} %`);
    if (at.createCpuMs !== null) lines.push(`  CPU a create, app and database     ${at.createCpuMs.toFixed(2)} ms`);
    lines.push(`  queue page of 50                   p50 ${ms(at.queue.p50)}, p99 ${ms(at.queue.p99)}`);
    lines.push(`  the same as a page                 p50 ${ms(at.queuePage.p50)}, p99 ${ms(at.queuePage.p99)}`);
    lines.push(`  a page of a search                 p50 ${ms(at.searchPage.p50)}, p99 ${ms(at.searchPage.p99)}`);
    const reads = [
      ['a search for a word of all texts', at.commonSearchPage],
      ['one case file', at.caseFile],
      ['the same as a page', at.casePage],
      ['dashboard: now', at.nowPage],
      ['dashboard: flow', at.flowPage],
    ] as const;
    for (const [name, { p50, p99 }] of reads) lines.push(`  ${name.padEnd(35)}p50 ${ms(p50)}, p99 ${ms(p99)}`);
  }
  const [first, last] = [figures[0], figures.at(-1)];
  if (first && last && first !== last)
    lines.push(`\nqueue page, growth from first to last size: ${(last.queue.p50 / first.queue.p50).toFixed(2)}x`);
  return lines.join('\n');
}
