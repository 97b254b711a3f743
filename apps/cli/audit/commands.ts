import { type Command } from 'commander';

/** What proves afterwards that nothing in the ledger was changed or taken away. */
export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('prove that what the ledger says is what happened');

  audit
    .command('verify')
    .description('check every chain from its first event to its last; exit status 1, with the place, when one is broken')
    .option('--anchor <file>', 'also prove that everything that stood when this anchor was made still stands')
    .action(async (options: { anchor?: string }) => {
      const { verifyLedger } = await import('./verify.js');
      await verifyLedger(options);
    });

  audit
    .command('anchor')
    .description('sum the whole ledger up in a few lines that an outsider can keep, as JSON')
    .option('--out <file>', 'write it there instead of to standard output; never over a file that is there')
    .action(async (options: { out?: string }) => {
      const { makeAnchor } = await import('./anchor.js');
      await makeAnchor(options);
    });
}
