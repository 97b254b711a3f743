import { BodyReader, type OpenCase, VerifyChains } from '#libs/casework';
import { calendarYearFileSchema } from '#libs/domain/calendar';
import { AddCalendarYear, DeadlinesModule, type MovedClock, RecalculateClocks } from '#libs/features/deadlines';
import { ChangeBody, TriageModule } from '#libs/features/triage';
import { type PackCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { OutboxModule } from '#libs/platform/outbox';
import { newBodyWorld, receiveCase, rowsOf } from '../../support/casework.js';
import { alarmsOf } from '../../support/deadlines.js';
import { type World } from '../../support/world.js';

let world: World;
let opened: OpenCase;
beforeEach(async () => {
  // On the own standard: 20 working days from 14 December 2026 reach into a year whose days off are not known.
  world = await newBodyWorld({
    modules: [OutboxModule.forRoot(), DeadlinesModule, TriageModule],
    now: new Date('2026-12-14T07:00:00.000Z'),
  });
  await world.rows(`UPDATE casework.body SET calendar = 'RU-5day', version = version + 1`);
  opened = await receiveCase(world, { pack: 'own-standard' as PackCode });
});
afterEach(() => world.close());

/** As a decree might have it; 1 to 8 January are off by the calendar itself. */
const year2027 = { calendar: 'RU-5day', year: 2027, source: 'a decree', daysOff: ['2027-01-11'], workingWeekendDays: [] };
const add = (file: object) => world.run(AddCalendarYear, calendarYearFileSchema.parse(file));

async function recalculate(dryRun: boolean, cause: 'calendar' | 'timeZone' = 'calendar'): Promise<MovedClock[]> {
  const moved: MovedClock[] = [];
  await world.run(RecalculateClocks, { dryRun, cause, each: (one) => moved.push(one) });
  return moved;
}

async function answerClock(): Promise<Record<string, unknown>> {
  const [clock] = await world.rows(`SELECT * FROM casework.clock WHERE case_id = $1 AND code = 'answer'`, [opened.row.id]);
  return clock!;
}

const MOVED = { clock: 'answer', round: 1, from: '2027-01-20', to: '2027-01-21', wasBecause: ['calendar'], because: [] };

it('a clock that reached an unknown year is provisional until the year is added and the clock counted anew', async () => {
  expect(await answerClock()).toMatchObject({ due_on: '2027-01-20', because: ['calendar'] });
  await add(year2027);
  expect(await answerClock()).toMatchObject({ due_on: '2027-01-20', because: ['calendar'] });

  expect(await recalculate(false)).toEqual([{ reference: opened.row.reference, ...MOVED }]);
  expect(await answerClock()).toMatchObject({ due_on: '2027-01-21', because: [], version: 2 });
  const rows = await rowsOf(world, opened.row.id);
  expect((rows['case_event'] as { body: string }[]).map(({ body }) => JSON.parse(body) as object)).toContainEqual(
    expect.objectContaining({
      type: 'clock.recalculated',
      payload: { clock: 'answer', round: 1, from: '2027-01-20', to: '2027-01-21', cause: 'calendar' },
    }),
  );
  expect(await world.get(VerifyChains).execute()).toMatchObject({ broken: null });
});

it('the alarms of the clock move with it', async () => {
  const before = await alarmsOf(world, opened.row.id, 'answer');
  await add(year2027);
  await recalculate(false);
  const after = (await alarmsOf(world, opened.row.id, 'answer')).filter(({ state }) => state === 'pending');
  expect(after.at(-1)!.ringAt).toEqual(new Date(before.at(-1)!.ringAt.getTime() + 24 * 3_600_000));
  expect(after.every(({ subjectVersion }) => subjectVersion === 2)).toBe(true);
  expect(after).toHaveLength(before.length);
});

it('a dry run lists the same and changes nothing', async () => {
  await add(year2027);
  const [before, body] = [await rowsOf(world, opened.row.id), await world.rows('SELECT * FROM casework.body')];
  expect(await recalculate(true)).toEqual([{ reference: opened.row.reference, ...MOVED }]);
  expect(await rowsOf(world, opened.row.id)).toEqual(before);
  expect(await world.rows('SELECT * FROM casework.body')).toEqual(body);
});

it('another time zone leaves the last day as it is, and moves the hour at which it ends with all its alarms; the case records it', async () => {
  const { body } = await world.get(BodyReader).current(world.get(Database));
  const { version, timeZone: _before, ...whole } = body;
  const [before, alarms] = [await answerClock(), await alarmsOf(world, opened.row.id, 'answer')];
  await world.run(ChangeBody, { ...whole, timeZone: 'Asia/Yekaterinburg', basedOn: version });
  expect(await world.rows(`SELECT payload FROM platform.outbox WHERE job = 'clocks.recalculate'`)).toEqual([
    { payload: { cause: 'timeZone' } },
  ]);

  const twoHoursSooner = (instant: Date) => new Date(instant.getTime() - 2 * 3_600_000);
  const sameDay = { clock: 'answer', from: before['due_on'], to: before['due_on'] };
  expect(await recalculate(false, 'timeZone')).toEqual(
    [expect.objectContaining(sameDay), expect.objectContaining({ clock: 'acknowledge' })].reverse(),
  );
  expect(await answerClock()).toMatchObject({ due_on: before['due_on'], due_at: twoHoursSooner(before['due_at'] as Date) });
  const pending = (await alarmsOf(world, opened.row.id, 'answer')).filter(({ state }) => state === 'pending');
  expect(pending.map(({ ringAt }) => ringAt)).toEqual(alarms.map(({ ringAt }) => twoHoursSooner(ringAt)));
  const events = (await rowsOf(world, opened.row.id))['case_event'] as { body: string }[];
  expect(events.map(({ body: text }) => JSON.parse(text) as object)).toContainEqual(
    expect.objectContaining({ type: 'clock.recalculated', payload: { ...sameDay, round: 1, cause: 'timeZone' } }),
  );
  expect(await recalculate(false, 'timeZone')).toEqual([]);
});

it('a second run finds nothing more', async () => {
  await add(year2027);
  await recalculate(false);
  const before = await rowsOf(world, opened.row.id);
  expect(await recalculate(false)).toEqual([]);
  expect(await rowsOf(world, opened.row.id)).toEqual(before);
});

it('looks at every open case, and at none that is on no clock', async () => {
  const more = await Promise.all(Array.from({ length: 7 }, () => receiveCase(world, { pack: 'own-standard' as PackCode })));
  await world.rows('UPDATE casework.case SET next_due_at = NULL WHERE id = $1', [more[0]!.row.id]);
  await add(year2027);
  const looked = await world.run(RecalculateClocks, { dryRun: true, cause: 'calendar' });
  expect(looked).toEqual({ cases: 7, clocks: 7 });
});

it('a year that is known up to a day leaves what lies behind it provisional', async () => {
  await add({ ...year2027, through: '2027-01-12' });
  expect(await recalculate(false)).toEqual([expect.objectContaining({ to: '2027-01-21', because: ['calendar'] })]);
  await add(year2027);
  expect(await recalculate(false)).toEqual([expect.objectContaining({ from: '2027-01-21', to: '2027-01-21', because: [] })]);
});

it('a year that would leave a gap is refused, and one of an unknown calendar; nothing is written', async () => {
  await expect(add({ ...year2027, year: 2028, daysOff: [] })).rejects.toMatchObject({ code: 'calendar.gap' });
  await expect(add({ ...year2027, calendar: 'FR' })).rejects.toMatchObject({ code: 'calendar.invalid' });
  expect(await world.rows('SELECT year FROM casework.calendar_year')).toEqual([]);
});

it('a process that had read the calendars before reads them anew', async () => {
  const { body } = await world.get(BodyReader).current(world.get(Database));
  await add(year2027);
  const after = await world.get(BodyReader).current(world.get(Database));
  expect(after.body.version).toBe(body.version + 1);
  expect(after.calendars.byName('RU-5day').validTo).toBe('2027-12-31');
});
