import { type CivilDate } from '#libs/kernel';
import { burnDown, usualCapacity } from './index.js';

const on = (day: number) => `2026-03-${String(day).padStart(2, '0')}` as CivilDate;
const due = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([day, cases]) => ({ on: on(day), cases }));
const days = [on(5), on(6), on(10)];

describe('a burn-down', () => {
  it('puts what falls due on a day off on the working day before it', () => {
    const { days: bars } = burnDown(due([5, 2], [7, 3], [9, 1], [10, 4]), days, null);
    expect(bars.map(({ cases }) => cases)).toEqual([2, 4, 4]);
  });

  it('says the first day by which more is due than can be closed, what is late already included', () => {
    const result = burnDown(due([2, 5], [5, 4], [6, 10], [10, 1]), days, 9);
    expect(result.overdue).toBe(5);
    expect(result.days.map(({ behind }) => behind)).toEqual([0, 1, 0]);
    expect(result.shortOn).toBe(on(6));
    expect(burnDown(due([2, 5], [5, 4]), days, 9).shortOn).toBeNull();
  });

  it('warns of nothing while nobody knows how much is usually closed', () => {
    expect(burnDown(due([5, 400]), days, null)).toMatchObject({ capacity: null, shortOn: null });
    expect(burnDown([], [], 3)).toMatchObject({ days: [], overdue: 0 });
  });
});

it('what is usually closed is the middle of the working days, idle ones included', () => {
  const closed = new Map([[on(5), 90], [on(6), 10]]); // prettier-ignore
  expect(usualCapacity(closed, days)).toBe(10);
  expect(usualCapacity(closed, [on(10)])).toBeNull();
  expect(usualCapacity(new Map(), days)).toBeNull();
});
