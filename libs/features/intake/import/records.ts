import { parse } from 'csv-parse/sync';
import { type Line } from './lines.js';
import { type RejectCode } from './reject.js';

/** Longer than this a quoted text has lost its closing quote. */
const MAX_RECORD_CHARS = 1_048_576;

export type CsvRecord =
  | { readonly line: number; readonly raw: string; readonly cells: readonly string[] }
  | { readonly line: number; readonly raw: string; readonly unreadable: RejectCode; readonly about: string };

/**
 * Puts lines together to records and reads each by itself, so that a quote which is never closed costs its own line and not the rest of the file:
 * after a record that cannot be read, reading goes on at its second line. The first record, the header, sets the number of columns.
 */
export async function* recordsOf(lines: AsyncIterable<Line>, delimiter: string): AsyncGenerator<CsvRecord> {
  const source = new LineSource(lines);
  let columns: number | null = null;
  for (let first = await source.next(); first; first = await source.next()) {
    if (first.fault) {
      yield { line: first.number, raw: first.text, unreadable: first.fault, about: '' };
      continue;
    }
    if (first.text === '') continue;

    const taken = await takeUntilQuotesMeet(source, first);
    const raw = taken.map((line) => line.text).join('\n');
    const cells = quotesMeet(raw) ? cellsOf(raw, delimiter) : null;
    columns ??= cells?.length ?? null;
    const tornFrom = cells === null || swallowed(taken, columns, cells.length, delimiter);
    if (tornFrom) {
      source.putBack(taken.slice(1));
      yield { line: first.number, raw: first.text, unreadable: 'quotes_wrong', about: '' };
    } else if (cells.length !== columns) {
      yield { line: first.number, raw, unreadable: 'columns_wrong', about: `${cells.length} of ${columns}` };
    } else {
      yield { line: first.number, raw, cells };
    }
  }
}

/** A quoted text may hold line ends: lines are taken until the quotes are even, or it is plain that they never will be. */
async function takeUntilQuotesMeet(source: LineSource, first: Line): Promise<Line[]> {
  const taken = [first];
  let open = isOdd(first.text);
  for (let chars = first.text.length; open && chars <= MAX_RECORD_CHARS;) {
    const line = await source.next();
    if (!line) break;
    if (line.fault) {
      source.putBack([line]);
      break;
    }
    taken.push(line);
    chars += line.text.length + 1;
    if (isOdd(line.text)) open = false;
  }
  return taken;
}

/** Whether a record of the wrong length holds whole rows among its lines: then a quote that was never closed has run into theirs. */
function swallowed(taken: readonly Line[], columns: number | null, found: number, delimiter: string): boolean {
  if (taken.length === 1 || found === columns) return false;
  return taken.slice(1).some((line) => !isOdd(line.text) && cellsOf(line.text, delimiter)?.length === columns);
}

function cellsOf(raw: string, delimiter: string): string[] | null {
  try {
    const [cells = []] = parse(raw, { delimiter, record_delimiter: '\n', relax_column_count: true });
    return cells;
  } catch {
    return null;
  }
}

function quotesMeet(text: string): boolean {
  return !isOdd(text);
}

function isOdd(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

/** Lines that were taken too soon can be put back. */
class LineSource {
  private readonly lines: AsyncIterator<Line>;
  private waiting: Line[] = [];

  constructor(lines: AsyncIterable<Line>) {
    this.lines = lines[Symbol.asyncIterator]();
  }

  async next(): Promise<Line | null> {
    const put = this.waiting.shift();
    if (put) return put;
    const next: IteratorResult<Line, unknown> = await this.lines.next();
    return next.done ? null : next.value;
  }

  putBack(lines: readonly Line[]): void {
    this.waiting = [...lines, ...this.waiting];
  }
}
