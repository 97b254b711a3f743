import { type Command } from 'commander';

/** What is done to the installation as a whole. */
export function addInstallationCommands(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to this version, and make what a new installation needs')
    .action(async () => {
      const { migrateInstallation } = await import('./migrate.js');
      await migrateInstallation();
    });

  program
    .command('backup')
    .description('back up the embedded database, the documents and the secret; Otklik may be running')
    .argument('<folder>', 'an empty folder, or one that is not there yet')
    .action(async (folder: string) => {
      const { takeBackup } = await import('./backup.js');
      await takeBackup(folder);
    });

  program
    .command('restore')
    .description('put a backup into an empty data folder')
    .argument('<folder>', 'where the backup is')
    .action(async (folder: string) => {
      const { putBackupBack } = await import('./backup.js');
      await putBackupBack(folder);
    });
}
