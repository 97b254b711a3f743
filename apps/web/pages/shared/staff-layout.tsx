import { type ComponentChildren } from 'preact';
import { Document, HouseName, LanguageLink } from './document.js';
import { PageForm } from './page-form.js';
import { sharedText } from './messages.js';
import { type PageContext } from './page-context.js';
import { STAFF_NAVIGATION } from './staff-navigation.js';

interface StaffLayoutProps {
  page: PageContext;
  title: string;
  error?: boolean;
  children: ComponentChildren;
}

/** A page for staff: the whole width, the places of work above it. Without a session (signing in) the places are left out. */
export function StaffLayout({ page, title, error = false, children }: StaffLayoutProps) {
  return (
    <Document
      page={page}
      title={title}
      error={error}
      bundle="staff"
      bodyClass="otk-staff"
      singleKeys={page.staff?.singleKeys ?? false}
    >
      <header class="otk-header">
        <div class="otk-width otk-header__row">
          <HouseName page={page} href="/staff" />
          {page.staff && <Account page={page} name={page.staff.name} />}
          <LanguageLink page={page} />
        </div>
      </header>
      {page.staff && <Navigation page={page} />}
      <main id="main" class="otk-width otk-main">
        {children}
      </main>
    </Document>
  );
}

function Account({ page, name }: { page: PageContext; name: string }) {
  const t = sharedText(page.language);
  return (
    <>
      <a class="otk-header__link otk-keys-link" href="/staff/keys" data-keys-help>
        {t('staff.keys')}
      </a>
      <a class="otk-header__link" href="/staff/account" aria-label={`${name}. ${t('staff.account')}`}>
        {name}
      </a>
      <PageForm page={page} action="/staff/sign-out">
        <button class="otk-plain-button" type="submit">
          {t('staff.signOut')}
        </button>
      </PageForm>
    </>
  );
}

function Navigation({ page }: { page: PageContext }) {
  const t = sharedText(page.language);
  const places = STAFF_NAVIGATION.filter(({ permission }) => page.staff?.may(permission));
  const here = nearestOf(places.map(({ href }) => href), page.path); // prettier-ignore
  return (
    <nav class="otk-nav" aria-label={t('staff.navigation')}>
      <ul class="otk-width otk-nav__list">
        {places.map(({ href, words, key }) => (
          <li key={href}>
            <a class="otk-nav__link" href={href} data-key={key} aria-current={href === here ? 'page' : undefined}>
              {t(words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Of the places that a path lies under, the one that says most of it: a reader of several roles has places within places. */
export function nearestOf(places: readonly string[], path: string): string | undefined {
  const around = places.filter((place) => path === place || path.startsWith(`${place}/`));
  return around.sort((one, other) => other.length - one.length)[0];
}
