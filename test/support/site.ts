import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Page } from 'playwright-core';
import { type Language, type StaffRole } from '#libs/kernel';
import { describeInBrowser, TestBrowser, type Visitor } from './browser.js';
import { signIn } from './staff-client.js';
import { type World } from './world.js';

type WebWorld = World<NestFastifyApplication>;

/** A citizen has no account: what lets them in (a code, a letter's link) they bring along by what they do on the page. */
export type Who = 'anybody' | 'citizen' | StaffRole;

export interface SiteVisitor extends Visitor {
  readonly who?: Who;
}

export interface Account {
  readonly login: string;
  readonly password: string;
}

/** Who signs in as what; roles that a spec does not need may be left out. */
export type Accounts = Readonly<Partial<Record<StaffRole, Account>>>;

/** A web application that a browser can visit. */
export class Site {
  private readonly cookies = new Map<StaffRole, string>();

  private constructor(
    readonly world: WebWorld,
    readonly origin: string,
    private readonly browser: TestBrowser,
    private readonly accounts: Accounts,
  ) {}

  static async open(world: WebWorld, accounts: Accounts = {}): Promise<Site> {
    await world.app.listen(0, '127.0.0.1');
    return new Site(world, await world.app.getUrl(), await TestBrowser.launch(), accounts);
  }

  /** An empty page of this visitor's own, signed in, from which `goto('/…')` leads into the site. Nothing is kept from visits before. */
  async visit({ who = 'anybody', ...visitor }: SiteVisitor = {}): Promise<Page> {
    const page = await this.browser.newPage(this.origin, visitor);
    await this.admit(page, who, visitor.language);
    return page;
  }

  /** The same page for somebody else who was never here, of the same device and language: much quicker than a new one. */
  async visitAgain(page: Page, { who = 'anybody', language }: Pick<SiteVisitor, 'who' | 'language'>): Promise<void> {
    await this.browser.newVisitor(page, this.origin);
    await this.admit(page, who, language);
  }

  /** Everybody must sign in again: the clock was moved on. */
  forgetSessions(): void {
    this.cookies.clear();
  }

  /** What went wrong unseen in the pages since it was last asked, for a spec that meant it to. */
  takeFaults(): string[] {
    return this.browser.takeFaults();
  }

  /** Closes every page. Errors: what went wrong in them unseen. */
  leave(): Promise<void> {
    return this.browser.leave();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.world.close();
  }

  private async admit(page: Page, who: Who, language: Language = 'en'): Promise<void> {
    if (who === 'anybody' || who === 'citizen') return;
    const cookies = [await this.sessionOf(who), `otklik_language=${language}`];
    await page.context().addCookies(cookies.map((cookie) => ({ ...named(cookie), url: this.origin })));
  }

  private async sessionOf(role: StaffRole): Promise<string> {
    const known = this.cookies.get(role);
    if (known) return known;
    const account = this.accounts[role];
    if (!account) throw new Error(`This site has no ${role} to sign in as.`);
    const { cookie } = await signIn(this.world.app, account.login, account.password);
    this.cookies.set(role, cookie);
    return cookie;
  }
}

function named(cookie: string): { name: string; value: string } {
  const at = cookie.indexOf('=');
  return { name: cookie.slice(0, at), value: cookie.slice(at + 1) };
}

/** Specs that visit one site. After each, its pages are closed, and what went wrong in them unseen fails it. */
export function describeOnSite(name: string, open: () => Promise<Site>, specs: (site: () => Site) => void): void {
  describeInBrowser(name, () => {
    let site: Site;
    beforeAll(async () => {
      site = await open();
    }, 240_000);
    afterEach(() => site.leave());
    afterAll(() => site.close());
    specs(() => site);
  });
}
