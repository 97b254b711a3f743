import { type Command } from 'commander';
import { type ImportFileOptions } from './import-file.js';

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('read a file of earlier cases; running it again adds nothing')
    .argument('<file>', 'a CSV file with a header')
    .requiredOption(
      '--profile <name>',
      'how to read it: boston311, nyc311, cfpb, cfpb-narratives, uk-housing-ombudsman, or the path of your own',
    )
    .option('--rejects <file>', 'where rows that cannot be read go, with line and reason; without it, a file in the data folder')
    .option('--dry-run', 'read everything and say what would come of it; add nothing', false)
    .action(async (file: string, options: ImportFileOptions) => {
      const { importFile } = await import('./import-file.js');
      await importFile(file, options);
    });
}
