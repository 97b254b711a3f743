import { crc32 } from 'node:zlib';

/** A file of an archive, whole: one at a time is held in memory. */
export interface ZipEntry {
  /** A path with `/`, of plain ASCII. */
  readonly path: string;
  readonly content: Uint8Array;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
/** Version 2.0, the one that knows folders. */
const NEEDED_VERSION = 20;
/** What the classic format can count; beyond it an archive would have to be another kind. */
const MAX_BYTES = 0xffff_ffff;
const MAX_ENTRIES = 0xffff;

/**
 * An archive that every `unzip` opens, chunk by chunk. Files are stored as they are: what is worth sending is compressed already, and what is not is small.
 * Throws a `RangeError` for what the format cannot count: 4 GB in all, 65,535 files.
 * Source: APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12 and 4.3.16.
 */
export async function* zip(entries: AsyncIterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { path, content } of entries) {
    const name = Buffer.from(path, 'ascii');
    const common = commonHeader(content, name, at);
    const local = Buffer.concat([uint32(LOCAL_HEADER), common, name]);
    directory.push(centralHeader(common, name, offset));
    offset += local.length + content.length;
    if (offset > MAX_BYTES || directory.length > MAX_ENTRIES)
      throw new RangeError('the archive is larger than its format can count');
    yield local;
    yield content;
  }
  const central = Buffer.concat(directory);
  yield central;
  yield endOfCentral(directory.length, central.length, offset);
}

/** What the header before the file and the one in the directory have in common. */
function commonHeader(content: Uint8Array, name: Buffer, at: Date): Buffer {
  const { date, time } = dosTime(at);
  const [flags, stored, extra] = [0, 0, 0];
  return Buffer.concat([
    ...[NEEDED_VERSION, flags, stored, time, date].map(uint16),
    ...[crc32(content), content.length, content.length].map(uint32),
    ...[name.length, extra].map(uint16),
  ]);
}

function centralHeader(common: Buffer, name: Buffer, offset: number): Buffer {
  const [comment, disk, internal, external] = [0, 0, 0, 0];
  return Buffer.concat([
    ...[uint32(CENTRAL_HEADER), uint16(NEEDED_VERSION), common],
    ...[comment, disk, internal].map(uint16),
    ...[external, offset].map(uint32),
    name,
  ]);
}

function endOfCentral(count: number, bytes: number, offset: number): Buffer {
  const [disk, comment] = [0, 0];
  return Buffer.concat([
    uint32(END_OF_CENTRAL),
    ...[disk, disk, count, count].map(uint16),
    ...[bytes, offset].map(uint32),
    uint16(comment),
  ]);
}

/** In UTC, to two seconds; the format knows no year before 1980. */
function dosTime(at: Date): { date: number; time: number } {
  const year = Math.max(0, at.getUTCFullYear() - 1980);
  return {
    date: (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
