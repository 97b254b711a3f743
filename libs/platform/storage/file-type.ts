import { type Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import { ACCEPTED_TYPES, type AcceptedType, RUNNING_ENDINGS, textIn } from './accepted-types.js';
import { endingOf } from './safe-name.js';
import { compoundTypeOf } from './compound-document.js';
import { charsetOf } from './plain-text.js';

export type { AcceptedType };

/** Microsoft's container of before 2007: documents, tables, slides, and installers. */
const COMPOUND = 'application/x-cfb';
/** Enough for every signature, and for the first entries of a zipped document. */
const HEAD_BYTES = 65_536;

/**
 * What a file is by its content; its name and what the sender calls it prove nothing. Null for whatever is not accepted.
 * `open` reads it from the beginning; it is asked two times at most.
 */
export async function acceptedTypeOf(open: () => Readable, name: string | null): Promise<AcceptedType | null> {
  const found = await fileTypeFromBuffer(await headOf(open()));
  if (found?.mime === COMPOUND) return typeNamed(await compoundTypeOf(open()));
  if (found) return typeNamed(found.mime);
  if (RUNNING_ENDINGS.has(endingOf(name ?? ''))) return null;
  const charset = await charsetOf(open());
  return charset === null ? null : textIn(charset);
}

function typeNamed(mediaType: string | null): AcceptedType | null {
  return ACCEPTED_TYPES.find((accepted) => accepted.mediaType === mediaType) ?? null;
}

async function headOf(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of content) {
    chunks.push(chunk);
    sizeBytes += chunk.byteLength;
    if (sizeBytes >= HEAD_BYTES) break; // leaving the loop closes the source
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}
