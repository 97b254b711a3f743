import { Button, Input, InsetText } from '#libs/ui';
import { type CivilDate } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { complainText } from './messages.js';

interface LaterPageProps {
  page: PageContext;
  exitTo: string | null;
  until: CivilDate;
  /** The address that opens the form anywhere. */
  link: string;
  next: string;
}

/** How to come back: here by itself, elsewhere by an address. */
export function LaterPage({ page, exitTo, until, link, next }: LaterPageProps) {
  const t = complainText(page.language);
  return (
    <CitizenLayout page={page} title={t('later.title')} back={next} exitTo={exitTo}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{t('later.title')}</h1>
          <p class="govuk-body">{t('later.until', { date: formatDate(page.language, until) })}</p>
          <h2 class="govuk-heading-m">{t('later.here')}</h2>
          <p class="govuk-body">{t('later.here.text')}</p>
          <Input
            name="link"
            id="link"
            label={{ text: t('later.elsewhere'), classes: 'govuk-label--m' }}
            hint={{ text: t('later.elsewhere.text') }}
            value={link}
            attributes={{ readonly: 'readonly' }}
          />
          <Button text={t('later.continue')} href={next} />
        </div>
      </div>
    </CitizenLayout>
  );
}

/** The address was opened elsewhere. Only the button uses it up: a program that looks at links beforehand does not. */
export function OpenElsewherePage({ page, token }: { page: PageContext; token: string }) {
  const t = complainText(page.language);
  return (
    <CitizenLayout page={page} title={t('later.open.title')}>
      <h1 class="govuk-heading-l">{t('later.open.title')}</h1>
      <p class="govuk-body">{t('later.open.text')}</p>
      <PageForm page={page} action={`/complain/continue/${encodeURIComponent(token)}`}>
        <Button text={t('later.open')} preventDoubleClick />
      </PageForm>
    </CitizenLayout>
  );
}

/** Somebody comes back to the beginning with a form that is not sent yet. */
export function ResumePage({ page, exitTo, until, next }: Omit<LaterPageProps, 'link'>) {
  const t = complainText(page.language);
  return (
    <CitizenLayout page={page} title={t('resume.title')} back="/" exitTo={exitTo}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{t('resume.title')}</h1>
          <InsetText text={t('resume.text', { date: formatDate(page.language, until) })} />
          <Button text={t('resume.continue')} href={next} />
          <PageForm page={page} action="/complain/removal">
            <Button text={t('resume.drop')} classes="govuk-button--secondary" preventDoubleClick />
          </PageForm>
        </div>
      </div>
    </CitizenLayout>
  );
}
