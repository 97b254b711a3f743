import { type ComponentChildren } from 'preact';
import { type Language } from '#libs/kernel';
import { SpokenLanguage } from '#libs/ui';
import { sharedText } from './messages.js';
import { type PageContext } from './page-context.js';
import { urlIn } from './page-language.js';

export interface DocumentProps {
  page: PageContext;
  /** What this page is, in the reader's language; the browser's title ends with the body's name. */
  title: string;
  /** Whether a form on it was refused: the title says so first. */
  error?: boolean;
  bundle: 'citizen' | 'staff';
  bodyClass?: string;
  /** On pages for staff: whether keys pressed alone do something. */
  singleKeys?: boolean;
  /** The same for programs: browsers and readers of feeds find it by itself. */
  feeds?: readonly FeedLink[];
  children: ComponentChildren;
}

export interface FeedLink {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

/** The frame of HTML around either layout. Nothing in it is inline: the policy of content forbids it. */
export function Document({
  page,
  title,
  error = false,
  bundle,
  bodyClass = '',
  singleKeys,
  feeds = [],
  children,
}: DocumentProps) {
  const t = sharedText(page.language);
  return (
    <html lang={page.language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${error ? `${t('error')} ` : ''}${title} – ${page.bodyName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#1f3a5f" />
        <link rel="icon" type="image/svg+xml" href={page.asset('icon.svg')} />
        <link rel="stylesheet" href={page.asset(`${bundle}.css`)} />
        {feeds.map(({ href, type, title: named }) => (
          <link key={href} rel="alternate" type={type} title={named} href={href} />
        ))}
        <script type="module" src={page.asset(`${bundle}.js`)}></script>
      </head>
      <body
        class={`govuk-template__body ${bodyClass}`.trim()}
        data-keys={singleKeys === undefined ? undefined : singleKeys ? 'on' : 'off'}
      >
        <a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">
          {t('skip')}
        </a>
        <SpokenLanguage.Provider value={page.language}>{children}</SpokenLanguage.Provider>
      </body>
    </html>
  );
}

/** Each language is named in itself; the link leads to this same page. */
const OTHER: Readonly<Record<Language, { language: Language; name: string }>> = {
  en: { language: 'ru', name: 'Русский' },
  ru: { language: 'en', name: 'English' },
};

export function LanguageLink({ page }: { page: PageContext }) {
  const { language, name } = OTHER[page.language];
  return (
    <a class="otk-header__link" href={urlIn(language, page.url)} hreflang={language} lang={language} rel="alternate">
      {name}
    </a>
  );
}

/** The sign of the house and the body's name: the way back to the start. */
export function HouseName({ page, href }: { page: PageContext; href: string }) {
  return (
    <a class="otk-header__name" href={href}>
      <img src={page.asset('icon.svg')} width="32" height="32" alt="" />
      <span>{page.bodyName}</span>
    </a>
  );
}
