import { type Page } from 'playwright-core';

/** A photo so small that a spec can carry it. */
export const PHOTO = {
  name: 'ramp.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** How each question of the form is answered where nothing else is asked for: choices by the value they send, texts as they are typed. */
const USUAL = {
  what: { kind: 'complaint' },
  service: { service: 'waste' },
  ways: {},
  text: { text: '2026' },
  wanted: { wanted: '2026' },
  where: { place: '2026', when: '2026' },
  evidence: {},
  author: { author: 'self' },
  about: { name: '2026' },
  contact: { preferredChannel: 'trackingPage' },
  address: {},
  support: {},
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type FormAnswers = { readonly [Step in keyof typeof USUAL]?: Readonly<Record<string, string>> };

/** Fills in the form from its beginning, page by page, until `stop` (`check`, or a question) is open. */
export async function fillForm(page: Page, stop: string, answers: FormAnswers = {}): Promise<void> {
  await page.goto('/complain');
  await goOn(page, stop, answers);
}

/** The same from the question that is open. */
export async function goOn(page: Page, stop: string, answers: FormAnswers = {}): Promise<void> {
  for (let step = stepOf(page); step !== stop; step = stepOf(page)) {
    await answerQuestion(page, { ...(USUAL[step as keyof typeof USUAL] ?? {}), ...(answers[step as keyof FormAnswers] ?? {}) });
    await sendForm(page, `/complain/${step}`);
    if (stepOf(page) === step) throw new Error(`The form stays at ${step}.`);
  }
}

/** Chooses and types; a choice is a radio button of that name. */
export async function answerQuestion(page: Page, answer: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(answer)) {
    const choice = page.locator(`input[type=radio][name="${name}"][value="${value}"]`);
    if ((await choice.count()) > 0) await choice.check();
    else await page.locator(`[name="${name}"]`).fill(value);
  }
}

/** Presses the one button of the form that leads there. */
export async function sendForm(page: Page, action: string): Promise<void> {
  await Promise.all([
    page.waitForNavigation(),
    page
      .locator(`form[action="${action}"], form[action^="${action}?"]`)
      .locator('button[type=submit], button:not([type])')
      .click(),
  ]);
}

function stepOf(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1)!;
}
