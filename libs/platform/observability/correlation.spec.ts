import { correlationIdOf } from './correlation.js';

const GIVEN = '0198C2F4-1b2c-7d3e-8f40-123456789012';

describe('correlationIdOf', () => {
  it('takes over the number of a caller that gives one', () => {
    expect(correlationIdOf({ headers: { 'x-correlation-id': GIVEN } })).toBe(GIVEN.toLowerCase());
  });

  it.each([undefined, '', 'Anna Petrova', `${GIVEN}\n{"level":"fatal"}`])('makes a new one instead of %j', (given) => {
    const id = correlationIdOf({ headers: { 'x-correlation-id': given } });
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(id).not.toBe(given);
  });
});
