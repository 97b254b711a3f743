import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** First the one without windows: a page costs it half. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const CHROMIUM_MISSING =
  'No Chromium is on the PATH, so the tests in a browser are skipped; `apt-get install chromium` brings one.';

/** The machine's own Chromium, by name. Nothing is downloaded. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
