import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Page } from 'playwright-core';
import { TrackingCodes } from '#libs/casework';
import { type CaseId } from '#libs/kernel';
import { answerQuestion, fillForm, type FormAnswers, PHOTO, sendForm } from '../../../support/citizen-form.js';
import { type World } from '../../../support/world.js';
import { type PageEntry } from '../harness/page-entry.js';

type WebWorld = World<NestFastifyApplication>;

/** Of a service whose law does not know a form on the web: it is told before a word is written. */
const WITHOUT_EFFECT: FormAnswers = { service: { service: 'roads' } };
const FOR_ANOTHER: FormAnswers = { author: { author: 'other' } };

/** What a citizen sees, from the start page to the end of their case. */
export const citizen: readonly PageEntry[] = [
  { name: 'start', who: 'anybody', open: () => '/' },
  { name: 'accessibility', who: 'anybody', open: () => '/accessibility' },
  { name: 'privacy', who: 'anybody', open: () => '/privacy' },
  question('what'),
  question('service'),
  question('ways', WITHOUT_EFFECT, null),
  question('text', {}, { text: '' }),
  question('wanted', {}, null),
  question('where', {}, { place: 'x'.repeat(600) }),
  {
    name: 'complain-evidence',
    who: 'anybody',
    open: evidence,
    withErrors: (page) => sendForm(page, '/complain/evidence/files'),
  },
  question('author', WITHOUT_EFFECT, {}),
  question('about', FOR_ANOTHER, { name: '' }),
  question('contact'),
  question('address', { contact: { preferredChannel: 'email' } }, { email: 'nobody' }),
  question('support', {}, null),
  { name: 'complain-check', who: 'anybody', open: (_, page) => filledIn(page, 'check') },
  { name: 'complain-later', who: 'anybody', open: (_, page) => filledIn(page, 'where', {}, '/complain/later') },
  { name: 'complain-resume', who: 'anybody', open: (_, page) => filledIn(page, 'where', {}, '/complain') },
  { name: 'complain-continue', who: 'anybody', open: () => '/complain/continue/from-another-device' },
  { name: 'complain-sent', who: 'anybody', open: sent },
  { name: 'track', who: 'anybody', open: () => '/track', withErrors: (page) => sendForm(page, '/track') },
  { name: 'track-dead-link', who: 'anybody', status: 404, open: () => '/track/a-link-of-last-year' },
  { name: 'track-lost', who: 'anybody', open: () => '/track/lost', withErrors: (page) => sendForm(page, '/track/lost') },
  { name: 'track-lost-sent', who: 'anybody', open: () => '/track/lost/sent' },
  {
    name: 'case-running',
    who: 'citizen',
    open: caseIn(`state = 'inHandling'`),
    withErrors: (page) => sendForm(page, '/track/case/messages'),
  },
  { name: 'case-asked', who: 'citizen', open: caseIn(`state = 'awaitingCitizen'`) },
  {
    name: 'case-answered',
    who: 'citizen',
    open: caseIn(`answered_on IS NOT NULL AND EXISTS (SELECT FROM casework.remedy r WHERE r.case_id = c.id)`),
  },
  {
    name: 'case-extended',
    who: 'citizen',
    open: caseIn(`EXISTS (SELECT FROM casework.case_event e WHERE e.case_id = c.id AND e.type = 'deadline.extended')`),
  },
  { name: 'case-withdraw', who: 'citizen', open: caseIn(`state = 'inHandling'`, '/track/case/withdraw') },
  {
    name: 'case-contact',
    who: 'citizen',
    open: caseIn(`state = 'inHandling'`, '/track/case/contact'),
    withErrors: wrongContact,
  },
];

/** One question of the form. `wrong`: what makes it come back; an empty form where nothing is given, and null where nothing can be wrong. */
function question(step: string, answers: FormAnswers = {}, wrong: Readonly<Record<string, string>> | null = {}): PageEntry {
  const open = (_: WebWorld, page: Page) => filledIn(page, step, answers);
  const entry = { name: `complain-${step}`, who: 'anybody', open } as const;
  if (wrong === null) return entry;
  const withErrors = async (page: Page) => {
    await answerQuestion(page, wrong);
    await sendForm(page, `/complain/${step}`);
  };
  return { ...entry, withErrors };
}

async function filledIn(page: Page, step: string, answers: FormAnswers = {}, path = `/complain/${step}`): Promise<string> {
  await fillForm(page, step, answers);
  return path;
}

async function evidence(_: WebWorld, page: Page): Promise<string> {
  await fillForm(page, 'evidence');
  await page.locator('input[type=file]').setInputFiles({ ...PHOTO, name: '2026.png' });
  await sendForm(page, '/complain/evidence/files');
  return '/complain/evidence';
}

async function sent(_: WebWorld, page: Page): Promise<string> {
  await fillForm(page, 'check', WITHOUT_EFFECT);
  await sendForm(page, '/complain/send');
  return '/complain/sent';
}

/** A case of the town that is as `condition` says, opened by its reference and code. */
export function caseIn(condition: string, path = '/track/case'): PageEntry['open'] {
  return async (world, page) => {
    const [found] = await world.rows<{ id: CaseId; reference: string; generation: number }>(
      `SELECT id, reference, code_generation AS generation FROM casework.case c WHERE ${condition} AND import_source IS NULL ORDER BY id LIMIT 1`,
    );
    if (!found) throw new Error(`The town has no case that is ${condition}.`);
    await page.goto('/track');
    await answerQuestion(page, {
      reference: found.reference,
      code: world.get(TrackingCodes).codeFor(found.id, found.generation),
    });
    await sendForm(page, '/track');
    return path;
  };
}

async function wrongContact(page: Page): Promise<void> {
  await answerQuestion(page, { email: '', preferredChannel: 'email' });
  await sendForm(page, '/track/case/contact');
}
