import { type ComponentChildren } from 'preact';
import { NotificationBanner } from '#libs/ui';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { StaffLayout } from '../../../shared/staff-layout.js';
import { Summary } from './fields.js';
import { ADMIN_PLACES, type AdminPlace } from './places.js';
import { adminText } from './words.js';

interface AdminPageProps {
  page: PageContext;
  /** Where in the administration this is. */
  place: AdminPlace;
  title: string;
  /** What this page is a part of: then it is the heading, and the page's own name is said by its navigation and in the title. */
  area?: string;
  /** The list that this page is one of. */
  up?: { readonly href: string; readonly text: string };
  errors?: FormErrors | null;
  /** What has just been done, in words. */
  done?: string | null;
  children: ComponentChildren;
}

/** A page of the administration: the other ones beside it, where there is room. */
export function AdminPage({ page, place, title, area, up, errors = null, done = null, children }: AdminPageProps) {
  const t = adminText(page.language);
  return (
    <StaffLayout page={page} title={area === undefined ? title : `${title} – ${area}`} error={errors !== null}>
      <div class="otk-admin">
        <AdminNavigation page={page} place={place} />
        <div class="otk-admin__content">
          {up && (
            <nav aria-label={up.text} class="otk-admin__up">
              <a class="govuk-back-link" href={up.href}>
                {up.text}
              </a>
            </nav>
          )}
          <Summary page={page} errors={errors} />
          {done !== null && (
            <NotificationBanner type="success" titleText={t('done.title')}>
              <p class="govuk-notification-banner__heading">{done}</p>
            </NotificationBanner>
          )}
          <h1 class="govuk-heading-l">{area ?? title}</h1>
          {children}
        </div>
      </div>
    </StaffLayout>
  );
}

/** On a phone it is one link to the list of all pages. */
function AdminNavigation({ page, place }: { page: PageContext; place: AdminPlace }) {
  const t = adminText(page.language);
  return (
    <nav class="otk-admin__nav" aria-label={t('admin.navigation')}>
      <p class="otk-admin__all">
        <a class="govuk-link" href="/staff/admin">
          {t('admin.all')}
        </a>
      </p>
      {placesFor(page).map(({ group, places }) => (
        <div key={group} class="otk-admin__group">
          <h2 class="otk-admin__heading">{t(`group.${group}`)}</h2>
          <ul class="govuk-list">
            {places.map(({ key, href }) => (
              <li key={key}>
                <a class="otk-admin__link" href={href} aria-current={key === place ? 'page' : undefined}>
                  {t(`place.${key}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The groups and their pages that open to this reader. */
export function placesFor(page: PageContext) {
  return ADMIN_PLACES.map(({ group, places }) => ({
    group,
    places: places.filter(({ permission }) => page.staff?.may(permission) ?? false),
  })).filter(({ places }) => places.length > 0);
}
