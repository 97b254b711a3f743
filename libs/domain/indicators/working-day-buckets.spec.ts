import { shippedCalendars } from '#libs/domain/calendar';
import { type CivilDate } from '#libs/kernel';
import {
  ageBucketOf,
  bucketOf,
  DAY_BUCKETS,
  dayAhead,
  DUE_BUCKETS,
  dueBucketOf,
  spanOfAgeBucket,
  spanOfDueBucket,
  workingDaysSince,
  workingDaysUntil,
  workingRuler,
} from './index.js';

const russia = shippedCalendars().find(({ name }) => name === 'RU-5day')!;
const on = (day: string) => day as CivilDate;
/** A Wednesday; Monday 9 March 2026 was a day off in Russia, after Women’s Day on the Sunday. */
const ruler = workingRuler(on('2026-03-04'), russia);

it.each([
  [0, '0-3'],
  [3, '0-3'],
  [4, '4-7'],
  [7, '4-7'],
  [8, '8-14'],
  [14, '8-14'],
  [15, '15-21'],
  [21, '15-21'],
  [22, '22-30'],
  [30, '22-30'],
  [31, '31+'],
  [400, '31+'],
])('%d working days are of the bucket %s', (days, bucket) => expect(bucketOf(days)).toBe(bucket));

it.each([
  ['2026-03-03', 0],
  ['2026-03-04', 0],
  ['2026-03-06', 2],
  ['2026-03-08', 2],
  ['2026-03-09', 2],
  ['2026-03-10', 3],
])('until %s there are %d working days', (date, days) => expect(workingDaysUntil(on(date), ruler)).toBe(days));

it.each([
  ['2026-03-05', 0],
  ['2026-03-04', 0],
  ['2026-03-03', 1],
  ['2026-02-28', 3],
  ['2026-02-20', 7],
])('since %s there have been %d', (date, days) => expect(workingDaysSince(on(date), ruler)).toBe(days));

it('a date is late from the day after it, and no date is no bucket of days', () => {
  expect(dueBucketOf(on('2026-03-04'), ruler)).toBe('0-3');
  expect(dueBucketOf(on('2026-03-03'), ruler)).toBe('overdue');
  expect(dueBucketOf(on('2027-03-03'), ruler)).toBe('31+');
  expect(dueBucketOf(null, ruler)).toBe('undated');
  expect(ageBucketOf(on('2020-01-01'), ruler)).toBe('31+');
  expect(ageBucketOf(null, ruler)).toBeNull();
});

it('three working days ahead of a Wednesday before a long weekend is the Tuesday', () => {
  expect([0, 1, 2, 3].map((days) => dayAhead(days, ruler))).toEqual(['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-10']);
});

it('a bucket and its dates tell the same of every day', () => {
  for (let away = -80; away <= 80; away += 1) {
    const day = Temporal.PlainDate.from('2026-03-04').add({ days: away }).toString() as CivilDate;
    const within = ({ from, to }: { from: CivilDate | null; to: CivilDate | null }) => (from ?? day) <= day && day <= (to ?? day);
    const due = DUE_BUCKETS.filter((bucket) => bucket !== 'undated' && within(spanOfDueBucket(bucket, ruler)!));
    expect([day, due]).toEqual([day, [dueBucketOf(day, ruler)]]);
    const ages = DAY_BUCKETS.filter((bucket) => within(spanOfAgeBucket(bucket, ruler)));
    expect([day, ages]).toEqual([day, [ageBucketOf(day, ruler)]]);
  }
  expect(spanOfDueBucket('undated', ruler)).toBeNull();
});
