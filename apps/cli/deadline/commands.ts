import { type Command, Option } from 'commander';
import { printJson } from '../print.js';
import { type ExplainOptions } from './explain-file.js';

/** Until a body has chosen its calendar, it works by this one. */
const DEFAULT_BODY_CALENDAR = 'weekends-only';

export function addDeadlineCommands(program: Command): void {
  const deadline = program.command('deadline').description('how a deadline is counted, and by which rules');

  deadline
    .command('explain')
    .description('count the deadlines of a file, and explain each of them day by day, as JSON')
    .requiredOption('--file <path>', 'a JSON file with "vectors" and, if need be, "calendars"')
    .option('--pack <name>', 'take the rule from this procedure pack instead of the vectors')
    .option('--version <date>', 'the version of the pack; without it, the one in force on the day of the start')
    .option('--clock <code>', 'the clock of the pack, such as answer')
    .option('--matter <code>', 'a special subject of the pack that has a clock of its own')
    .addOption(bodyCalendar())
    .action(async (options: ExplainOptions) => {
      const { explainFile } = await import('./explain-file.js');
      printJson(await explainFile(options));
    });

  deadline
    .command('packs')
    .description('list every procedure pack with its clocks, as JSON')
    .addOption(bodyCalendar())
    .action(async (options: { bodyCalendar: string }) => {
      const { listPacks } = await import('./list-packs.js');
      printJson(listPacks(options));
    });
}

function bodyCalendar(): Option {
  return new Option('--body-calendar <name>', "the calendar that a pack means by the body's own").default(DEFAULT_BODY_CALENDAR);
}
