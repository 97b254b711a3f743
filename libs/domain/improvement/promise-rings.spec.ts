import { shippedCalendars } from '#libs/domain/calendar';
import { type CivilDate } from '#libs/kernel';
import { ringDue, ringsOf } from './promise-rings.js';

const hours = {
  calendar: shippedCalendars().find(({ name }) => name === 'RU-5day')!,
  warnAt: '09:00',
  timeZone: 'Europe/Moscow',
};
/** A Friday. The Monday after is a holiday: Women's day, moved from the Sunday. */
const DUE = '2026-03-06' as CivilDate;
const rings = ringsOf(DUE, [3, 5], hours);

it('rings three working days before, when it is missed, and on the later steps of the ladder', () => {
  expect(rings.map(({ kind, level, at }) => [kind, level, at.toISOString()])).toEqual([
    ['reminder', 0, '2026-03-03T06:00:00.000Z'],
    ['breach', 1, '2026-03-06T21:00:00.000Z'],
    ['breach', 2, '2026-03-12T06:00:00.000Z'],
    ['breach', 3, '2026-03-16T06:00:00.000Z'],
  ]);
});

it.each([
  ['nothing before its time', '2026-03-03T05:59:59Z', null, null],
  ['the reminder', '2026-03-03T06:00:00Z', null, 0],
  ['the reminder once', '2026-03-04T06:00:00Z', 0, null],
  ['on the last day nothing more', '2026-03-06T20:59:59Z', 0, null],
  ['the breach', '2026-03-06T21:00:00Z', 0, 1],
  ['the breach alone, where nobody rang the reminder', '2026-03-08T10:00:00Z', null, 1],
  ['what became of it meanwhile, and not each step of it', '2026-03-20T06:00:00Z', 0, 3],
  ['the last step, and then silence', '2026-06-01T06:00:00Z', 3, null],
] as const)('%s', (_what, now, rung, level) => {
  expect(ringDue(rings, rung, new Date(now))?.level ?? null).toBe(level);
});
