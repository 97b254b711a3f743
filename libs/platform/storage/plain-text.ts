/** Charsets that people's texts come in here, the strictest first: almost any bytes can be read as the last. */
const CHARSETS = ['utf-8', 'windows-1251'] as const;
type Charset = (typeof CHARSETS)[number] | 'utf-16le' | 'utf-16be';

/** A page or a picture in markup, or the first line of a script: text that a program runs. */
const RUNS = /^\s*(#!|<[a-z!?/])|<\s*(!doctype|html|head|body|script|svg|iframe|object|embed)\b/i;
const RUNS_WITHIN_SIGNS = 4_096;
/** Control signs but tab, line ends and form feed: no text has them, and nearly every other file does. */
const UNPRINTABLE = /(?![\t\n\f\r])\p{Cc}/u;

/** The charset in which all of a file reads as plain text; null when it is none, or when it is text that something runs. */
export async function charsetOf(content: AsyncIterable<Uint8Array>): Promise<Charset | null> {
  let readings: Reading[] | null = null;
  for await (const chunk of content) {
    readings ??= candidates(chunk).map((charset) => new Reading(charset));
    readings = readings.filter((reading) => reading.goesOn(chunk));
    if (readings.length === 0) return null;
  }
  const reading = readings?.find((candidate) => candidate.ends());
  return reading && !reading.runs() ? reading.charset : null;
}

/** Only a byte order mark tells UTF-16 from other bytes. */
function candidates([first, second]: Uint8Array): readonly Charset[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return CHARSETS;
}

/** What a strict decoder throws at bytes that are nothing in its charset. */
const INVALID_BYTES = 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** A try at reading a file in one charset. */
class Reading {
  private readonly decoder: TextDecoder;
  private head = '';

  constructor(readonly charset: Charset) {
    this.decoder = new TextDecoder(charset, { fatal: true });
  }

  goesOn(chunk: Uint8Array): boolean {
    return this.read(() => this.decoder.decode(chunk, { stream: true }));
  }

  ends(): boolean {
    return this.read(() => this.decoder.decode());
  }

  runs(): boolean {
    return RUNS.test(this.head);
  }

  private read(decode: () => string): boolean {
    try {
      const text = decode();
      if (this.head.length < RUNS_WITHIN_SIGNS) this.head += text.slice(0, RUNS_WITHIN_SIGNS);
      return !UNPRINTABLE.test(text);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === INVALID_BYTES) return false;
      throw error;
    }
  }
}
