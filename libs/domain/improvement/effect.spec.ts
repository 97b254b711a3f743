import { type CivilDate } from '#libs/kernel';
import { type Circumstances, dispersionOf, estimateEffect, type EffectFacts } from './effect.js';
import { daysOf, effectFrom, effectWindows } from './effect-windows.js';

const QUIET: Circumstances = {
  elsewhere: [{ count: 500, days: 70 }, { count: 500, days: 70 }], // prettier-ignore
  channels: [{ before: 300, after: 290 }, { before: 200, after: 210 }], // prettier-ignore
  teams: [{ before: 30, after: 10 }],
  coded: [{ part: 80, of: 100 }, { part: 78, of: 100 }], // prettier-ignore
  decidedAfter: null,
  reclassified: [{ part: 5, of: 500 }, { part: 6, of: 500 }], // prettier-ignore
  otherMeasures: 0,
  packs: [{ before: 500, after: 500 }],
};
const weeks = (...counts: number[]) => ({ weeks: counts, days: counts.length * 7 });
const TEN = [10, 8, 12, 9, 11, 10, 7, 13, 10, 10];
const THREE = [3, 2, 4, 3, 3, 2, 4, 3, 3, 3];
const STEADY = { count: 100, days: 70 };

const effect = (facts: Partial<EffectFacts>, circumstances: Partial<Circumstances> = {}) =>
  estimateEffect({
    before: weeks(...TEN),
    after: weeks(...THREE),
    earlier: STEADY,
    yearBefore: { before: STEADY, after: STEADY },
    ...facts,
    circumstances: { ...QUIET, ...circumstances },
  });

describe('the verdict', () => {
  it('says that it fell, and between what and what, where chance would seldom do it', () => {
    const { ratio, interval, verdict, warnings } = effect({});
    expect(ratio).toBeCloseTo(0.3, 10);
    expect(interval.from).toBeGreaterThan(0.19);
    expect(interval.to).toBeLessThan(0.46);
    expect({ verdict, warnings }).toEqual({ verdict: 'fell', warnings: [] });
  });

  it('says as plainly that nothing is to be seen, and that it rose', () => {
    expect(effect({ after: weeks(...TEN) }).verdict).toBe('noVisibleEffect');
    expect(effect({ before: weeks(...THREE), after: weeks(...TEN), earlier: { count: 30, days: 70 } }).verdict).toBe('rose');
  });

  it('says that there are too few where even none afterwards might be chance', () => {
    const few = effect({ before: weeks(1, 0, 2, 0), after: weeks(0, 0, 0, 0), earlier: null });
    expect(few).toMatchObject({ verdict: 'tooFew' });
    expect(few.warnings).toEqual(expect.arrayContaining(['smallNumbers', 'shortWindow']));
    expect(effect({ before: weeks(4, 2, 3, 3), after: weeks(0, 0, 0, 0) }).verdict).toBe('fell');
    expect(effect({ before: weeks(0, 0, 0, 0), after: weeks(0, 0, 0, 0) })).toMatchObject({ ratio: null, verdict: 'tooFew' });
  });

  it('does not take a season for an effect', () => {
    const season = { yearBefore: { before: STEADY, after: { count: 30, days: 70 } } };
    const judged = effect(season);
    expect(judged.interval.to).toBeLessThan(1);
    expect(judged.season!.adjusted.ratio).toBeCloseTo(1, 10);
    expect(judged).toMatchObject({ verdict: 'noVisibleEffect', warnings: ['seasonal'] });
    expect(effect({ ...season, after: weeks(0, 1, 0, 0, 1, 0, 0, 0, 1, 0) }).verdict).toBe('fell');
  });

  it('is less sure of weeks that vary more than chance makes them', () => {
    const uneven = effect({ before: weeks(30, 0, 1, 28, 2, 0, 35, 1, 2, 1), after: weeks(20, 0, 0, 10, 0, 0, 25, 1, 0, 4) });
    expect(uneven.dispersion).toBeGreaterThan(5);
    expect(uneven).toMatchObject({ verdict: 'noVisibleEffect', warnings: ['unevenWeeks'] });
  });
});

describe('dispersion', () => {
  it('is 1 where chance explains the weeks', () => {
    expect(dispersionOf([[10, 8, 12, 9, 11], [3, 2, 4]])).toBe(1); // prettier-ignore
    expect(dispersionOf([[0, 0], [5]])).toBe(1); // prettier-ignore
  });

  it('is that of the deaths by horse kick: 196 by 200 corps-years fit a Poisson distribution (von Bortkiewicz 1898)', () => {
    const deaths = [109, 65, 22, 3, 1].flatMap((times, count) => Array<number>(times).fill(count));
    expect(dispersionOf([deaths])).toBe(1);
  });
});

describe('a warning stands', () => {
  it.each([
    ['otherMeasure', { otherMeasures: 1 }],
    ['packChanged', { packs: [{ before: 500, after: 0 }, { before: 0, after: 500 }] }], // prettier-ignore
    ['routingChanged', { teams: [{ before: 30, after: 2 }, { before: 0, after: 8 }] }], // prettier-ignore
    ['channelsChanged', { channels: [{ before: 300, after: 100 }, { before: 200, after: 400 }] }], // prettier-ignore
    ['causesCodedOtherwise', { coded: [{ part: 80, of: 100 }, { part: 40, of: 100 }] }], // prettier-ignore
    ['servicesChanged', { reclassified: [{ part: 5, of: 500 }, { part: 150, of: 500 }] }], // prettier-ignore
    ['undecided', { decidedAfter: { part: 70, of: 100 } }],
    ['elsewhereChanged', { elsewhere: [{ count: 500, days: 70 }, { count: 200, days: 70 }] }], // prettier-ignore
  ] as const)('%s', (warning, circumstances) => {
    expect(effect({}, circumstances as Partial<Circumstances>).warnings).toEqual([warning]);
  });

  it('where the time before was unusual: what was high falls by itself', () => {
    expect(effect({ earlier: { count: 40, days: 70 } }).warnings).toEqual(['beforeUnusual']);
  });

  it('where no year before is known', () => {
    expect(effect({ yearBefore: null })).toMatchObject({ season: null, warnings: ['noYearBefore'] });
  });
});

describe('the windows', () => {
  const day = (text: string) => text as CivilDate;
  const change = { startedOn: day('2026-03-02'), completedOn: day('2026-03-31') };

  it('are whole weeks that leave out the days of the change, and today, which is not over', () => {
    const windows = effectWindows(change, day('2026-06-10'), day('2020-01-01'))!;
    expect(windows.after).toEqual({ from: '2026-04-01', to: '2026-06-09' });
    expect(windows.before).toEqual({ from: '2025-09-01', to: '2026-03-01' });
    expect([daysOf(windows.before), daysOf(windows.after)]).toEqual([182, 70]);
    expect(windows.yearBefore).toEqual({ before: { from: '2024-09-02', to: '2025-03-02' }, after: { from: '2025-04-02', to: '2025-06-10' } }); // prettier-ignore
    expect(windows.earlier).toEqual({ from: '2025-03-03', to: '2025-08-31' });
  });

  it('go back no further than the records', () => {
    const windows = effectWindows(change, day('2026-06-10'), day('2026-01-05'))!;
    expect(windows).toMatchObject({ before: { from: '2026-01-05' }, earlier: null, yearBefore: null });
  });

  it('are none before a week has passed', () => {
    const first = effectFrom(change.completedOn);
    expect(first).toBe('2026-04-08');
    expect(effectWindows(change, first, day('2020-01-01'))!.after).toEqual({ from: '2026-04-01', to: '2026-04-07' });
    expect(effectWindows(change, day('2026-04-07'), day('2020-01-01'))).toBeNull();
    expect(effectWindows(change, day('2026-06-10'), day('2026-02-28'))).toBeNull();
  });
});
