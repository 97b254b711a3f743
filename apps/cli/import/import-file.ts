import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { ImportHistory, ImportModule, type Profile, WrongHeader } from '#libs/features/intake';
import { Clock } from '#libs/kernel';
import { UsageError } from '../usage-error.js';
import { withApp } from '../with-app.js';
import { findProfile } from './find-profile.js';
import { withProgress } from './progress.js';
import { RejectFile } from './reject-file.js';
import { summaryText } from './summary.js';

export interface ImportFileOptions {
  readonly profile: string;
  readonly rejects?: string;
  readonly dryRun: boolean;
}

/** Imports a file and prints what came of it. Errors: `UsageError` for a profile, a file or a header that cannot be used. */
export async function importFile(file: string, { profile: named, rejects, dryRun }: ImportFileOptions): Promise<void> {
  const profile = await findProfile(named);
  const sizeBytes = await sizeOf(file);
  if (rejects !== undefined && resolve(rejects) === resolve(file)) throw new UsageError('--rejects: not the file that is read');

  await withApp([ImportModule], async (app, config) => {
    const at = app.get(Clock).now().toISOString().replace(/[:.]/g, '-');
    const rejectFile = new RejectFile(rejects ?? join(config.dataDir, 'rejects', `${profile.name}-${at}.csv`));
    const chunks = withProgress(createReadStream(file, { highWaterMark: CHUNK_BYTES }), sizeBytes);
    try {
      const summary = await app.get(ImportHistory).execute({
        profile,
        fileName: basename(file),
        chunks,
        trial: dryRun,
        onReject: (reject) => (dryRun ? Promise.resolve() : rejectFile.add(reject)),
      });
      process.stdout.write(summaryText(summary, { file, profile: profile.name, trial: dryRun, rejectsPath: rejectFile.path }));
    } catch (error) {
      throw error instanceof WrongHeader ? headerFault(file, profile, error) : error;
    } finally {
      await rejectFile.close();
    }
  });
}

const CHUNK_BYTES = 262_144;

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    if (found.isFile()) return found.size;
  } catch (error) {
    throw new UsageError(`${file}: cannot be read: ${(error as Error).message}`);
  }
  throw new UsageError(`${file}: not a file`);
}

function headerFault(file: string, profile: Profile, { missing, repeated }: WrongHeader): UsageError {
  const lines = [
    `${file}: the first line is not the header that the profile ${profile.name} describes; nothing was imported.`,
    ...(missing.length > 0 ? [`  missing: ${missing.join(', ')}`] : []),
    ...(repeated.length > 0 ? [`  there twice: ${repeated.join(', ')}`] : []),
  ];
  return new UsageError(lines.join('\n'));
}
