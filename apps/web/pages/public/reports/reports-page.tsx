import { type ReportListed, type WholeReport } from '#libs/features/feedback';
import { type Language } from '#libs/kernel';
import { type Page as PageOf } from '#libs/platform/http';
import { formatDate } from '#libs/platform/i18n';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type PageContext } from '../../shared/page-context.js';
import { ReportBody } from './report-body.js';
import { reportText } from './words.js';

interface ReportsPageProps {
  page: PageContext;
  reports: PageOf<ReportListed>;
  isFirst: boolean;
}

/** Every review that was published, the latest first. */
export function ReportsPage({ page, reports, isFirst }: ReportsPageProps) {
  const { language } = page;
  const t = reportText(language);
  return (
    <CitizenLayout page={page} title={t('title')}>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body-l">{t('lead')}</p>
      {reports.items.length === 0 && <p class="govuk-inset-text">{t('none')}</p>}
      <ul class="govuk-list govuk-list--spaced">
        {reports.items.map((report) => (
          <li key={report.number}>
            <a class="govuk-link" href={`/reports/${report.number}`}>
              {t(`kind_${report.kind}`)}: {periodText(language, report)}
            </a>
            <br />
            {t('published', { date: formatDate(language, report.publishedOn!) })}
          </li>
        ))}
      </ul>
      {reports.next !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/reports?cursor=${encodeURIComponent(reports.next)}`}>
            {t('more')}
          </a>
        </p>
      )}
      {!isFirst && (
        <p class="govuk-body">
          <a class="govuk-link" href="/reports">
            {t('first')}
          </a>
        </p>
      )}
    </CitizenLayout>
  );
}

/** One review, as it was frozen when it was published. */
export function ReportPage({ page, report }: { page: PageContext; report: WholeReport }) {
  const { language } = page;
  const t = reportText(language);
  const title = t(`kind_${report.kind}`);
  return (
    <CitizenLayout page={page} title={title} back="/reports">
      <article class="otk-report">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{periodText(language, report)}</span> {title}
        </h1>
        <p class="govuk-body">{t('published', { date: formatDate(language, report.publishedOn!) })}</p>
        <ReportBody language={language} report={report} files={`/reports/${report.number}`} />
        <p class="govuk-body otk-no-print">{t('print')}</p>
      </article>
    </CitizenLayout>
  );
}

export function periodText(language: Language, { fromOn, toOn }: Pick<ReportListed, 'fromOn' | 'toOn'>): string {
  const [from, to] = [formatDate(language, fromOn), formatDate(language, toOn)];
  return reportText(language)('period', { from, to });
}
