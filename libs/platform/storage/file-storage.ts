import { type Readable } from 'node:stream';

/** A file whose bytes are in the house and count for nothing yet. */
export interface ReceivedFile {
  /** Where it will lie. The same bytes get the same key. */
  readonly key: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Reads it from its beginning; as often as one likes, until it is kept or discarded. */
  readonly open: () => Readable;
  /** The name under which it waits; of the storage alone. */
  readonly waitingAs: string;
}

/**
 * Where bytes lie. A file is received first, and kept only when the row that names it is about to be committed; one that was kept and whose
 * transaction then failed is harmless: nothing names it, and the next one with the same bytes takes its place.
 */
export abstract class FileStorage {
  /** Takes bytes in as they come, never whole in memory. Errors: what the source throws; nothing stays then. */
  abstract receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedFile>;

  /** Puts a received file in its place. Quick, and right to do twice. */
  abstract keep(file: ReceivedFile): Promise<void>;

  /** Forgets a received file; does nothing to one that was kept. */
  abstract discard(file: ReceivedFile): Promise<void>;

  /** Forgets what was received before that moment and never kept nor discarded, as after a crash. */
  abstract removeAbandoned(before: Date): Promise<void>;

  /** Errors: throws when there is no such file, before anything is read. */
  abstract read(key: string): Promise<Readable>;

  /** Nothing happens when it is gone already. */
  abstract remove(key: string): Promise<void>;
}
