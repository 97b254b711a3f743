import { type Page } from 'playwright-core';
import { JoinCase, SaveDraft } from '#libs/features/handling';
import { actOf } from '#libs/casework';
import { type Language, type PointId, type Reference, type StaffId } from '#libs/kernel';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';

type Condition = `c.${string}`;

/** A case of the town for which this holds, the first by id; the same one in every run. */
async function caseWhere(world: World, condition: Condition): Promise<string> {
  const [found] = await world.rows<{ reference: string }>(
    `SELECT c.reference FROM casework.case c WHERE ${condition} AND NOT c.restricted ORDER BY c.id LIMIT 1`,
  );
  if (!found) throw new Error(`the town has no case for which ${condition}`);
  return found.reference;
}

const OPEN: Condition = `c.state = 'inHandling' AND NOT EXISTS (SELECT FROM casework.bar b WHERE b.case_id = c.id)`;
const REMEDY: Condition = `c.id = (SELECT r.case_id FROM casework.remedy r WHERE r.state = 'promised' ORDER BY r.id LIMIT 1)`;

const at =
  (condition: Condition, rest = '') =>
  async (world: World) =>
    `/staff/cases/${await caseWhere(world, condition)}${rest}`;

/** The form of something that is done to a part of a case, which `part` names by its id beside the case's reference. */
function actOnPart(name: string, part: string): PageEntry {
  const page = `case-do-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const open = async (world: World) => {
    const [found] = await world.rows<{ reference: string; id: string }>(part);
    if (!found) throw new Error(`the town has nothing for ${name}`);
    return `/staff/cases/${found.reference}/do/${name}?subject=${found.id}`;
  };
  return { name: page, who: 'supervisor', open, withErrors: sendEmpty };
}

const OPEN_ENQUIRY = `SELECT c.reference, q.id FROM handling.enquiry q JOIN casework.case c ON c.id = q.case_id
  WHERE q.answered_at IS NULL AND NOT c.restricted ORDER BY q.id LIMIT 1`;
const OPEN_REMEDY = `SELECT c.reference, r.id FROM casework.remedy r JOIN casework.case c ON c.id = r.case_id
  WHERE r.state = 'promised' AND NOT c.restricted ORDER BY r.id LIMIT 1`;

/** The form of something that is done to an open case; empty it is refused. */
function act(name: string, { where = OPEN, errors = true }: { where?: Condition; errors?: boolean } = {}): PageEntry {
  const page = {
    name: `case-do-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    who: 'supervisor' as const,
  };
  return { ...page, open: at(where, `/do/${name}`), ...(errors && { withErrors: sendEmpty }) };
}

async function sendEmpty(page: Page): Promise<void> {
  for (const area of await page.locator('.otk-act__form textarea, .otk-act__form input[type=text]').all()) await area.fill('');
  await page.locator('.otk-act__form button[type=submit]').first().click();
}

const DRAFTED = {
  reasons: {
    en: 'The lamp was reported three times, and nobody was sent. We are sorry.',
    ru: 'О фонаре сообщали трижды, и никто не приехал. Приносим извинения.',
  },
};

/** An open case with a whole draft of an answer. */
async function drafted(world: World): Promise<string> {
  const reference = await caseWhere(world, OPEN);
  const [found] = await world.rows<{ id: PointId; language: Language; version: number; staff: StaffId }>(
    `SELECT p.id, c.language, coalesce(d.version, 0) AS version, (SELECT id FROM identity.staff WHERE login = 'gravievsky') AS staff
     FROM casework.case c JOIN casework.point p ON p.case_id = c.id LEFT JOIN handling.draft d ON d.case_id = c.id
     WHERE c.reference = $1 ORDER BY p.ordinal LIMIT 1`,
    [reference],
  );
  const { id, language, version, staff } = found!;
  const actor = { kind: 'staff', staffId: staff, roles: ['supervisor'], teamIds: [] } as const;
  const point = { pointId: id, outcome: 'notUpheld', reasons: DRAFTED.reasons[language], rootCause: null, remedies: [] } as const;
  await world.run(SaveDraft, { ...actOf(reference, actor), points: [point], basedOn: version });
  return `/staff/cases/${reference}/decision`;
}

/** Two cases that are answered together: the lead, which is decided, and the one that follows it. */
async function followed(world: World, which: 'lead' | 'follower'): Promise<string> {
  const [known] = await world.rows<{ lead: Reference; follower: Reference }>(FOLLOWED);
  if (known) return `/staff/cases/${known[which]}`;
  const [pair] = await world.rows<{ lead: Reference; follower: Reference; staff: StaffId }>(TWO_ALIKE);
  if (!pair) throw new Error('the town has no two cases that one could answer together');
  const actor = { kind: 'staff', staffId: pair.staff, roles: ['supervisor'], teamIds: [] } as const;
  await world.run(JoinCase, { ...actOf(pair.follower, actor), lead: pair.lead });
  return `/staff/cases/${pair[which]}`;
}

const FOLLOWED = `SELECT l.reference AS lead, c.reference AS follower FROM casework.case c JOIN casework.case l ON l.id = c.lead_id LIMIT 1`;
const ALIKE = `NOT restricted AND NOT danger AND stage IS NULL AND import_source IS NULL
  AND (SELECT count(*) FROM casework.point p WHERE p.case_id = x.id) = 1
  AND NOT EXISTS (SELECT FROM casework.service s WHERE s.code = x.service AND s.sensitive)
  AND NOT EXISTS (SELECT FROM casework.bar b WHERE b.case_id = x.id)`;
const TWO_ALIKE = `SELECT l.reference AS lead, f.reference AS follower, (SELECT id FROM identity.staff WHERE login = 'gravievsky') AS staff
  FROM (SELECT * FROM casework.case x WHERE ${ALIKE} AND state = 'inHandling') f
  JOIN (SELECT * FROM casework.case x WHERE ${ALIKE} AND state = 'answered') l ON l.pack = f.pack AND l.language = f.language
  ORDER BY f.id DESC, l.id LIMIT 1`;

async function joinNothing(page: Page): Promise<void> {
  await page.locator('textarea[name=cases]').fill('');
  await page.locator('form[action$="/followers"] button').click();
}

/** One case, and every act on it; then what comes in and goes out on paper. */
export const casePages: readonly PageEntry[] = [
  { name: 'case', who: 'supervisor', open: at(OPEN, '?done=accept') },
  { name: 'case-page-answered', who: 'supervisor', open: at(`c.state = 'answered'`) },
  { name: 'case-restricted', who: 'clerk', status: 403, open: async (world) => restricted(world) },
  { name: 'case-messages', who: 'supervisor', open: at(`c.state = 'awaitingCitizen'`, '/messages') },
  { name: 'case-documents', who: 'supervisor', open: at(OPEN, '/documents') },
  { name: 'case-history', who: 'supervisor', open: at(`c.state = 'closed' AND c.import_source IS NULL`, '/history') },
  { name: 'case-decided', who: 'supervisor', open: at(REMEDY, '/decision') },
  { name: 'case-decision', who: 'supervisor', open: drafted, withErrors: typeHalfADay },
  { name: 'case-letter', who: 'supervisor', open: async (world) => `${await drafted(world)}/letter` },
  act('accept', { where: `c.state = 'registered'`, errors: false }),
  act('point'),
  act('decline'),
  act('withdraw', { errors: false }),
  act('reopen', { where: `c.state = 'answered'` }),
  act('restrict', { errors: false }),
  act('ask'),
  act('write'),
  act('reply'),
  act('note'),
  act('enquire'),
  act('assign', { errors: false }),
  act('extend'),
  act('transfer'),
  act('classify', { errors: false }),
  act('join'),
  {
    name: 'case-do-part',
    who: 'supervisor',
    open: async (world) => `${await followed(world, 'follower')}/do/part`,
    withErrors: sendEmpty,
  },
  {
    name: 'case-together',
    who: 'supervisor',
    open: async (world) => `${await followed(world, 'lead')}/together`,
    withErrors: joinNothing,
  },
  { name: 'case-together-follower', who: 'supervisor', open: async (world) => `${await followed(world, 'follower')}/together` },
  act('subject', { errors: false }),
  act('danger', { errors: false }),
  act('register', { where: `c.state = 'received'`, errors: false }),
  act('acknowledge', { errors: false }), // no procedure of the town has this step: the page says so, with the article
  { name: 'case-do-clear-danger', who: 'supervisor', open: inDanger, withErrors: sendEmpty },
  { name: 'case-do-unrestrict', who: 'supervisor', open: async (world) => `${await restrictedToMe(world)}/do/unrestrict` },
  actOnPart('answerEnquiry', OPEN_ENQUIRY),
  actOnPart('remedyDone', OPEN_REMEDY),
  actOnPart('remedyDropped', OPEN_REMEDY),
  { name: 'texts', who: 'supervisor', open: () => '/staff/texts' },
  { name: 'texts-new', who: 'supervisor', open: () => '/staff/texts/new', withErrors: saveNothing },
  { name: 'texts-one', who: 'administrator', open: async (world) => `/staff/texts/${await firstText(world)}` },
  { name: 'case-drafts', who: 'clerk', open: () => '/staff/drafts' },
  { name: 'counter', who: 'clerk', open: () => '/staff/counter' },
  { name: 'counter-entry', who: 'clerk', open: counterOf('phone'), withErrors: enterNothing },
  { name: 'counter-paper', who: 'clerk', open: counterOf('letter') },
  { name: 'counter-receipt', who: 'clerk', open: enterOne },
  { name: 'print-queue', who: 'supervisor', open: () => '/staff/print-queue', withErrors: recordNothing },
];

async function restricted(world: World): Promise<string> {
  const [found] = await world.rows<{ reference: string }>(
    'SELECT reference FROM casework.case WHERE restricted ORDER BY id LIMIT 1',
  );
  return `/staff/cases/${found!.reference}`;
}

/** The same case, with supervisors among those who may read it. */
async function restrictedToMe(world: World): Promise<string> {
  const path = await restricted(world);
  await world.rows(
    `INSERT INTO casework.reader (case_id, staff_id, at) SELECT c.id, r.staff_id, $2 FROM casework.case c CROSS JOIN identity.staff_role r
     WHERE c.reference = $1 AND r.role = 'supervisor' ON CONFLICT DO NOTHING`,
    [path.split('/').at(-1), world.clock.now()],
  );
  return path;
}

async function typeHalfADay(page: Page): Promise<void> {
  await page.locator('input[name$="dueOn-day"]').first().fill('31');
  await page.locator('button[name=step][value=save]').click();
}

function counterOf(channel: string) {
  return async (world: World): Promise<string> => {
    const [service] = await world.rows<{ code: string }>(
      'SELECT code FROM casework.service WHERE active AND import_source IS NULL ORDER BY code LIMIT 1',
    );
    return `/staff/counter?channel=${channel}&service=${service!.code}`;
  };
}

async function enterNothing(page: Page): Promise<void> {
  await page.locator('form[method=post][action="/staff/counter"] button[type=submit]').click();
}

async function enterOne(world: World, page: Page): Promise<string> {
  await page.goto(await counterOf('counter')(world));
  for (const [field, value] of [
    ['text', 'Фонарь не горит.'],
    ['name', 'Заречная Ирина Петровна'],
  ] as const)
    await page.fill(`[name=${field}]`, value);
  await page.locator('form[method=post][action="/staff/counter"] button[type=submit]').click();
  await page.waitForURL('**/staff/counter/receipt/**');
  return new URL(page.url()).pathname;
}

/** The town has nobody in danger: somebody who has to answer us is. */
async function inDanger(world: World): Promise<string> {
  const reference = await caseWhere(world, `c.state = 'awaitingCitizen'`);
  await world.rows('UPDATE casework.case SET danger = true WHERE reference = $1', [reference]);
  return `/staff/cases/${reference}/do/clearDanger`;
}

async function saveNothing(page: Page): Promise<void> {
  await page.locator('form[action="/staff/texts/new"] button').click();
}

async function firstText(world: World): Promise<string> {
  const [text] = await world.rows<{ id: string }>('SELECT id FROM handling.ready_text ORDER BY id LIMIT 1');
  return text!.id;
}

async function recordNothing(page: Page): Promise<void> {
  await page.locator('button[name=which][value=ticked]').click();
}
