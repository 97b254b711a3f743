import { type CivilDate, type PackCode } from '#libs/kernel';
import { type Counts, published } from './figures.js';

const NOTHING: Counts = { services: [], outcomes: [], times: [], causes: [], measures: [], unclear: [] };
const ON = '2026-04-01' as CivilDate;
const title = { en: 'A', ru: 'А' };
const figuresOf = (counts: Partial<Counts>) => published({ ...NOTHING, ...counts }, ON);
const services = (...received: number[]): Counts['services'] =>
  received.map((count, place) => ({ service: `s${place}` as never, title, received: count, answered: count }));
const times = (of: Partial<Counts['times'][number]>) => [
  { procedure: 'spso' as PackCode, answered: 40, days: 400, timed: 40, inTime: 30, extended: 0, ...of },
];

describe('a review of complaints', () => {
  it.each<[string, number[], unknown, unknown[]]>([
    ['nothing', [], 0, []],
    ['large numbers', [40, 25], 65, [40, 25]],
    ['none at all', [40, 0], 40, [40, 0]],
    ['a small one, with the next, so that it cannot be found by subtraction', [40, 25, 3], 68, [40, 'few', 'few']],
    ['small ones that are no small number together', [40, 6, 7], 53, [40, 'few', 'few']],
    ['a whole that is small', [3], 'few', ['few']],
  ])('of services shows %s', (_what, counts, whole, shown) => {
    const figures = figuresOf({ services: services(...counts) });
    expect(figures.received).toBe(whole);
    expect(figures.services.map(({ received }) => received)).toEqual(shown);
  });

  it.each([
    ['outcomes', { outcomes: [30, 20, 2].map((cases) => ({ outcome: 'upheld' as const, cases })) }, 'cases'],
    ['causes', { causes: [30, 20, 2].map((points) => ({ cause: 'delay', title, points })) }, 'points'],
    ['unclear', { unclear: [30, 20, 2].map((byWords) => ({ service: 's' as never, title, byCause: 0, byWords })) }, 'byWords'],
    ['times', { times: [30, 20, 2].flatMap((answered) => times({ answered })) }, 'answered'],
  ] as const)('hides small numbers of %s', (table, counts, column) => {
    const rows: readonly object[] = figuresOf(counts)[table];
    expect(rows.map((row) => row[column as keyof typeof row])).toEqual([30, 'few', 'few']);
  });

  it.each<[string, Partial<Counts['times'][number]>, object]>([
    ['a mean and a share', {}, { answered: 40, days: 10, inTimePercent: 75, extendedPercent: 0 }],
    ['a decimal of days', { days: 417 }, { days: 10.4 }],
    ['a share of those that had a date alone', { timed: 30, inTime: 15 }, { inTimePercent: 50 }],
    ['no share that tells of a few', { inTime: 37 }, { inTimePercent: null }],
    ['all of them', { inTime: 40 }, { inTimePercent: 100 }],
    ['nothing where nothing had a date', { timed: 0, inTime: 0 }, { inTimePercent: null }],
    [
      'nothing of a small group',
      { answered: 9, days: 90, timed: 9, inTime: 9 },
      { answered: 'few', days: null, inTimePercent: null },
    ],
  ])('of times shows %s', (_what, of, shown) => {
    expect(figuresOf({ times: times(of) }).times[0]).toMatchObject(shown);
  });

  it('says how many spoke behind a measure, unless they know each other', () => {
    const measure = (people: number) => ({ number: people, title, state: 'adopted' as const, people });
    const { measures } = figuresOf({ measures: [measure(41), measure(4), measure(0)] });
    expect(measures.map(({ people }) => people)).toEqual([41, 'few', 0]);
  });

  it('says when it was counted', () => {
    expect(figuresOf({}).countedOn).toBe(ON);
  });
});
