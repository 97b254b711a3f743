import { type Command } from 'commander';
import { type ThemesOptions } from './find-themes.js';

/** What complaints have in common. */
export function addThemesCommand(program: Command): void {
  program
    .command('themes')
    .description(
      'look for themes among complaints, and for signals of the last week; prints words and figures, and no text of anybody',
    )
    .option('--from <date>', 'the first day; half a year before the last when left out')
    .option('--to <date>', 'the last day; today when left out')
    .option('--replay', 'signals of each week of these days, as if somebody had listened then; keeps none and tells nobody')
    .option('--top <number>', 'how many themes to print', '25')
    .action(async (options: ThemesOptions) => {
      const { findThemes } = await import('./find-themes.js');
      await findThemes(options);
    });
}
