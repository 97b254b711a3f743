import { type CivilDate } from '#libs/kernel';
import { leastLeftOver, type Told } from './index.js';

const told = (from: string, to: string, count: number | null, scope: Told['scope'] = 'complaints') =>
  ({ from: `2026-${from}` as CivilDate, to: `2026-${to}` as CivilDate, count, scope }) as const;
const year = (count: number) => ({ ...told('01-01', '12-31', 0), count });
const quarters = (...counts: (number | null)[]) => {
  const starts = ['01-01', '04-01', '07-01', '10-01'];
  const ends = ['03-31', '06-30', '09-30', '12-31'];
  return counts.map((count, place) => told(starts[place]!, ends[place]!, count));
};

describe('what is left over when published numbers are taken from one another', () => {
  it.each<[string, Parameters<typeof leastLeftOver>[0], readonly Told[], number | null]>([
    ['nothing published', year(40), [], null],
    ['periods apart', { ...told('04-01', '06-30', 0), count: 20 }, quarters(30), null],
    ['periods that only overlap', { ...told('02-01', '04-30', 0), count: 20 }, quarters(30, 12), null],
    ['a quarter within a half year', { ...told('01-01', '06-30', 0), count: 33 }, quarters(30), 3],
    [
      'a half year around a quarter that is told later',
      { ...told('01-01', '03-31', 0), count: 30 },
      [told('01-01', '06-30', 33)],
      3,
    ],
    ['three quarters within a year: the fourth', year(104), quarters(30, 40, 30), 4],
    [
      'the third quarter after the year: still the fourth',
      { ...told('07-01', '09-30', 0), count: 30 },
      [year(104), ...quarters(30, 40)],
      4,
    ],
    ['two quarters within a year: the other half of it', year(104), quarters(40, 30), 34],
    ['quarters of which one is not told: what that and the last were together', year(104), quarters(60, null, 42), 2],
    ['a year told to the day by its quarters: only corrections', year(101), quarters(30, 40, 20, 10), null],
    [
      'months where a quarter is there too: the way that leaves least',
      { ...told('01-01', '06-30', 0), count: 60 },
      [told('01-01', '01-31', 20), told('02-01', '03-31', 35), ...quarters(50)],
      5,
    ],
    [
      'all cases of the same days: those that are no complaints',
      { ...told('01-01', '03-31', 0, 'all'), count: 33 },
      quarters(30),
      3,
    ],
    ['complaints after all cases: the same', { ...told('01-01', '03-31', 0), count: 30 }, [told('01-01', '03-31', 33, 'all')], 3],
    ['all cases are no part of complaints', year(104), [told('01-01', '03-31', 101, 'all')], null],
    ['nobody is left over', { ...told('01-01', '06-30', 0), count: 30 }, quarters(30), null],
    ['more than the whole: corrected since, and still told apart', { ...told('01-01', '06-30', 0), count: 28 }, quarters(30), 2],
  ])('%s', (_what, mine, published, least) => {
    expect(leastLeftOver(mine, published)).toBe(least);
  });
});
