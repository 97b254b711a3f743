import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Page } from 'playwright-core';
import { AskForReview, AssignReviewer, ReviewersOfCase } from '#libs/features/review';
import { type Actor, CITIZEN, type Reference, type StaffId } from '#libs/kernel';
import { sendForm } from '../../../support/citizen-form.js';
import { answeredMatter } from '../../../support/second-looks.js';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';
import { caseIn } from './citizen.js';

type WebWorld = World<NestFastifyApplication>;

/** Answered, and nobody has asked for a second look yet. */
const DECIDED = `c.state IN ('answered', 'closed') AND c.answered_on IS NOT NULL AND c.stage_ordinal = 1 AND NOT c.restricted
  AND c.pack IN ('own-standard', 'ru-59fz', 'ru-210fz') AND NOT EXISTS (SELECT FROM review.request q WHERE q.case_id = c.id)`;
const LOOK = '/track/case/second-look';

/** Asking for a second look, following it, and doubting whoever looks. */
export const secondLook: readonly PageEntry[] = [
  { name: 'second-look', who: 'citizen', open: caseIn(DECIDED, LOOK) },
  { name: 'second-look-closed', who: 'citizen', open: caseIn(`c.state = 'inHandling' AND c.stage_ordinal = 1`, LOOK) },
  { name: 'second-look-offered', who: 'citizen', open: caseIn(DECIDED) },
  { name: 'second-look-why', who: 'citizen', open: caseIn(DECIDED, `${LOOK}/why`), withErrors: tooLong },
  {
    name: 'second-look-rating',
    who: 'citizen',
    open: step('rating', 'in-cpgrams'),
    withErrors: (page) => sendForm(page, `${LOOK}/rating`),
  },
  {
    name: 'second-look-when',
    who: 'citizen',
    open: step('when', 'ru-248fz'),
    withErrors: (page) => sendForm(page, `${LOOK}/when`),
  },
  {
    name: 'second-look-points',
    who: 'citizen',
    open: step('points', 'gb-eng-housing'),
    withErrors: (page) => sendForm(page, `${LOOK}/points`),
  },
  {
    name: 'second-look-petition',
    who: 'citizen',
    open: withPetition,
    withErrors: async (page) => {
      await page.locator('#petition').fill('x'.repeat(5_001));
      await sendForm(page, `${LOOK}/petition`);
    },
  },
  {
    name: 'second-look-suspension',
    who: 'citizen',
    open: suspension,
    withErrors: (page) => sendForm(page, '/track/case/suspension'),
  },
  { name: 'second-look-late', who: 'citizen', open: late, withErrors: (page) => sendForm(page, `${LOOK}/late`) },
  { name: 'second-look-check', who: 'citizen', open: filledIn },
  { name: 'second-look-sent', who: 'citizen', open: sent },
  { name: 'second-look-stages', who: 'citizen', open: async (world, page) => (await given(world, page)) && '/track/case' },
  {
    name: 'second-look-challenge',
    who: 'citizen',
    open: async (world, page) => (await given(world, page)) && '/track/case/challenge',
    withErrors: (page) => sendForm(page, '/track/case/challenge'),
  },
];

/** The first question of a procedure that the town does not use, about two points. */
function step(name: string, pack: string): PageEntry['open'] {
  return async (world, page) => (await answeredUnder(world, page, pack)) && `${LOOK}/${name}`;
}

/** The time is over, and the reason is all that is still open. */
async function late(world: WebWorld, page: Page): Promise<string> {
  await answeredUnder(world, page, 'gb-sct-spso', '2026-06-01');
  await page.goto(`${LOOK}/points`);
  await page.locator('input[name=points]').first().check();
  await sendForm(page, `${LOOK}/points`);
  await sendForm(page, `${LOOK}/why`);
  return `${LOOK}/late`;
}

/** All but the last question of an appeal against an order. */
async function withPetition(world: WebWorld, page: Page): Promise<string> {
  await answeredUnder(world, page, 'ru-248fz');
  await page.goto(`${LOOK}/when`);
  await page.locator('input[name=contested]').last().check();
  await sendForm(page, `${LOOK}/when`);
  await page.locator('input[name=points]').first().check();
  await sendForm(page, `${LOOK}/points`);
  await page.locator('#text').fill('2026');
  await sendForm(page, `${LOOK}/why`);
  return `${LOOK}/petition`;
}

/** The appeal is sent; a petition can still be. */
async function suspension(world: WebWorld, page: Page): Promise<string> {
  await page.goto(await withPetition(world, page));
  await sendForm(page, `${LOOK}/petition`);
  await sendForm(page, `${LOOK}/send`);
  const [open] = await page.locator(`a[href^="${LOOK}/open/"]`).all();
  await page.goto((await open!.getAttribute('href'))!);
  return '/track/case/suspension';
}

async function answeredUnder(world: WebWorld, page: Page, pack: string, on: string | null = null): Promise<true> {
  const made = await answeredMatter(world, { pack, decider: await supervisorOf(world) });
  await world.rows(
    `INSERT INTO casework.point (id, case_id, ordinal, text, salt, category, outcome, marks)
     SELECT gen_random_uuid(), case_id, 2, '2026', salt, category, outcome, marks FROM casework.point WHERE case_id = $1`,
    [made.caseId],
  );
  if (on !== null) await world.rows('UPDATE casework.case SET answered_on = $2 WHERE id = $1', [made.caseId, on]);
  await caseIn(`c.reference = '${made.reference}'`)(world, page);
  return true;
}

async function tooLong(page: Page): Promise<void> {
  await page.locator('#text').fill('x'.repeat(20_001));
  await sendForm(page, `${LOOK}/why`);
}

async function filledIn(world: WebWorld, page: Page): Promise<string> {
  await page.goto(await caseIn(DECIDED, `${LOOK}/why`)(world, page));
  await page.locator('#text').fill('2026');
  await sendForm(page, `${LOOK}/why`);
  return `${LOOK}/check`;
}

async function sent(world: WebWorld, page: Page): Promise<string> {
  await page.goto(await filledIn(world, page));
  await sendForm(page, `${LOOK}/send`);
  return `${LOOK}/sent`;
}

/** A second look that somebody has, opened by the key of the first case. */
async function given(world: WebWorld, page: Page): Promise<true> {
  const [found] = await world.rows<{ reference: Reference }>(
    `SELECT reference FROM casework.case c WHERE ${DECIDED} AND import_source IS NULL ORDER BY id DESC LIMIT 1`,
  );
  const { reference } = found!;
  const asked = await world.run(AskForReview, { reference, actor: CITIZEN, channel: 'web', text: '2026' });
  if (asked.is !== 'admitted') throw new Error(`The second look was not admitted but ${asked.is}.`);
  const look = asked.review.row;
  const actor: Actor = { kind: 'staff', staffId: await supervisorOf(world), roles: ['supervisor'], teamIds: [] };
  const { candidates } = await world.get(ReviewersOfCase).read(look.reference, actor);
  const free = candidates.find(({ whyNot }) => whyNot === null);
  if (!free) throw new Error('Nobody in the town may look.');
  await world.run(AssignReviewer, { reference: look.reference, actor, staffId: free.staffId });
  await caseIn(`c.reference = '${reference}'`)(world, page);
  await page.goto(`${LOOK}/open/${look.reference}`);
  return true;
}

async function supervisorOf(world: WebWorld): Promise<StaffId> {
  const [found] = await world.rows<{ id: StaffId }>(
    `SELECT s.id FROM identity.staff s JOIN identity.staff_role r ON r.staff_id = s.id WHERE r.role = 'supervisor' ORDER BY s.id LIMIT 1`,
  );
  return found!.id;
}
