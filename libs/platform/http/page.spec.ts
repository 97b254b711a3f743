import 'reflect-metadata';
import { DomainError } from '#libs/kernel';
import { decodeCursor, encodeCursor, pageOf } from './page.js';

const ID = '0193a2b4-1111-7222-8333-444455556666';

describe('a cursor', () => {
  it('comes back as it went', () => {
    const place = ['2026-12-23 09:00:00.123456+00', ID, 7] as const;
    expect(decodeCursor(encodeCursor(place), ['instant', 'uuid', 'integer'])).toEqual(place);
    expect(decodeCursor(undefined, ['uuid'])).toBeNull();
    expect(decodeCursor(encodeCursor(['infinity']), ['instant'])).toEqual(['infinity']);
  });

  it.each([
    'x',
    '',
    encodeCursor([]),
    encodeCursor([ID, ID]),
    encodeCursor(["'; drop table casework.case; --"]),
    Buffer.from('{"length":1}').toString('base64url'),
    Buffer.from('[null]').toString('base64url'),
  ])('is refused when it is %j', (cursor) => {
    expect(() => decodeCursor(cursor, ['uuid'])).toThrow(DomainError);
  });
});

describe('pageOf', () => {
  const rows = [{ id: 1 }, { id: 2 }, { id: 3 }];

  it('points past the last row shown while there are more', () => {
    const page = pageOf(rows, 2, (row) => [row.id]);
    expect(page.items).toEqual([{ id: 1 }, { id: 2 }]);
    expect(decodeCursor(page.next ?? undefined, ['integer'])).toEqual([2]);
  });

  it('ends', () => {
    expect(pageOf(rows, 3, (row) => [row.id])).toEqual({ items: rows, next: null });
    expect(pageOf([], 3, () => [])).toEqual({ items: [], next: null });
  });
});
