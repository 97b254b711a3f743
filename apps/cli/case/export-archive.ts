import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseReference } from '#libs/casework';
import { ExportCase, ReviewModule } from '#libs/features/review';
import { DomainError, SYSTEM } from '#libs/kernel';
import { UsageError } from '../usage-error.js';
import { withApp } from '../with-app.js';

/** Writes the archive, and prints the hash of its manifest. Errors: `UsageError` for no such case, or a file that cannot be written. */
export async function exportArchive(given: string, file: string): Promise<void> {
  const reference = parseReference(given);
  if (reference === null) throw new UsageError(`${given} is no reference of a case`);
  const hash = await withApp([ReviewModule], async (app) => {
    const archive = await app
      .get(ExportCase)
      .execute({ reference, reader: { actor: SYSTEM, correlationId: 'cli case export' } })
      .catch((error: unknown) => {
        throw error instanceof DomainError && error.code === 'case.not_found'
          ? new UsageError(`there is no case ${given}`)
          : error;
      });
    await pipeline(Readable.from(archive.content), createWriteStream(file, { flags: 'wx', mode: 0o600 })).catch(
      (error: unknown) => {
        throw error instanceof Error && 'code' in error ? new UsageError(`${file}: ${String(error.code)}`) : error;
      },
    );
    return archive.sha256();
  });
  process.stdout.write(`${file}\nMANIFEST.sha256 has the SHA-256 ${hash}\n`);
}
