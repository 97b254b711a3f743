import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Language, LANGUAGES } from '#libs/kernel';
import { chooseLanguage } from '#libs/platform/i18n';

const FIELD = 'lang';
const COOKIE = 'otklik_language';
const COOKIE_SECONDS = 365 * 24 * 3600;

/** What the reader chose on a page, now or before; else what the signed-in member of staff has set; else what the browser asks for. */
export function languageOf(request: FastifyRequest, ofStaff: Language | null, fallback: Language): Language {
  return (
    chosenNow(request) ??
    known(request.cookies[COOKIE]) ??
    ofStaff ??
    chooseLanguage(request.headers['accept-language'], fallback)
  );
}

/** Remembers a choice made in the address (`?lang=ru`). */
export function rememberLanguage(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  const chosen = chosenNow(request);
  if (chosen === null || chosen === request.cookies[COOKIE]) return;
  void reply.setCookie(COOKIE, chosen, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: COOKIE_SECONDS });
}

/** The same page in the other language. */
export function urlIn(language: Language, url: string): string {
  const address = new URL(url, 'http://page');
  address.searchParams.set(FIELD, language);
  return `${address.pathname}${address.search}`;
}

/** What the address chose; a request is forgotten together with its entry. */
const CHOSEN = new WeakMap<FastifyRequest, Language | null>();

/** Taken out of the address's fields when it is first asked for, so that what checks them does not meet it. */
function chosenNow(request: FastifyRequest): Language | null {
  let chosen = CHOSEN.get(request);
  if (chosen === undefined) {
    const fields = (request.query ?? {}) as Record<string, unknown>;
    chosen = known(fields[FIELD]);
    if (chosen !== null) delete fields[FIELD];
    CHOSEN.set(request, chosen);
  }
  return chosen;
}

function known(value: unknown): Language | null {
  return LANGUAGES.find((language) => language === value) ?? null;
}

/** Both languages, the reader's own first: the order in which a form asks what something is called. */
export function ownFirst(language: Language): readonly Language[] {
  return [language, ...LANGUAGES.filter((other) => other !== language)];
}
