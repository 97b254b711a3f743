import { type CivilDate, type PackCode } from '#libs/kernel';
import { type Before, type Counts, published, type ReportFigures } from './figures.js';

const NOTHING: Counts = { services: [], outcomes: [], stages: [], times: [], causes: [], measures: [], unclear: [] };
const ON = '2026-04-01' as CivilDate;
const title = { en: 'A', ru: 'А' };
const QUARTER: Before = { from: '2026-01-01' as CivilDate, to: '2026-03-31' as CivilDate, scope: 'complaints', published: [] };
const figuresOf = (counts: Partial<Counts>, before = QUARTER) => published({ ...NOTHING, ...counts }, ON, before);
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

  it('tells the stages apart, with a share where it tells of nobody', () => {
    const stages = [
      { stage: 'first' as const, received: 60, answered: 50, upheld: 20 },
      { stage: 'second' as const, received: 14, answered: 12, upheld: 2 },
    ];
    expect(figuresOf({ stages }).stages).toEqual([
      { stage: 'first', received: 60, answered: 50, upheldPercent: 40 },
      { stage: 'second', received: 14, answered: 12, upheldPercent: null },
    ]);
  });

  describe('that is published when another of a part of its time is already', () => {
    const HALF: Before = { ...QUARTER, to: '2026-06-30' as CivilDate };
    const after = (figures: ReportFigures): Before => ({ ...HALF, published: [{ ...QUARTER, figures }] });

    it.each<[string, number[], number[], unknown, unknown[]]>([
      ['shows what grew by many', [40, 25], [60, 45], 105, [60, 45]],
      ['shows what did not grow', [40, 25], [40, 45], 85, [40, 45]],
      ['hides what grew by a few, with another', [40, 25, 30], [43, 45, 60], 148, ['few', 'few', 60]],
      ['shows a line that is new and large', [40], [40, 12], 52, [40, 12]],
      ['hides a whole that grew by a few', [40, 25], [42, 25], 'few', ['few', 'few']],
    ])('%s', (_what, first, now, whole, shown) => {
      const figures = figuresOf({ services: services(...now) }, after(figuresOf({ services: services(...first) })));
      expect(figures.received).toBe(whole);
      expect(figures.services.map(({ received }) => received)).toEqual(shown);
    });

    it('hides nothing for a number that was hidden before: nothing can be taken from it', () => {
      const earlier = figuresOf({ services: services(40, 25, 3) });
      expect(figuresOf({ services: services(60, 27, 15) }, after(earlier)).services.map(({ received }) => received)).toEqual([
        60, 27, 15,
      ]);
    });
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
