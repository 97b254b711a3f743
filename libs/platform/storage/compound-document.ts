const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** Names of streams in the container's directory. Source: [MS-DOC] 2.1.1, [MS-XLS] 2.1.2, [MS-PPT] 2.1. */
const STREAMS: readonly (readonly [Buffer, string])[] = [
  [utf16('WordDocument\0'), 'application/msword'],
  [utf16('Workbook\0'), 'application/vnd.ms-excel'],
  [utf16('PowerPoint Document\0'), 'application/vnd.ms-powerpoint'],
];
/** The storage that macros stand in. Source: [MS-OVBA] 2.2.1. */
const MACROS = utf16('_VBA_PROJECT\0');
/** So much of one chunk is looked at again with the next, so that a name cut in two is found. */
const OVERLAP_BYTES = 64;

/**
 * The media type of a Word, Excel or PowerPoint file of before 2007; null for anything else in the same container, and for a document with macros. The
 * directory may stand anywhere in the file, so all of it is searched, chunk by chunk.
 */
export async function compoundTypeOf(content: AsyncIterable<Uint8Array>): Promise<string | null> {
  let tail = Buffer.alloc(0);
  let found: string | null = null;
  for await (const chunk of content) {
    const seen = Buffer.concat([tail, chunk]);
    if (seen.includes(MACROS)) return null;
    found ??= STREAMS.find(([name]) => seen.includes(name))?.[1] ?? null;
    tail = seen.subarray(-OVERLAP_BYTES);
  }
  return found;
}
