import { uuidv7 } from './ids.js';

const at = new Date('2026-03-02T09:00:00.000Z');

describe('an id', () => {
  it('is a UUID of version 7 that begins with the time', () => {
    const id = uuidv7(at);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at.getTime());
  });

  it('sorts in the order of making, also within a millisecond, as far as 4,096 can be counted', () => {
    const ids = Array.from({ length: 4_096 }, () => uuidv7(new Date(at.getTime() + 1)));
    expect([...ids].sort()).toEqual(ids);
  });

  it('is new also when more are made in one millisecond than can be counted', () => {
    const ids = Array.from({ length: 10_000 }, () => uuidv7(new Date(at.getTime() + 2)));
    expect(new Set(ids).size).toBe(10_000);
  });
});
