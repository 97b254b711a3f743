import { linesOf } from './lines.js';
import { recordsOf } from './records.js';

/** In chunks of a few bytes, so that every cut falls somewhere awkward. */
async function* chunksOf(bytes: Uint8Array, size = 3): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.byteLength; from += size) yield bytes.subarray(from, from + size);
}

async function read(text: string | Uint8Array, { encoding = 'utf-8', delimiter = ',' } = {}) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const records = [];
  for await (const record of recordsOf(linesOf(chunksOf(bytes), encoding), delimiter)) {
    records.push('cells' in record ? [record.line, ...record.cells] : [record.line, record.unreadable, record.about]);
  }
  return records;
}

describe('records of a file', () => {
  it.each<[string, string, (string | number)[][]]>([
    [
      'plain rows',
      'a,b\n1,2\n3,4\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'no end to the last line',
      'a,b\n1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a byte order mark',
      '\uFEFFa,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'empty lines between rows',
      'a,b\n\n1,2\n\r\n3,4',
      [
        [1, 'a', 'b'],
        [3, '1', '2'],
        [5, '3', '4'],
      ],
    ],
    [
      'a quoted comma and a doubled quote',
      'a,b\n"x, y","say ""hi"""\n',
      [
        [1, 'a', 'b'],
        [2, 'x, y', 'say "hi"'],
      ],
    ],
    [
      'a text over several lines',
      'a,b\n1,"x\r\n\r\ny"\n2,z\n',
      [
        [1, 'a', 'b'],
        [2, '1', 'x\n\ny'],
        [5, '2', 'z'],
      ],
    ],
    [
      'a line separator inside a text',
      'a,b\n1,x\u2028y\n',
      [
        [1, 'a', 'b'],
        [2, '1', 'x\u2028y'],
      ],
    ],
    [
      'letters of two and four bytes',
      'a,b\nё,😀\n',
      [
        [1, 'a', 'b'],
        [2, 'ё', '😀'],
      ],
    ],
  ])('%s', async (_what, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it('reads another delimiter and an older encoding', async () => {
    const bytes = Buffer.from([0xe0, 0x3b, 0xe1, 0x0a, 0xe2, 0x3b, 0xe3, 0x0a]);
    expect(await read(bytes, { encoding: 'windows-1251', delimiter: ';' })).toEqual([
      [1, 'а', 'б'],
      [2, 'в', 'г'],
    ]);
  });

  it('gives up a row with too many or too few columns, whole', async () => {
    expect(await read('a,b\n1\n1,2,3\n"x\ny"\n4,5\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'columns_wrong', '1 of 2'],
      [3, 'columns_wrong', '3 of 2'],
      [4, 'columns_wrong', '1 of 2'],
      [6, '4', '5'],
    ]);
  });

  it.each([
    ['to the end of the file', 'a,b\n1,"2\n3,4\n5,6\n'],
    ['to the quote of a later row', 'a,b\n1,"2\n3,4\n5,"6"\n'],
    ['to a quote that opens a text of several columns', 'a,b\n1,"2\n3,4\n5,"6,7"\n'],
    ['to another that is never closed', 'a,b\n1,"2\n3,4\n5,"6\n'],
    ['to an empty text in quotes', 'a,b\n1,"2\n3,4\n"",""\n'],
  ])('loses one line by a quote that is never closed, not all %s', async (_how, text) => {
    const records = await read(text);
    expect(records.slice(0, 3)).toEqual([
      [1, 'a', 'b'],
      [2, 'quotes_wrong', ''],
      [3, '3', '4'],
    ]);
    expect(records).toHaveLength(4);
  });

  it('gives up a row with a quote in the middle of a word', async () => {
    expect(await read('a,b\n1,5" pipe\n2,x\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'quotes_wrong', ''],
      [3, '2', 'x'],
    ]);
  });

  it('gives up a row with a byte that is no letter, and only that', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xff]), Buffer.from('\n2,x\n')]);
    expect(await read(bytes)).toEqual([
      [1, 'a', 'b'],
      [2, 'encoding_wrong', ''],
      [3, '2', 'x'],
    ]);
  });

  it('skips a line without end and goes on', async () => {
    const bytes = Buffer.from(`a,b\n1,${'x'.repeat(1_100_000)}\n2,y\n`);
    const records = [];
    for await (const record of recordsOf(linesOf(chunksOf(bytes, 65_536), 'utf-8'), ',')) records.push(record);
    expect(records[1]).toMatchObject({ line: 2, unreadable: 'too_long' });
    expect(records[1]!.raw.length).toBeLessThan(3_000);
    expect(records[2]).toMatchObject({ line: 3, cells: ['2', 'y'] });
  });
});
