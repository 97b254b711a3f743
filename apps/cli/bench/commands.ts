import { join } from 'node:path';
import { type Command } from 'commander';
import { printJson } from '../print.js';
import { UsageError } from '../usage-error.js';
import { type SizeFigures } from './bench.js';

export function addBenchCommands(program: Command): void {
  program
    .command('bench')
    .description(
      'Measure creates, the queue, a search and one case in an installation of its own, against the bare database in the same run.',
    )
    .option('--cases <list>', 'sizes, ascending, separated by commas', '10000,100000,1000000')
    .option('--json', 'print the figures as JSON')
    .action(async ({ cases, json }: { cases: string; json?: boolean }) => {
      const sizes = cases.split(',').map(Number);
      if (sizes.some((size, place) => !Number.isInteger(size) || size < 1_000 || size <= (sizes[place - 1] ?? 0))) {
        throw new UsageError('--cases: whole numbers from 1000 on, ascending, separated by commas');
      }
      const { bench } = await import('./bench.js');
      const figures = await bench(join(import.meta.dirname, '../../../..'), sizes, (line) => process.stderr.write(`${line}\n`));
      if (json) printJson(figures);
      else printTable(figures);
    });
}

function printTable(figures: readonly SizeFigures[]): void {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  for (const at of figures) {
    console.log(`\n${at.cases.toLocaleString('en')} cases`);
    console.log(
      `  create over HTTP, 16 connections   ${at.create.perSecond.toFixed(0)}/s, p50 ${ms(at.create.p50)}, p99 ${ms(at.create.p99)}`,
    );
    console.log(
      `  the same transaction, bare client  ${at.bare.perSecond.toFixed(0)}/s, p50 ${ms(at.bare.p50)}, p99 ${ms(at.bare.p99)}`,
    );
    console.log(`  share of the bare client           ${(at.createShare * 100).toFixed(0)} %`);
    if (at.createCpuMs !== null) console.log(`  CPU a create, app and database     ${at.createCpuMs.toFixed(2)} ms`);
    console.log(`  queue page of 50                   p50 ${ms(at.queue.p50)}, p99 ${ms(at.queue.p99)}`);
    console.log(`  the same as a page                 p50 ${ms(at.queuePage.p50)}, p99 ${ms(at.queuePage.p99)}`);
    console.log(`  a page of a search                 p50 ${ms(at.searchPage.p50)}, p99 ${ms(at.searchPage.p99)}`);
    const reads = [
      ['a search for a word of all texts', at.commonSearchPage],
      ['one case file', at.caseFile],
      ['the same as a page', at.casePage],
      ['dashboard: now', at.nowPage],
      ['dashboard: flow', at.flowPage],
    ] as const;
    for (const [name, { p50, p99 }] of reads) console.log(`  ${name.padEnd(35)}p50 ${ms(p50)}, p99 ${ms(p99)}`);
  }
  const [first, last] = [figures[0], figures.at(-1)];
  if (first && last && first !== last)
    console.log(`\nqueue page, growth from first to last size: ${(last.queue.p50 / first.queue.p50).toFixed(2)}x`);
}
