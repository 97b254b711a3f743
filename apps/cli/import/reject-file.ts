import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { type Reject } from '#libs/features/intake';
import { UsageError } from '../usage-error.js';
import { reasonText } from './reason-text.js';

/** Rows are what people wrote: nobody else reads them. */
const OWNER_ONLY = 0o600;

/** The rows that could not be read, as CSV: line, reason, the row as it stood. Made when the first of them comes. */
export class RejectFile {
  private file: FileHandle | null = null;

  constructor(readonly path: string) {}

  /** Errors: `UsageError` when the file cannot be made. */
  async add(reject: Reject): Promise<void> {
    this.file ??= await this.create();
    await this.file.write(stringify([[reject.line, reasonText(reject), reject.raw]]));
  }

  async close(): Promise<void> {
    await this.file?.close();
  }

  private async create(): Promise<FileHandle> {
    try {
      await mkdir(dirname(this.path), { recursive: true });
      const file = await open(this.path, 'w', OWNER_ONLY);
      await file.write(stringify([['line', 'reason', 'row']]));
      return file;
    } catch (error) {
      throw new UsageError(`${this.path}: rows that cannot be read have nowhere to go: ${(error as Error).message}`);
    }
  }
}
