import { type CaseId, civilDate, type MeasureId } from '#libs/kernel';
import { type Page } from 'playwright-core';
import { shownMeasure } from '../../../support/measures.js';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';
import { sendForm } from '../harness/send-form.js';

/** What is shown of the loop: to everybody, and to supervisors. */
export const improvements: readonly PageEntry[] = [
  { name: 'improvements', who: 'anybody', open: async (world) => (await measuresOf(world), '/improvements') },
  {
    name: 'improvements-none',
    who: 'anybody',
    open: async (world) => (await measuresOf(world), '/improvements?state=completed'),
  },
  { name: 'improvement', who: 'anybody', open: async (world) => `/improvements/${(await measuresOf(world)).verified}` },
  { name: 'improvement-dropped', who: 'anybody', open: async (world) => `/improvements/${(await measuresOf(world)).dropped}` },
  { name: 'loop', who: 'supervisor', open: async (world) => (await measuresOf(world), '/staff/loop') },
  { name: 'measures', who: 'clerk', open: async (world) => (await measuresOf(world), '/staff/measures') },
  { name: 'measure-new', who: 'supervisor', open: () => '/staff/measures/new', withErrors: sendForm('/staff/measures/new') },
  { name: 'measure', who: 'supervisor', open: measure('completed') },
  { name: 'measure-open', who: 'supervisor', open: measure('underWay'), withErrors: planNothing },
  { name: 'measure-history', who: 'clerk', open: measure('underWay', '/history') },
  { name: 'measure-edit', who: 'supervisor', open: measure('underWay', '/edit') },
  { name: 'measure-cases', who: 'supervisor', open: measure('underWay', '/cases'), withErrors: linkNothing },
  { name: 'measure-verify', who: 'supervisor', open: measure('completed', '/verify'), withErrors: press },
  { name: 'measure-telling', who: 'supervisor', open: measure('completed', '/telling/completed') },
  { name: 'measure-drop', who: 'supervisor', open: measure('underWay', '/drop'), withErrors: press },
  { name: 'causes', who: 'supervisor', open: () => '/staff/causes' },
  { name: 'causes-places', who: 'auditor', open: () => '/staff/causes?by=place' },
  { name: 'causes-cases', who: 'supervisor', open: () => '/staff/causes/cases' },
  { name: 'loop-causeless', who: 'auditor', open: () => '/staff/loop/causeless' },
];

type Shown = 'verified' | 'dropped' | 'underWay' | 'completed';
type Numbers = Readonly<Record<Shown, number>>;

/** A measure of the town in that state. */
function measure(state: Shown, part = ''): PageEntry['open'] {
  return async (world) => `/staff/measures/${(await measuresOf(world))[state]}${part}`;
}

async function press(page: Page): Promise<void> {
  await page.locator('main form.otk-change-form button[type=submit]').click();
}

async function planNothing(page: Page): Promise<void> {
  await page.locator('.otk-fold__summary').last().click();
  await page.locator('form[action$="/milestones"] button').click();
}

async function linkNothing(page: Page): Promise<void> {
  await page.locator('form[action$="/cases/preview"] button').first().click();
}

const MADE = new WeakMap<World, Promise<Numbers>>();

/** Measures behind which stand cases of the town; made once. */
function measuresOf(world: World): Promise<Numbers> {
  const made = MADE.get(world) ?? make(world);
  MADE.set(world, made);
  return made;
}

async function make(world: World): Promise<Numbers> {
  const rows = await world.rows<{ id: CaseId }>('SELECT id FROM casework.case ORDER BY id LIMIT 30');
  const cases = rows.map(({ id }) => id);
  const verified = await shownMeasure(world, {
    ...{ titleRu: 'Пандус у главного входа', changeRu: 'Мы построили пандус с перилами с двух сторон.' },
    ...{ title: 'A ramp at the main entrance', change: 'We built a ramp with rails on both sides.' },
    ...{ place: 'Садовая, 14', service: 'roads', state: 'verified', on: civilDate('2026-09-01'), cases },
  });
  await saidOf(world, verified.id, cases.slice(0, 12));
  const dropped = await shownMeasure(world, {
    ...{ title: 'A second desk', change: 'A second desk is opened.', dropReason: 'There is no room for it.' },
    ...{ titleRu: 'Второе окно выдачи', changeRu: 'Открыть второе окно.', dropReasonRu: 'Для него нет места.' },
    ...{ state: 'dropped', on: civilDate('2026-08-01'), cases: cases.slice(0, 3) },
  });
  const underWay = await shownMeasure(world, {
    ...{ title: 'Open until eight', change: 'On Wednesdays we are open until 20:00.', cases: cases.slice(0, 7) },
    ...{
      titleRu: 'Приём до восьми вечера',
      changeRu: 'По средам приём идёт до 20:00.',
      state: 'underWay',
      on: civilDate('2026-09-10'),
    },
  });
  const completed = await shownMeasure(world, {
    ...{ title: 'New signs', change: 'Every floor has signs.', service: 'roads', cases: cases.slice(8) },
    ...{
      titleRu: 'Новые указатели',
      changeRu: 'Указатели есть на каждом этаже.',
      state: 'completed',
      on: civilDate('2026-09-05'),
    },
  });
  const [verifiedAs, droppedAs] = [verified.number, dropped.number];
  return { verified: verifiedAs, dropped: droppedAs, underWay: underWay.number, completed: completed.number };
}

/** That people were asked whether it helped, long ago, and what some of them wrote, in either language, as it was released. */
async function saidOf(world: World, measureId: MeasureId, cases: readonly CaseId[]): Promise<void> {
  await world.rows(
    `INSERT INTO feedback.effect_survey (measure_id, case_id, state, asked_on)
     SELECT $1, id, 'answered', '2026-07-01' FROM unnest($2::uuid[]) AS id`,
    [measureId, cases],
  );
  await world.rows(
    `INSERT INTO feedback.effect_response (id, measure_id, given_on, language, helped, code_hash)
     SELECT gen_random_uuid(), $1, '2026-07-02', 'ru', CASE WHEN n <= 7 THEN 'yes' ELSE 'no' END, gen_random_uuid()::text FROM generate_series(1, 12) n`,
    [measureId],
  );
  for (const [language, words] of [
    ['ru', 'Ответили быстро и по делу. Жаль, что пришлось писать дважды.'],
    ['en', 'Somebody explained why it takes so long, and then it was done.'],
  ]) {
    await world.rows(
      `WITH said AS (
         INSERT INTO feedback.survey_response (id, given_on, about, service, language, via, answered, verdict, words, code_hash)
         VALUES (gen_random_uuid(), '2026-08-01', 'case', 'roads', $1, 'link', 'yes', 'good', $2, gen_random_uuid()::text) RETURNING id
       )
       INSERT INTO feedback.released_words (id, response_id, language, words, released_by, released_at)
       SELECT gen_random_uuid(), id, $1, $2, (SELECT id FROM identity.staff ORDER BY id LIMIT 1), '2026-08-02T10:00:00Z' FROM said`,
      [language, words],
    );
  }
}
