import { type Command } from 'commander';

export function addDeadlineCommands(program: Command): void {
  const deadline = program.command('deadline').description('how a deadline is counted, and by which rules');

  deadline
    .command('explain')
    .description('count the deadlines of a file, and explain each of them day by day, as JSON')
    .requiredOption('--file <path>', 'a JSON file with "vectors" and, if need be, "calendars"')
    .action(async (options: ExplainOptions) => {
      const { explainFile } = await import('./explain-file.js');
      printJson(await explainFile(options));
    });
}

export interface ExplainOptions {
  readonly file: string;
}

function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
