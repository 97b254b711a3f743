import { type ComponentChildren } from 'preact';
import { NotificationBanner } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { type StaffSurveyMessage } from './messages.en.js';
import { staffSurveyText } from './words.js';

const PLACES = [
  { key: 'nav.figures', href: '/staff/surveys', permission: 'surveys.read' },
  { key: 'nav.words', href: '/staff/surveys/words', permission: 'surveys.release' },
  { key: 'nav.places', href: '/staff/surveys/places', permission: 'surveys.invite' },
  { key: 'nav.contacts', href: '/staff/surveys/contacts', permission: 'surveys.invite' },
  { key: 'nav.settings', href: '/staff/surveys/settings', permission: 'body.manage' },
] as const;

interface SurveysFrameProps {
  page: PageContext;
  title: string;
  errors?: FormErrors | null;
  done?: StaffSurveyMessage | null;
  children: ComponentChildren;
}

/** A page about what people say: those that this person may open, one beside the other. */
export function SurveysFrame({ page, title, errors = null, done = null, children }: SurveysFrameProps) {
  const t = staffSurveyText(page.language);
  return (
    <StaffLayout page={page} title={title} error={errors !== null}>
      <nav class="otk-subnav" aria-label={t('nav.label')}>
        <ul>
          {PLACES.filter(({ permission }) => page.staff?.may(permission)).map(({ key, href }) => (
            <li key={key}>
              <a href={href} aria-current={page.path === href ? 'page' : undefined}>
                {t(key)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Summary page={page} errors={errors} />
      {done !== null && (
        <NotificationBanner type="success" titleText={t('done.title')}>
          <p class="govuk-notification-banner__heading">{t(done)}</p>
        </NotificationBanner>
      )}
      {children}
    </StaffLayout>
  );
}
