import { readInstant } from './instants.js';
import { type InstantFormat } from './profile.js';

describe('an instant of a file', () => {
  it.each<[InstantFormat, string, string, string]>([
    ['isoDate', '2011-07-01', 'America/New_York', '2011-07-01T04:00:00.000Z'],
    ['isoLocal', '2011-07-01 01:32:33', 'America/New_York', '2011-07-01T05:32:33.000Z'],
    ['isoLocal', '2011-07-01T01:32', 'Europe/Moscow', '2011-06-30T21:32:00.000Z'],
    ['isoInstant', '2011-07-01T01:32:33+03:00', 'America/New_York', '2011-06-30T22:32:33.000Z'],
    ['usDate', '7/31/2011', 'UTC', '2011-07-31T00:00:00.000Z'],
    ['us12Hour', '07/31/2011 12:00:00 AM', 'UTC', '2011-07-31T00:00:00.000Z'],
    ['us12Hour', '07/31/2011 12:30:00 pm', 'UTC', '2011-07-31T12:30:00.000Z'],
    ['us12Hour', '07/31/2011 01:32:33 PM', 'UTC', '2011-07-31T13:32:33.000Z'],
    ['dottedDate', '31.07.2011', 'Europe/Moscow', '2011-07-30T20:00:00.000Z'],
    ['dotted24Hour', '31.07.2011 23:59', 'UTC', '2011-07-31T23:59:00.000Z'],
  ])('%s: %s', (format, text, timeZone, expected) => {
    expect(readInstant(text, format, timeZone, 'start')).toEqual({ at: new Date(expected), clockChange: null });
  });

  it('of a day alone is its end, where a target is meant', () => {
    expect(readInstant('2011-07-01', 'isoDate', 'Europe/London', 'end')?.at.toISOString()).toBe('2011-07-01T22:59:59.999Z');
  });

  it.each<[InstantFormat, string]>([
    ['isoDate', '2011-02-30'],
    ['isoDate', '01.07.2011'],
    ['isoDate', '0011-07-01'],
    ['isoLocal', '2011-07-01'],
    ['isoLocal', '2011-07-01 25:00:00'],
    ['isoInstant', '2011-07-01T01:32:33'],
    ['usDate', '31/07/2011'],
    ['us12Hour', '07/31/2011 13:00:00 PM'],
    ['us12Hour', '07/31/2011 00:30:00 AM'],
    ['dotted24Hour', 'вчера'],
  ])('is not %s: %s', (format, text) => {
    expect(readInstant(text, format, 'UTC', 'start')).toBeNull();
  });

  it('is said to be doubtful where the clock was moved', () => {
    const read = (text: string) => readInstant(text, 'isoLocal', 'America/New_York', 'start');
    expect(read('2018-11-04 01:30:00')).toEqual({ at: new Date('2018-11-04T05:30:00.000Z'), clockChange: 'time_twice' });
    expect(read('2018-03-11 02:30:00')).toEqual({ at: new Date('2018-03-11T07:30:00.000Z'), clockChange: 'time_skipped' });
  });
});
