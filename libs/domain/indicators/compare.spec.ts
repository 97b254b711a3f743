import { compareDurations, compareShares, confidenceOfEach, type Tally } from './index.js';

describe('a comparison of shares', () => {
  it('says a gap that luck would seldom make, and none that it often makes', () => {
    expect(compareShares({ part: 60, of: 100 }, { part: 300, of: 1_000 }, 1)).toEqual({ verdict: 'beyondChance', by: 0.3 });
    expect(compareShares({ part: 33, of: 100 }, { part: 300, of: 1_000 }, 1).verdict).toBe('noDifference');
  });

  it('is stricter the more groups are looked at', () => {
    const [group, rest] = [
      { part: 42, of: 100 },
      { part: 300, of: 1_000 },
    ];
    expect(compareShares(group, rest, 1).verdict).toBe('beyondChance');
    expect(compareShares(group, rest, 20).verdict).toBe('noDifference');
    expect(confidenceOfEach(20)).toBeCloseTo(0.9975);
  });

  it('is not made of few', () => {
    expect(compareShares({ part: 29, of: 29 }, { part: 0, of: 1_000 }, 1)).toEqual({ verdict: 'tooFew', by: 1 });
    expect(compareShares({ part: 0, of: 0 }, { part: 0, of: 1_000 }, 1)).toEqual({ verdict: 'tooFew', by: null });
  });
});

describe('a comparison of durations', () => {
  const around = (days: number, count: number): Tally[] => [-2, -1, 0, 1, 2].map((off) => ({ value: days + off, count }));

  it('says how many days the middle of the group lies from the middle of the rest', () => {
    expect(compareDurations(around(20, 20), around(12, 90), 8)).toEqual({ verdict: 'beyondChance', by: 8 });
    expect(compareDurations(around(12, 20), around(12, 90), 8)).toEqual({ verdict: 'noDifference', by: 0 });
  });

  it('calls nothing a gap whose intervals touch', () => {
    const [wide, other] = [[{ value: 1, count: 20 }, { value: 9, count: 20 }], around(5, 90)]; // prettier-ignore
    expect(compareDurations(wide, other, 8).verdict).toBe('noDifference');
  });

  it('is not made of few', () => {
    expect(compareDurations(around(20, 5), around(12, 90), 1)).toEqual({ verdict: 'tooFew', by: 8 });
    expect(compareDurations([], around(12, 90), 1)).toEqual({ verdict: 'tooFew', by: null });
  });
});
