import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Page } from 'playwright-core';
import { RegisterCase } from '#libs/features/handling';
import { AskForReview, AskSuspension, AssignReviewer, ChallengeReviewer } from '#libs/features/review';
import { CITIZEN, localDate, type StaffId } from '#libs/kernel';
import { answer, answeredMatter, decide, type Matter, secondLook, staffActor } from '../../../support/second-looks.js';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';

type WebWorld = World<NestFastifyApplication>;

/** Second looks at decisions, as staff weigh them, give them out and look. */
export const reviews: readonly PageEntry[] = [
  { name: 'reviews', who: 'supervisor', open: async (world) => (await waiting(world)) && '/staff/reviews?list=requests' },
  { name: 'reviews-none', who: 'supervisor', open: () => '/staff/reviews?list=challenges' },
  {
    name: 'reviews-unassigned',
    who: 'supervisor',
    open: async (world) => (await look(world)) && '/staff/reviews?list=unassigned',
  },
  { name: 'review-request', who: 'supervisor', open: waiting, withErrors: sendFirst('.otk-look-proposal') },
  {
    name: 'reviewer',
    who: 'supervisor',
    open: async (world) => `/staff/cases/${(await look(world)).reference}/reviewer`,
    withErrors: (page) => page.locator('form:has([type=radio]) button[type=submit]').click(),
  },
  { name: 'reviewer-nobody', who: 'supervisor', open: nobodyLeft, withErrors: sendFirst('.otk-look-proposal') },
  {
    name: 'review-decision',
    who: 'supervisor',
    open: async (world) => `/staff/cases/${(await given(world)).reference}/decision`,
  },
  { name: 'review-first-case', who: 'supervisor', open: firstCase },
  { name: 'reversals', who: 'supervisor', open: reversed },
  {
    name: 'recusal',
    who: 'supervisor',
    open: async (world) => `/staff/cases/${(await given(world)).reference}/recusal`,
    withErrors: sendFirst('.otk-act'),
  },
  { name: 'challenge', who: 'supervisor', open: challenged, withErrors: sendFirst('.otk-act') },
  {
    name: 'case-petition',
    who: 'supervisor',
    open: async (world) => `/staff/cases/${(await contestedOrder(world)).reference}/do/petition`,
    withErrors: sendFirst('.otk-act'),
  },
  { name: 'case-suspend', who: 'supervisor', open: petitioned, withErrors: sendFirst('.otk-act') },
  { name: 'case-file-sent', who: 'supervisor', open: archived },
  {
    name: 'case-outside',
    who: 'supervisor',
    open: async (world) => `/staff/cases/${(await lookedAt(world)).reference}/do/outside`,
    withErrors: sendFirst('.otk-act'),
  },
  {
    name: 'case-next-outside',
    who: 'supervisor',
    open: async (world) => `/staff/cases/${(await lookedAt(world)).reference}`,
  },
  { name: 'interests', who: 'clerk', open: () => '/staff/account/interests', withErrors: sendFirst('.otk-page-column') },
  {
    name: 'reviewer-pool',
    who: 'administrator',
    open: () => '/staff/admin/reviewers',
    withErrors: sendFirst('.otk-admin__content'),
  },
];

function sendFirst(place: string) {
  return (page: Page) => page.locator(`${place} form button[type=submit]`).first().click();
}

/** The clerk of the town who decides here, and the supervisor who looks at the pages. */
async function staffOf(world: WebWorld): Promise<{ decider: StaffId; supervisor: StaffId }> {
  const [found] = await world.rows<{ decider: StaffId; supervisor: StaffId }>(
    `SELECT (SELECT s.id FROM identity.staff s JOIN identity.staff_role r ON r.staff_id = s.id WHERE r.role = 'clerk' AND s.deactivated_at IS NULL
         AND NOT EXISTS (SELECT FROM identity.staff_role o WHERE o.staff_id = s.id AND o.role <> 'clerk') ORDER BY s.login LIMIT 1) AS decider,
       (SELECT s.id FROM identity.staff s JOIN identity.staff_role r ON r.staff_id = s.id WHERE r.role = 'supervisor' ORDER BY s.login LIMIT 1) AS supervisor`,
  );
  return found!;
}

const NAME = 'Заречная Ирина Петровна';
const made = new WeakMap<WebWorld, Map<string, Promise<Matter>>>();

/** Made once in a world, whichever page asks first. */
function once(world: WebWorld, name: string, make: () => Promise<Matter>): Promise<Matter> {
  const known = made.get(world) ?? new Map<string, Promise<Matter>>();
  made.set(world, known);
  const found = known.get(name) ?? make();
  known.set(name, found);
  return found;
}

async function answered(world: WebWorld, pack?: { pack: string; version: string }): Promise<Matter> {
  const { decider } = await staffOf(world);
  return answeredMatter(world, { ...pack, decider, name: NAME });
}

const SPSO = { pack: 'gb-sct-spso', version: '2021-04-01' };

/** The address of a request that came too late, with a reason. */
async function waiting(world: WebWorld): Promise<string> {
  const { reference } = await once(world, 'late', async () => {
    const matter = await answered(world, SPSO);
    await world.rows(`UPDATE casework.case SET received_on = '2026-06-01', answered_on = '2026-06-20' WHERE id = $1`, [
      matter.caseId,
    ]);
    const reasons = { text: 'Лампа так и не горит.', lateReason: 'Лежала в больнице.' };
    await world.run(AskForReview, { reference: matter.reference, actor: CITIZEN, channel: 'web', ...reasons });
    return matter;
  });
  const [ask] = await world.rows<{ id: string }>(
    'SELECT q.id FROM review.request q JOIN casework.case c ON c.id = q.case_id WHERE c.reference = $1',
    [reference],
  );
  return `/staff/cases/${reference}/review-requests/${ask!.id}`;
}

/** A second look that nobody looks at yet. */
function look(world: WebWorld): Promise<Matter> {
  return once(world, 'look', async () => secondLook(world, await answered(world), { text: 'Лампа так и не горит.' }));
}

/** One that the supervisor looks at. */
function given(world: WebWorld): Promise<Matter> {
  return once(world, 'given', async () => {
    const matter = await secondLook(world, await answered(world), { text: 'Лампа так и не горит.' });
    const { supervisor } = await staffOf(world);
    await world.run(AssignReviewer, { reference: matter.reference, actor: staffActor(supervisor), staffId: supervisor });
    return matter;
  });
}

async function firstCase(world: WebWorld): Promise<string> {
  const [first] = await world.rows<{ reference: string }>(
    'SELECT f.reference FROM casework.case r JOIN casework.case f ON f.id = r.previous_id WHERE r.id = $1',
    [(await given(world)).caseId],
  );
  return `/staff/cases/${first!.reference}`;
}

async function nobodyLeft(world: WebWorld): Promise<string> {
  const { reference } = await once(world, 'nobody', async () => {
    const matter = await secondLook(world, await answered(world, SPSO));
    await world.rows(
      `INSERT INTO casework.bar (case_id, staff_id, why, source, at) SELECT $1, id, 'recused', id, $2 FROM identity.staff ON CONFLICT DO NOTHING`,
      [matter.caseId, world.clock.now()],
    );
    return matter;
  });
  return `/staff/cases/${reference}/reviewer`;
}

/** Enough decisions of the town called second looks to tell something, and one that somebody looks at. */
async function reversed(world: WebWorld): Promise<string> {
  await given(world);
  await world.rows(
    `UPDATE casework.decision SET effect = CASE WHEN n % 3 = 0 THEN 'changed' ELSE 'stands' END, root_cause = CASE WHEN n % 3 = 0 THEN 'delay' END
     FROM (SELECT d.id, row_number() OVER (ORDER BY d.id) AS n FROM casework.decision d JOIN casework.case c ON c.id = d.case_id
       WHERE c.state = 'closed' AND c.stage IS NULL) x WHERE x.id = decision.id`,
  );
  return '/staff/reversals';
}

/** Another supervisor is challenged. */
async function challenged(world: WebWorld): Promise<string> {
  const { reference } = await once(world, 'challenged', async () => {
    const matter = await secondLook(world, await answered(world));
    const { supervisor } = await staffOf(world);
    const [free] = await world.rows<{ id: StaffId }>(
      'SELECT staff_id AS id FROM casework.reviewer WHERE case_id = $1 ORDER BY staff_id = $2 LIMIT 1',
      [matter.caseId, supervisor],
    );
    await world.run(AssignReviewer, { reference: matter.reference, actor: staffActor(supervisor), staffId: free!.id });
    await world.run(ChallengeReviewer, { reference: matter.reference, actor: CITIZEN, text: 'Он мой сосед.' });
    return matter;
  });
  return `/staff/cases/${reference}/challenge`;
}

const OF_CONTROL = { pack: 'ru-248fz', version: '2021-07-01' };

function contestedOrder(world: WebWorld): Promise<Matter> {
  return once(world, 'order', async () =>
    secondLook(world, await answered(world, OF_CONTROL), { text: 'Предписание ошибочно.' }),
  );
}

/** Somebody asks that the decision has no effect meanwhile; the supervisor may look at it. */
async function petitioned(world: WebWorld): Promise<string> {
  const { reference } = await once(world, 'petition', async () => {
    const matter = await secondLook(world, await answered(world, OF_CONTROL));
    const { supervisor } = await staffOf(world);
    await world.run(RegisterCase, { reference: matter.reference, actor: staffActor(supervisor), on: null });
    // The town's chart puts nobody above its clerks: here the supervisor is found free all the same.
    await world.rows('INSERT INTO casework.reviewer (case_id, staff_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      ...[matter.caseId, supervisor, world.clock.now()],
    ]);
    await world.run(AskSuspension, { reference: matter.reference, actor: CITIZEN, text: 'Работы придётся остановить.' });
    return matter;
  });
  return `/staff/cases/${reference}/do/suspend`;
}

/** A second look that was answered: what comes next is outside. */
function lookedAt(world: WebWorld): Promise<Matter> {
  return once(world, 'lookedAt', async () => {
    const matter = await secondLook(world, await answered(world, SPSO));
    const { supervisor } = await staffOf(world);
    const actor = staffActor(supervisor);
    await world.run(AssignReviewer, { reference: matter.reference, actor, staffId: supervisor });
    await decide(world, matter.reference, actor, 'notUpheld');
    await answer(world, matter.caseId, localDate(world.clock.now(), 'Europe/Moscow'));
    return matter;
  });
}

async function archived(world: WebWorld): Promise<string> {
  const { caseId, reference } = await lookedAt(world);
  const { supervisor } = await staffOf(world);
  await world.rows(
    `INSERT INTO review.archive (id, case_id, sha256, made_by, made_at) SELECT gen_random_uuid(), $1, repeat('5c', 32), $2, $3
     WHERE NOT EXISTS (SELECT FROM review.archive WHERE case_id = $1)`,
    [caseId, supervisor, world.clock.now()],
  );
  return `/staff/cases/${reference}/do/fileSent`;
}
