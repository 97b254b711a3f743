import { type Command, Option } from 'commander';
import { type RecalculateOptions } from './recalculate.js';

/** What happens to dates when the rules or the days they are counted by have changed. */
export function addDeadlinesCommands(program: Command): void {
  program
    .command('deadlines')
    .description('the dates of open cases')
    .command('recalculate')
    .description('count every open clock anew, after a change of calendar or pack, and record on each case what moves')
    .option('--dry-run', 'only list what would move; change nothing', false)
    .addOption(new Option('--cause <what>', 'what was changed').choices(['calendar', 'pack']).default('calendar'))
    .action(async (options: RecalculateOptions) => {
      const { recalculateDeadlines } = await import('./recalculate.js');
      await recalculateDeadlines(options);
    });

  program
    .command('calendar')
    .description('the working calendars')
    .command('add')
    .description('add a year that has become known, or put one right; dates that were counted without it stay as they are')
    .argument('<file>', 'a JSON file: calendar, year, source, daysOff, workingWeekendDays and, if need be, through')
    .action(async (file: string) => {
      const { addCalendar } = await import('./add-calendar.js');
      await addCalendar(file);
    });
}
