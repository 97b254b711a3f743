import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Page } from 'playwright-core';
import { newLinkToken } from '#libs/casework';
import { AnswerAtPlace, AnswerSurvey, AskContacts, AskFurther, AskingPlaces, OpenPlace } from '#libs/features/feedback';
import { QUALITIES, type Rating, type SurveyAnswers } from '#libs/domain/asking';
import { CITIZEN, type Language, type Reference, type ServiceCode, type StaffId } from '#libs/kernel';
import { sendForm } from '../../../support/citizen-form.js';
import { shownMeasure } from '../../../support/measures.js';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';
import { caseIn } from './citizen.js';

type WebWorld = World<NestFastifyApplication>;

/** Answered some days ago, and nobody has said yet how it was. */
const OPEN = `c.state IN ('answered', 'closed') AND c.answered_on > '2026-10-28' AND NOT c.restricted
  AND NOT EXISTS (SELECT FROM feedback.survey s WHERE s.case_id = c.id)`;

/** What people say of how they were answered: what they fill in, and what staff see of it. */
export const surveys: readonly PageEntry[] = [
  {
    name: 'survey',
    who: 'citizen',
    open: caseIn(OPEN, '/track/survey'),
    withErrors: (page) => sendForm(page, '/track/survey'),
  },
  { name: 'survey-none', who: 'citizen', open: caseIn(`c.state = 'inHandling'`, '/track/survey') },
  { name: 'survey-thanks', who: 'citizen', open: unhappy, withErrors: (page) => sendForm(page, '/track/survey/request') },
  { name: 'survey-mine', who: 'citizen', open: mine },
  {
    name: 'survey-code',
    who: 'anybody',
    open: () => '/track/survey/mine',
    withErrors: (page) => sendForm(page, '/track/survey/mine'),
  },
  {
    name: 'effect-survey',
    who: 'citizen',
    open: effect,
    withErrors: (page) => page.locator('form[action^="/track/survey/measures"] button[type=submit]').click(),
  },
  { name: 'effect-survey-thanks', who: 'citizen', open: effectAnswered },
  { name: 'survey-declined', who: 'citizen', open: caseIn(OPEN, '/track/survey/declined') },
  { name: 'survey-withdrawn', who: 'anybody', open: () => '/track/survey/withdrawn' },
  { name: 'requests', who: 'supervisor', open: async (world) => (await request(world)) && '/staff/requests' },
  {
    name: 'request',
    who: 'supervisor',
    open: request,
    withErrors: (page) => page.locator('.otk-act form button[type=submit]').click(),
  },
  {
    name: 'survey-phone',
    who: 'supervisor',
    open: phone,
    withErrors: (page) => page.locator('.otk-act form button[type=submit]').click(),
  },
  { name: 'ask-code', who: 'anybody', open: () => '/ask', withErrors: (page) => sendForm(page, '/ask') },
  {
    name: 'ask',
    who: 'anybody',
    open: (world) => place(world, '/ask/CODE'),
    withErrors: (page) => pressButton(page, 'form[action^="/ask/"]'),
  },
  { name: 'ask-letter', who: 'anybody', open: invited, withErrors: (page) => pressButton(page, 'form[action^="/ask/letter/"]') },
  { name: 'ask-letter-used', who: 'anybody', status: 404, open: () => '/ask/letter/used' },
  { name: 'ask-decline', who: 'anybody', open: () => '/ask/decline/anything' },
  {
    name: 'survey-contacts',
    who: 'supervisor',
    open: async (world) => (await invited(world)) && '/staff/surveys/contacts',
    withErrors: async (page) => {
      await page.fill('[name=list]', 'email,language\nnobody,ru');
      await pressButton(page, 'form[action="/staff/surveys/contacts"]');
    },
  },
  { name: 'ask-closed', who: 'anybody', status: 404, open: () => '/ask/ZZZZ-ZZZZ' },
  { name: 'ask-thanks', who: 'anybody', open: saidAtPlace },
  {
    name: 'survey-places',
    who: 'supervisor',
    open: (world) => place(world, '/staff/surveys/places'),
    withErrors: (page) => pressButton(page, 'form[action="/staff/surveys/places"]'),
  },
  { name: 'survey-poster', who: 'supervisor', open: (world) => place(world, '/staff/surveys/places/CODE/poster') },
  { name: 'survey-figures-places', who: 'supervisor', open: answeredAtPlace },
  // Last: these take all that is left in the town to be answered.
  { name: 'survey-figures', who: 'supervisor', open: (world) => answered(world, '/staff/surveys') },
  { name: 'survey-words', who: 'supervisor', open: (world) => answered(world, '/staff/surveys/words') },
  { name: 'survey-settings', who: 'administrator', open: () => '/staff/surveys/settings', withErrors: noDays },
];

async function unhappy(world: WebWorld, page: Page): Promise<string> {
  await page.goto(await caseIn(OPEN, '/track/survey')(world, page));
  await page.locator('input[name=answered][value=no]').check();
  await sendForm(page, '/track/survey');
  return '/track/survey/thanks';
}

async function mine(world: WebWorld, page: Page): Promise<string> {
  await unhappy(world, page);
  return '/track/survey/mine';
}

/** Somebody of the town is asked about a measure. */
async function effect(world: WebWorld, page: Page): Promise<string> {
  const { id, number } = await shownMeasure(world, {
    state: 'completed',
    title: 'A ramp',
    titleRu: 'Пандус',
    change: 'It has rails.',
    changeRu: 'С перилами.',
  });
  const condition = `c.id = (SELECT x.id FROM casework.case x WHERE x.state = 'closed' AND x.import_source IS NULL AND NOT x.restricted ORDER BY x.id LIMIT 1)`;
  await world.rows(
    `INSERT INTO feedback.effect_survey (measure_id, case_id, state, asked_on) SELECT $1, c.id, 'asked', '2026-11-20' FROM casework.case c WHERE ${condition}`,
    [id],
  );
  return caseIn(condition, `/track/survey/measures/${number}`)(world, page);
}

async function effectAnswered(world: WebWorld, page: Page): Promise<string> {
  const path = await effect(world, page);
  await page.goto(path);
  await page.locator('input[name=helped][value=partly]').check();
  await page.locator('form[action^="/track/survey/measures"] button[type=submit]').click();
  await page.waitForURL('**/thanks');
  return '/track/survey/measures/thanks';
}

async function noDays(page: Page): Promise<void> {
  await page.fill('[name=askAfterDays]', '');
  await page.locator('form[action="/staff/surveys/settings"] button[type=submit]').click();
}

const WORDS: Readonly<Record<Language, string>> = {
  en: 'Write sooner when something takes longer.',
  ru: 'Пишите раньше, если что-то затягивается.',
};

interface OpenSurvey extends Record<string, unknown> {
  readonly reference: Reference;
  readonly language: Language;
}

function openSurveys(world: WebWorld, limit: number): Promise<OpenSurvey[]> {
  return world.rows(
    `SELECT c.reference, c.language FROM casework.case c WHERE ${OPEN} AND c.import_source IS NULL
       AND NOT EXISTS (SELECT FROM casework.bar b WHERE b.case_id = c.id)
     ORDER BY c.id DESC LIMIT $1`,
    [limit],
  );
}

function answersWith(rating: Rating, words: string | null): SurveyAnswers {
  const qualities = Object.fromEntries(QUALITIES.map((quality) => [quality, rating])) as SurveyAnswers['qualities'];
  return { answered: rating > 3 ? 'yes' : 'no', ease: rating, qualities, words };
}

/** Enough of them to tell something, once in a world. */
async function answered(world: WebWorld, path: string): Promise<string> {
  const [{ count } = { count: 0 }] = await world.rows<{ count: number }>(
    'SELECT count(*)::integer AS count FROM feedback.survey_response',
  );
  if (count >= 6) return path;
  for (const [place, { reference, language }] of (await openSurveys(world, 6)).entries()) {
    const answers = answersWith(place % 3 === 0 ? 2 : 5, WORDS[language]);
    await world.run(AnswerSurvey, { reference, actor: CITIZEN, via: 'link', language, answers, allowsCase: false });
  }
  return path;
}

/** The address of a request that waits. */
async function request(world: WebWorld): Promise<string> {
  const waiting = () =>
    world.rows<{ reference: string; id: string }>(
      `SELECT c.reference, r.id FROM feedback.further_request r JOIN casework.case c ON c.id = r.case_id WHERE r.state = 'waiting' LIMIT 1`,
    );
  let [found] = await waiting();
  if (!found) {
    const [{ reference, language }] = (await openSurveys(world, 1)) as [OpenSurvey];
    const answers = answersWith(1, null);
    const given = { reference, actor: CITIZEN, via: 'link', language, answers, allowsCase: false } as const;
    const { code } = await world.run(AnswerSurvey, given);
    await world.run(AskFurther, { reference, code, way: 'reopening', text: null });
    [found] = await waiting();
  }
  return `/staff/cases/${found!.reference}/requests/${found!.id}`;
}

async function phone(world: WebWorld): Promise<string> {
  const [found] = await world.rows<{ reference: string }>(
    `SELECT c.reference FROM casework.case c WHERE ${OPEN} AND c.import_source IS NULL AND NOT EXISTS (
       SELECT FROM casework.participation p WHERE p.case_id = c.id AND p.role <> 'registrar' AND p.staff_id IN (
         SELECT staff_id FROM identity.staff_role WHERE role = 'supervisor')
     ) ORDER BY c.id DESC LIMIT 1`,
  );
  return `/staff/cases/${found!.reference}/survey`;
}

/** The address of a letter's link, as it stands once the letter has left. */
async function invited(world: WebWorld): Promise<string> {
  const sentBy = await aSupervisor(world);
  await world.run(AskContacts, { service: 'waste' as ServiceCode, list: 'email,language\nanna@example.org,ru', sentBy });
  const { token, tokenHash } = newLinkToken();
  await world.rows(`INSERT INTO casework.invitation (token_hash, service, closes_on) VALUES ($1, 'waste', '2099-01-01')`, [
    tokenHash,
  ]);
  return `/ask/letter/${token}`;
}

async function aSupervisor(world: WebWorld): Promise<StaffId> {
  const [supervisor] = await world.rows<{ staffId: StaffId }>(
    `SELECT staff_id AS "staffId" FROM identity.staff_role WHERE role = 'supervisor' ORDER BY 1 LIMIT 1`,
  );
  return supervisor!.staffId;
}

/** The address with the code of a place where people are asked. */
async function place(world: WebWorld, path: string): Promise<string> {
  return path.replace('CODE', await placeCode(world));
}

async function placeCode(world: WebWorld): Promise<string> {
  const [found] = (await world.get(AskingPlaces).page({ limit: 1, cursor: undefined })).items;
  if (found) return found.code;
  const named = { nameEn: 'Waiting room, ground floor', nameRu: 'Зал ожидания, первый этаж' };
  return world.run(OpenPlace, { service: 'waste' as ServiceCode, ...named, openedBy: await aSupervisor(world) });
}

async function answeredAtPlace(world: WebWorld): Promise<string> {
  const code = await placeCode(world);
  for (let person = 0; person < 6; person += 1) {
    await world.run(AnswerAtPlace, { code, language: 'en', answers: answersWith(person % 3 === 0 ? 2 : 5, null) });
  }
  return '/staff/surveys?about=service&by=place';
}

async function saidAtPlace(world: WebWorld, page: Page): Promise<string> {
  const path = await place(world, '/ask/CODE');
  await page.goto(path);
  await page.locator('input[name=answered][value=yes]').check();
  await sendForm(page, path);
  return '/track/survey/given';
}

async function pressButton(page: Page, form: string): Promise<void> {
  await page.locator(`${form} button[type=submit]`).first().click();
}
