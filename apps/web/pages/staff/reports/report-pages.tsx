import { type ReportListed, type WholeReport, type WrittenSection } from '#libs/features/feedback';
import { formatDate } from '#libs/platform/i18n';
import { type Page as PageOf } from '#libs/platform/http';
import { Button, NotificationBanner } from '#libs/ui';
import { type ComponentChildren } from 'preact';
import { ReportBody } from '../../public/reports/report-body.js';
import { periodText } from '../../public/reports/reports-page.js';
import { reportText } from '../../public/reports/words.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { List } from '../admin/shared/parts.js';
import { staffReportText } from './words.js';

const HERE = '/staff/reports';

interface ListPageProps {
  page: PageContext;
  reports: PageOf<ReportListed>;
}

/** Every review, drafts among them. */
export function StaffReportsPage({ page, reports }: ListPageProps) {
  const { language } = page;
  const t = staffReportText(language);
  return (
    <StaffLayout page={page} title={t('title')}>
      <div class="otk-page-column">
        <h1 class="govuk-heading-l">{t('title')}</h1>
        <p class="govuk-body">{t('lead')}</p>
        <Button text={t('begin')} href={`${HERE}/new`} />
        <List
          caption={t('title')}
          head={[t('col_review'), t('col_period'), t('col_state')]}
          empty={t('none')}
          rows={reports.items.map((report) => [
            <a class="govuk-link" href={`${HERE}/${report.number}`}>
              {t(`kind_${report.kind}`)}
            </a>,
            periodText(language, report),
            report.publishedOn === null
              ? t('state_draft')
              : t('state_published', { date: formatDate(language, report.publishedOn) }),
          ])}
        />
        {reports.next !== null && (
          <a class="govuk-link" href={`${HERE}?cursor=${encodeURIComponent(reports.next)}`}>
            {t('more')}
          </a>
        )}
      </div>
    </StaffLayout>
  );
}

interface OnePageProps {
  page: PageContext;
  report: WholeReport;
  done: 'saved' | 'published' | null;
  errors?: FormErrors | null;
}

/** A review as it will be read, with the way to each of its sections; once published, as it stays. */
export function StaffReportPage({ page, report, done, errors = null }: OnePageProps) {
  const { language } = page;
  const t = staffReportText(language);
  const isDraft = report.publishedOn === null;
  const title = t(`kind_${report.kind}`);
  return (
    <StaffLayout page={page} title={title} error={errors !== null}>
      <div class="otk-page-column">
        <Summary page={page} errors={errors} />
        {done && (
          <NotificationBanner type="success" titleText={t('done_title')}>
            <p class="govuk-notification-banner__heading">{t(`done_${done}`)}</p>
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{periodText(language, report)}</span> {title}
        </h1>
        <p class="govuk-body">
          {isDraft ? t('draft_note') : t('state_published', { date: formatDate(language, report.publishedOn) })}
        </p>
        {!isDraft && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/reports/${report.number}`}>
              {t('public')}
            </a>
          </p>
        )}
        <ReportBody
          language={language}
          report={report}
          files={null}
          {...(isDraft && { below: (section: WrittenSection) => <ToWrite page={page} report={report} section={section} /> })}
        />
        {isDraft && <Publication page={page} report={report} />}
      </div>
    </StaffLayout>
  );
}

function ToWrite({ page, report, section: { section } }: { page: PageContext; report: WholeReport; section: WrittenSection }) {
  const t = staffReportText(page.language);
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`${HERE}/${report.number}/sections/${section}`}>
        {t('edit')}
        <span class="govuk-visually-hidden">: {reportText(page.language)(`section_${section}`)}</span>
      </a>
      {section === 'unclear' && page.staff?.may('catalogue.manage') && <ToMend page={page} report={report} />}
    </p>
  );
}

/** The services whose texts let people down, each with the way to its text. */
function ToMend({ page, report }: { page: PageContext; report: WholeReport }): ComponentChildren {
  const t = staffReportText(page.language);
  return report.figures.unclear.map(({ service, title }) => (
    <>
      <br />
      <a class="govuk-link" href={`/staff/admin/services/${service}`}>
        {t('mend', { service: title[page.language] })}
      </a>
    </>
  ));
}

function Publication({ page, report }: { page: PageContext; report: WholeReport }) {
  const t = staffReportText(page.language);
  return (
    <section aria-labelledby="publication">
      <h2 class="govuk-heading-m" id="publication">
        {t('publish_title')}
      </h2>
      <p class="govuk-body">{t('publish_note')}</p>
      <PageForm page={page} action={`${HERE}/${report.number}/publication`}>
        <Button text={t('publish')} preventDoubleClick />
      </PageForm>
    </section>
  );
}
