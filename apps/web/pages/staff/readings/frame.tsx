import { type ComponentChildren } from 'preact';
import { NotificationBanner } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { readingsText } from './words.js';

const PLACES = [
  { key: 'nav.list', href: '/staff/readings', permission: 'readings.give' },
  { key: 'nav.right', href: '/staff/right-first-time', permission: 'oversight.read' },
  { key: 'nav.lessons', href: '/staff/right-first-time/lessons', permission: 'oversight.read' },
  { key: 'nav.standard', href: '/staff/readings/standard', permission: 'readings.manage' },
] as const;

interface ReadingsFrameProps {
  page: PageContext;
  title: string;
  errors?: FormErrors | null;
  /** What was just done, as a sentence. */
  done?: string | null;
  children: ComponentChildren;
}

/** A page about answers that are read again: those that this person may open, one beside the other. */
export function ReadingsFrame({ page, title, errors = null, done = null, children }: ReadingsFrameProps) {
  const t = readingsText(page.language);
  const places = PLACES.filter(({ permission }) => page.staff?.may(permission));
  return (
    <StaffLayout page={page} title={title} error={errors !== null}>
      {places.length > 1 && (
        <nav class="otk-subnav" aria-label={t('nav.label')}>
          <ul>
            {places.map(({ key, href }) => (
              <li key={key}>
                <a href={href} aria-current={page.path === href ? 'page' : undefined}>
                  {t(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Summary page={page} errors={errors} />
      {done !== null && (
        <NotificationBanner type="success" titleText={t('done.title')}>
          <p class="govuk-notification-banner__heading">{done}</p>
        </NotificationBanner>
      )}
      {children}
    </StaffLayout>
  );
}
