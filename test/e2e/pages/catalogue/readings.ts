import { type Page } from 'playwright-core';
import { AnswersToRead, ChangeReadingStandard, DrawReadings, GiveReading, readingStandard } from '#libs/features/feedback';
import { type ReadingAnswer } from '#libs/domain/improvement';
import { type Actor, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';
import { sendForm } from '../harness/send-form.js';

/** Answers that a second person reads, and how many were right first time. */
export const readings: readonly PageEntry[] = [
  { name: 'readings-none', who: 'supervisor', open: () => '/staff/readings' },
  { name: 'right-first-time-unread', who: 'supervisor', open: () => '/staff/right-first-time' },
  { name: 'right-lessons-none', who: 'supervisor', open: () => '/staff/right-first-time/lessons' },
  { name: 'readings', who: 'supervisor', open: async (world) => (await read(world), '/staff/readings') },
  {
    name: 'reading',
    who: 'supervisor',
    open: async (world, page) => {
      await read(world);
      await page.goto('/staff/readings');
      return (await page.locator('main table a').first().getAttribute('href'))!;
    },
    withErrors: (page: Page) => page.locator('form[action^="/staff/readings/"] button[type=submit]').click(),
  },
  {
    name: 'reading-standard',
    who: 'administrator',
    open: () => '/staff/readings/standard',
    withErrors: async (page: Page) => {
      await page.fill('[name=percent]', '101');
      await page.fill('[name=en-1]', '');
      await sendForm('/staff/readings/standard')(page);
    },
  },
  { name: 'right-first-time', who: 'supervisor', open: async (world) => (await read(world), '/staff/right-first-time') },
  { name: 'right-lessons', who: 'supervisor', open: async (world) => (await read(world), '/staff/right-first-time/lessons') },
];

const READ = new WeakMap<World, Promise<void>>();

/** All answers of the last weeks are drawn, and most of them read; once in a world. */
function read(world: World): Promise<void> {
  const done = READ.get(world) ?? readMost(world);
  READ.set(world, done);
  return done;
}

async function readMost(world: World): Promise<void> {
  const standard = await readingStandard(world.get(Database));
  await world.run(ChangeReadingStandard, { ...standard, percent: 100 });
  await world.rows(`UPDATE feedback.reading_rules SET since = '2026-01-01'`);
  await world.get(DrawReadings).execute();
  const [someone] = await world.rows<{ staffId: StaffId }>(
    `SELECT s.id AS "staffId" FROM identity.staff s WHERE NOT EXISTS (SELECT FROM casework.participation p WHERE p.staff_id = s.id) LIMIT 1`,
  );
  const by = { kind: 'staff', ...someone!, roles: ['supervisor'], teamIds: [] } as const satisfies Actor;
  const { items } = await world.get(AnswersToRead).waiting(by, { limit: 60, cursor: undefined });
  for (const [place, { reference }] of items.entries()) {
    if (place % 4 === 3) continue;
    const misses = place % 5 === 0;
    const answers = new Map(
      standard.questions.map(({ ordinal }): [number, ReadingAnswer] => [ordinal, misses && ordinal < 3 ? 'no' : 'yes']),
    );
    await world.run(GiveReading, { reference, by, answers, lesson: misses ? (place % 2 === 0 ? RUSSIAN : ENGLISH) : null });
  }
}

const RUSSIAN = 'Отвечать на каждый вопрос и писать, из каких фактов следует решение.';
const ENGLISH = 'Answer each point, and say which facts the decision rests on.';
