import { SummaryList } from '#libs/ui';
import { type ForecastDate } from '#libs/domain/procedure';
import { type CivilDate, type Reference } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { casePath } from '../case/section.js';
import { caseWords } from '../case/words/index.js';
import { counterText } from './words.js';

export interface ReceiptPageProps {
  page: PageContext;
  reference: Reference;
  trackingCode: string;
  trackingPage: string;
  dates: readonly ForecastDate[];
  today: CivilDate;
}

/** What the person takes home: printed, this page has nothing of ours around it. */
export function ReceiptPage({ page, reference, trackingCode, trackingPage, dates, today }: ReceiptPageProps) {
  const t = counterText(page.language);
  const { list } = caseWords(page.language);
  const said = dates.map(({ clock, date, status }) => {
    const by = t('receipt.by', { clock: list(`clock.${clock}`), date: formatDate(page.language, date) });
    if (status === 'firm') return by;
    return `${by} (${t(status === 'latest' ? 'receipt.latest' : 'receipt.notFinal')})`;
  });
  return (
    <StaffLayout page={page} title={t('receipt.title', { reference })}>
      <div class="otk-receipt">
        <h1 class="govuk-heading-l">{t('receipt.title', { reference })}</h1>
        <p class="govuk-body otk-no-print">
          {t('receipt.say')} {t('receipt.print')}
        </p>
        <p class="govuk-body">{t('receipt.from', { body: page.bodyName, date: formatDate(page.language, today) })}</p>
        <SummaryList
          rows={[
            { key: { text: t('receipt.reference') }, value: { text: reference, classes: 'otk-receipt__code' } },
            {
              key: { text: t('receipt.code') },
              value: {
                html: (
                  <>
                    <span class="otk-receipt__code">{trackingCode}</span>
                    <br />
                    {t('receipt.code.hint')}
                  </>
                ),
              },
            },
          ]}
        />
        <h2 class="govuk-heading-m">{t('receipt.next')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="govuk-body">{t('receipt.page', { address: trackingPage })}</p>
        <p class="govuk-body otk-links otk-no-print">
          <a class="govuk-link" href={casePath(reference)}>
            {t('receipt.open')}
          </a>
          <a class="govuk-link" href="/staff/counter">
            {t('receipt.another')}
          </a>
        </p>
      </div>
    </StaffLayout>
  );
}
