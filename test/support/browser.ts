import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Language } from '#libs/kernel';

export const DEVICES = ['phone', 'desktop'] as const;
export type Device = (typeof DEVICES)[number];

export interface Visitor {
  readonly language?: Language;
  readonly device?: Device;
  readonly javaScript?: boolean;
}

const SCREENS: Readonly<Record<Device, BrowserContextOptions>> = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU' };

/** A button that is not there should be missed while the spec still has time to say so. */
const WAIT_MS = 15_000;

/** Chromium asks nobody anything on its own, and runs as any account. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A form or a page that is refused (422, 409, 404): the browser notes each as an error, and none is a fault of the page. */
const ANSWERED = /^Failed to load resource: the server responded with a status of 4\d\d\b/;

/**
 * One browser for a whole spec file. What goes wrong in its pages without being seen (a script that throws, a file that is missing, a breach
 * of the policy of content) is gathered, and `leave` throws it.
 */
export class TestBrowser {
  private readonly contexts: BrowserContext[] = [];
  private faults: string[] = [];

  private constructor(private readonly browser: Browser) {}

  static async launch(): Promise<TestBrowser> {
    const executablePath = process.env['OTKLIK_TEST_CHROMIUM'];
    if (!executablePath) throw new Error('This spec needs Chromium: ask for it through describeInBrowser.');
    return new TestBrowser(await chromium.launch({ executablePath, args: FLAGS }));
  }

  /** A page of somebody who has never been here: no cookies, nothing kept. Starts on an empty page. */
  async newPage(origin: string, { language = 'en', device = 'desktop', javaScript = true }: Visitor = {}): Promise<Page> {
    const context = await this.browser.newContext({
      ...SCREENS[device],
      locale: LOCALES[language],
      timezoneId: 'Europe/Moscow',
      javaScriptEnabled: javaScript,
      baseURL: origin,
    });
    context.setDefaultTimeout(WAIT_MS);
    this.contexts.push(context);
    context.on('page', (page) => this.listenTo(page));
    return context.newPage();
  }

  /**
   * The same page for the next visitor, with nothing kept from the one before: no cookies, no storage, no files. Chromium starts a process for
   * every new visitor, which costs more than most pages; the device, the language and the script stay as they are.
   */
  async newVisitor(page: Page, origin: string): Promise<void> {
    await page.goto('about:blank');
    await page.context().clearCookies();
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Storage.clearDataForOrigin', {
      origin,
      storageTypes: 'local_storage,indexeddb,cache_storage,service_workers',
    });
    await devTools.send('Network.clearBrowserCache');
    await devTools.detach();
  }

  /** What went wrong unseen since it was last asked. */
  takeFaults(): string[] {
    const taken = this.faults;
    this.faults = [];
    return taken;
  }

  /** Closes every page. Errors: what went wrong in them. */
  async leave(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    const faults = this.takeFaults();
    if (faults.length > 0) throw new Error(`Pages went wrong unseen:\n${faults.join('\n')}`);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private listenTo(page: Page): void {
    const documents = new Set<string>();
    page.on('response', (response) => {
      if (['document', 'fetch', 'eventsource'].includes(response.request().resourceType())) documents.add(response.url());
    });
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const from = message.location().url;
      if (ANSWERED.test(message.text()) && documents.has(from)) return;
      this.faults.push(`${page.url()}: ${message.text()} (${from})`);
    });
  }
}

/** Specs in a browser; skipped where the machine has none, and the global setup says so. */
export function describeInBrowser(name: string, specs: () => void): void {
  const describeHere = process.env['OTKLIK_TEST_CHROMIUM'] ? describe : describe.skip;
  describeHere(name, specs);
}
