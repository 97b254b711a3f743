import { DomainError } from '#libs/kernel';
import { acceptedTypeOf, type AcceptedType, type FileStorage, type ReceivedFile, safeName } from '#libs/platform/storage';

/** A file as somebody sends it. */
export interface SentFile {
  readonly name: string | null;
  readonly content: AsyncIterable<Uint8Array>;
}

/** Hands over one file after the other. Its refusals are passed on. */
export type HandsOver = (take: (file: SentFile) => Promise<void>) => Promise<unknown>;

/** A file in the house, known for what it is, that counts for nothing yet. */
export interface TakenFile {
  readonly received: ReceivedFile;
  readonly type: AcceptedType;
  readonly name: string;
}

/**
 * Receives files and looks at what they are before anything is locked; then `use` puts them in their place. What it did not keep is forgotten.
 * Errors: `document.type_refused`, and those of `files` and `use`.
 */
export async function withTakenFiles<T>(
  storage: FileStorage,
  files: HandsOver,
  use: (taken: readonly TakenFile[]) => Promise<T>,
): Promise<T> {
  const taken: TakenFile[] = [];
  const received: ReceivedFile[] = [];
  try {
    await files(async ({ name, content }) => {
      const file = await storage.receive(content);
      received.push(file);
      const type = await acceptedTypeOf(file.open, name);
      if (type === null) throw new DomainError('document.type_refused');
      taken.push({ received: file, type, name: safeName(name, type) });
    });
    return await use(taken);
  } finally {
    await Promise.all(received.map((file) => storage.discard(file)));
  }
}
