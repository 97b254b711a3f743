import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStorage, type ReceivedFile } from './file-storage.js';

const KEY = /^[0-9a-f]{64}$/;
/** Where uploads wait until they are whole. */
export const RECEIVING_FOLDER = 'receiving';

/**
 * A folder, which all processes share. A file is named by the SHA-256 of its bytes; it is written under another name and renamed, so that it is there
 * whole or not at all. What a crash leaves in `receiving` is never read, and is removed after a day.
 */
export class LocalStorage extends FileStorage {
  constructor(private readonly folder: string) {
    super();
  }

  override async receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
    const waitingAs = join(this.folder, RECEIVING_FOLDER, randomUUID());
    await mkdir(dirname(waitingAs), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const measured = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        sizeBytes += chunk.byteLength;
        yield chunk;
      }
    };
    try {
      await pipeline(content, measured, createWriteStream(waitingAs, { flags: 'wx', mode: 0o600, flush: true }));
    } catch (error) {
      await rm(waitingAs, { force: true });
      throw error;
    }
    const sha256 = hash.digest('hex');
    return { key: sha256, sha256, sizeBytes, waitingAs, open: () => createReadStream(waitingAs) };
  }

  override async keep({ key, waitingAs }: ReceivedFile): Promise<void> {
    const place = this.placeOf(key);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(waitingAs, place);
    await flushFolder(dirname(place));
  }

  override async discard({ waitingAs }: ReceivedFile): Promise<void> {
    await rm(waitingAs, { force: true });
  }

  override async removeAbandoned(before: Date): Promise<void> {
    const folder = join(this.folder, RECEIVING_FOLDER);
    for (const name of await namesIn(folder)) {
      const place = join(folder, name);
      const found = await stat(place).catch(() => null); // kept or discarded meanwhile
      if (found && found.mtime < before) await rm(place, { force: true });
    }
  }

  override async read(key: string): Promise<Readable> {
    const content = createReadStream(this.placeOf(key));
    await once(content, 'open');
    return content;
  }

  override async remove(key: string): Promise<void> {
    await rm(this.placeOf(key), { force: true });
  }

  /** A key comes out of a row, and is still looked at: it becomes a path. */
  private placeOf(key: string): string {
    if (!KEY.test(key)) throw new Error('this is no key of a file');
    return join(this.folder, key.slice(0, 2), key.slice(2, 4), key);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; // nothing was ever received
    throw error;
  }
}

/** The new name is on the disk, not only in memory. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
