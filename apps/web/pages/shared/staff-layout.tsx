import { type ComponentChildren } from 'preact';
import { Document, HouseName, LanguageLink } from './document.js';
import { PageForm } from './page-form.js';
import { sharedText } from './messages.js';
import { type PageContext } from './page-context.js';
import { StaffNav } from './staff-nav.js';

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
      {page.staff && <StaffNav page={page} />}
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
