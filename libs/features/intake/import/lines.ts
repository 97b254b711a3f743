/** No row of honest history is longer; whatever is, is skipped without being held. */
const MAX_LINE_BYTES = 1_048_576;
/** Of a line that cannot be read so much is shown. */
const SHOWN_BYTES = 2_000;
const LF = 0x0a;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its end, `\n` or `\r\n`. */
  readonly text: string;
  readonly fault: 'encoding_wrong' | 'too_long' | null;
}

/**
 * Cuts a file into lines, one chunk in memory at a time. It cuts bytes and decodes each line by itself, so that one wrong byte costs one line.
 * A byte order mark is left out.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder(encoding, { fatal: true }); // takes the mark away where a text begins
  const lenient = new TextDecoder(encoding);
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let number = 0;

  const hold = (part: Uint8Array) => {
    heldBytes += part.byteLength;
    if (heldBytes <= MAX_LINE_BYTES) held.push(part);
  };
  const line = (): Line => {
    number += 1;
    const bytes = Buffer.concat(held);
    const tooLong = heldBytes > MAX_LINE_BYTES;
    held = [];
    heldBytes = 0;
    if (tooLong) return { number, text: lenient.decode(bytes.subarray(0, SHOWN_BYTES)), fault: 'too_long' };
    try {
      return { number, text: decoder.decode(bytes).replace(/\r$/, ''), fault: null };
    } catch {
      return { number, text: lenient.decode(bytes.subarray(0, SHOWN_BYTES)), fault: 'encoding_wrong' };
    }
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, from)) {
      hold(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    hold(chunk.subarray(from));
  }
  if (heldBytes > 0) yield line();
}
