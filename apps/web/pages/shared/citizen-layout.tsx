import { type ComponentChildren } from 'preact';
import { ExitThisPage } from '#libs/ui';
import { Document, type FeedLink, HouseName, LanguageLink } from './document.js';
import { sharedText } from './messages.js';
import { type PageContext } from './page-context.js';

interface CitizenLayoutProps {
  page: PageContext;
  title: string;
  error?: boolean;
  /** Where "Back" leads; none on a page that begins something. */
  back?: string;
  feeds?: readonly FeedLink[];
  /** Where a hurried way out leads, on a page that somebody beside the reader must not see. */
  exitTo?: string | null;
  children: ComponentChildren;
}

/** A page for citizens and the public: one column, large type, help always in the same place. */
export function CitizenLayout({ page, title, error = false, back, exitTo = null, feeds = [], children }: CitizenLayoutProps) {
  const t = sharedText(page.language);
  return (
    <Document page={page} title={title} error={error} bundle="citizen" feeds={feeds}>
      <header class="otk-header">
        <div class="govuk-width-container otk-header__row">
          <HouseName page={page} href="/" />
          <LanguageLink page={page} />
        </div>
      </header>
      <div class="govuk-width-container otk-main">
        {back !== undefined && (
          <nav aria-label={t('back')}>
            <a href={back} class="govuk-back-link">
              {t('back')}
            </a>
          </nav>
        )}
        <main id="main" class="govuk-main-wrapper">
          {exitTo !== null && <ExitThisPage text={t('exit')} redirectUrl={exitTo} />}
          {children}
        </main>
      </div>
      <CitizenFooter page={page} />
    </Document>
  );
}

const LINKS = [
  { href: '/track', words: 'footer.track' },
  { href: '/standards', words: 'footer.standards' },
  { href: '/improvements', words: 'footer.improvements' },
  { href: '/reports', words: 'footer.reports' },
  { href: '/privacy', words: 'footer.privacy' },
  { href: '/accessibility', words: 'footer.accessibility' },
  { href: '/staff', words: 'footer.staff' },
] as const;

function CitizenFooter({ page }: { page: PageContext }) {
  const t = sharedText(page.language);
  return (
    <footer class="otk-footer">
      <nav class="govuk-width-container" aria-label={t('footer.label')}>
        <ul class="otk-footer__links">
          {LINKS.map(({ href, words }) => (
            <li key={href}>
              <a class="govuk-link" href={href}>
                {t(words)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
