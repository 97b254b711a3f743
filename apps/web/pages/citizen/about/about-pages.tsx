import { Button, Table } from '#libs/ui';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type PageContext } from '../../shared/page-context.js';
import { aboutText } from './messages.js';

export function AccessibilityPage({ page }: { page: PageContext }) {
  const t = aboutText(page.language);
  return (
    <CitizenLayout page={page} title={t('access.title')} back="/">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{t('access.title')}</h1>
          <p class="govuk-body-l">{t('access.intro')}</p>
          <h2 class="govuk-heading-m">{t('access.can.title')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {(['zoom', 'keyboard', 'reader', 'script', 'stop', 'language'] as const).map((can) => (
              <li key={can}>{t(`access.can.${can}`)}</li>
            ))}
          </ul>
          <h2 class="govuk-heading-m">{t('access.how.title')}</h2>
          <p class="govuk-body">{t('access.how')}</p>
          <h2 class="govuk-heading-m">{t('access.not.title')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>{t('access.not.files')}</li>
            <li>{t('access.not.maps')}</li>
          </ul>
          <h2 class="govuk-heading-m">{t('access.help.title')}</h2>
          <p class="govuk-body">{t('access.help')}</p>
        </div>
      </div>
    </CitizenLayout>
  );
}

const HELD = ['draft', 'text', 'contact', 'reads', 'log'] as const;

interface PrivacyPageProps {
  page: PageContext;
  /** For so long a form waits for its writer. */
  draftDays: number;
  /** For so long after its end a case is kept with names and words in it. */
  caseYears: number;
}

/** What we hold, why and for how long: what goes by itself, and what a person of ours takes away. */
export function PrivacyPage({ page, draftDays, caseYears }: PrivacyPageProps) {
  const t = aboutText(page.language);
  return (
    <CitizenLayout page={page} title={t('privacy.title')} back="/">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{t('privacy.title')}</h1>
          <p class="govuk-body-l">{t('privacy.intro', { body: page.bodyName })}</p>
          <Table
            classes="otk-held"
            firstCellIsHeader
            head={[{ text: t('privacy.what') }, { text: t('privacy.why') }, { text: t('privacy.long') }]}
            rows={HELD.map((thing) => [
              { text: t(`privacy.${thing}`) },
              { text: t(`privacy.${thing}.why`) },
              { text: t(`privacy.${thing}.long`, { days: draftDays, years: caseYears }) },
            ])}
          />
          <h2 class="govuk-heading-m">{t('privacy.end.title')}</h2>
          <p class="govuk-body">{t('privacy.end', { years: caseYears })}</p>
          <h2 class="govuk-heading-m">{t('privacy.rights.title')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {(['see', 'change', 'anonymous', 'ask'] as const).map((right) => (
              <li key={right}>{t(`privacy.rights.${right}`)}</li>
            ))}
          </ul>
          <Button text={t('privacy.open')} href="/track" classes="govuk-button--secondary" />
          <h2 class="govuk-heading-m">{t('privacy.cookies.title')}</h2>
          <p class="govuk-body">{t('privacy.cookies')}</p>
        </div>
      </div>
    </CitizenLayout>
  );
}
