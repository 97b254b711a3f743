import { type Command } from 'commander';

/** One case, for somebody outside. */
export function addCaseCommands(program: Command): void {
  program
    .command('case')
    .description('one case')
    .command('export')
    .description(
      'write the file of a matter, up to this case, as an archive for an ombudsman or a court; see docs/case-archive.md',
    )
    .argument('<reference>', 'of the case')
    .argument('<file>', 'the archive to write; one that is there is not written over')
    .action(async (reference: string, file: string) => {
      const { exportArchive } = await import('./export-archive.js');
      await exportArchive(reference, file);
    });
}
