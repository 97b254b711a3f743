import { ensureFirstRule } from '#libs/features/triage';
import { CalendarPreview, RecalculateClocks, ReplaceOwnDaysOff, RequestRecalculation } from '#libs/features/deadlines';
import { type CivilDate, type PackCode } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWebWorld, receiveCase, rowsOf } from '../../support/casework.js';
import { type World } from '../../support/world.js';

let world: World;
beforeEach(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-03-02T07:00:00.000Z') });
  await world.get(UnitOfWork).run((tx) => ensureFirstRule(tx, world.clock.now()));
});
afterEach(() => world.close());

const DAY = '2026-03-04' as CivilDate;
const jobs = () => world.rows<{ job: string }>(`SELECT job FROM platform.outbox WHERE job = 'clocks.recalculate'`);

it('a day off that is only thought of shows which dates would move, and moves none', async () => {
  const { row } = await receiveCase(world, { pack: 'own-standard' as PackCode });
  const before = await rowsOf(world, row.id);
  const { cases, isWhole, clocks, moves } = await world.get(CalendarPreview).datesThatMove([DAY]);
  expect({ cases, isWhole, clocks }).toEqual({ cases: 1, isWhole: true, clocks: 2 });
  expect(moves).toContainEqual(
    expect.objectContaining({ reference: row.reference, clock: 'acknowledge', from: '2026-03-05', to: '2026-03-06' }),
  );
  expect(await world.get(CalendarPreview).datesThatMove()).toMatchObject({ clocks: 0, moves: [] });
  expect(await rowsOf(world, row.id)).toEqual(before);
});

it('a year that is only thought of shows which dates would move, and one of no calendar is refused', async () => {
  const { row } = await receiveCase(world, { pack: 'own-standard' as PackCode });
  const before = await rowsOf(world, row.id);
  const [body] = await world.rows<{ calendar: string }>('SELECT calendar FROM casework.body');
  const year = { calendar: body!.calendar, year: 2026, source: 'an amended decree', daysOff: [DAY], workingWeekendDays: [] };
  const { moves } = await world.get(CalendarPreview).datesMovedByYear(year);
  expect(moves).toContainEqual(expect.objectContaining({ clock: 'acknowledge', from: '2026-03-05', to: '2026-03-06' }));
  expect(await rowsOf(world, row.id)).toEqual(before);
  expect(await world.get(CalendarPreview).datesThatMove()).toMatchObject({ clocks: 0 });
  const nowhere = world.get(CalendarPreview).datesMovedByYear({ ...year, calendar: 'nowhere' });
  await expect(nowhere).rejects.toMatchObject({ code: 'calendar.invalid' });
});

it('a day off that is taken back shows the dates that come forward', async () => {
  await world.run(ReplaceOwnDaysOff, { days: [{ day: DAY, reason: 'The town’s day' }], basedOn: 1, recounts: false });
  await receiveCase(world, { pack: 'own-standard' as PackCode });
  const { moves } = await world.get(CalendarPreview).datesThatMove([]);
  expect(moves).toContainEqual(expect.objectContaining({ clock: 'acknowledge', from: '2026-03-06', to: '2026-03-05' }));
});

it('a restricted case is counted and not named', async () => {
  const { row } = await receiveCase(world, { pack: 'own-standard' as PackCode });
  await world.rows('UPDATE casework.case SET restricted = true WHERE id = $1', [row.id]);
  expect(await world.get(CalendarPreview).datesThatMove([DAY])).toMatchObject({ clocks: 2, moves: [] });
});

it('saved with a recount, it promises the job that moves just those dates', async () => {
  await receiveCase(world, { pack: 'own-standard' as PackCode });
  const { moves } = await world.get(CalendarPreview).datesThatMove([DAY]);
  const days = [{ day: DAY, reason: 'The town’s day' }];
  expect(await world.run(ReplaceOwnDaysOff, { days, basedOn: 1, recounts: true })).toBe(2);
  expect(await jobs()).toHaveLength(1);
  await expect(world.run(ReplaceOwnDaysOff, { days, basedOn: 1, recounts: true })).rejects.toMatchObject({
    code: 'settings.changed',
  });
  expect(await jobs()).toHaveLength(1);

  const moved: unknown[] = [];
  await world.run(RecalculateClocks, { dryRun: false, cause: 'calendar', each: (one) => moved.push(one) });
  expect(moved).toEqual(moves);
  await world.get(RequestRecalculation).execute();
  expect(await jobs()).toHaveLength(2);
});
