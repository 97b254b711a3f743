import { type Page } from 'playwright-core';

/** Fills fields of the form that leads there, by their names, and sends it. For `withErrors`: `sendForm('/staff/sign-in', { login: '' })`. */
export function sendForm(action: string, values: Readonly<Record<string, string>> = {}): (page: Page) => Promise<void> {
  return async (page) => {
    const form = page.locator(`form[action^="${action}"]`).first();
    for (const [name, value] of Object.entries(values)) await form.locator(`[name="${name}"]`).fill(value);
    await form.locator('button[type=submit]').first().click();
  };
}
