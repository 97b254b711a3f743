import { isAssessed, REPORT_KINDS, type ReportSection, VERDICTS } from '#libs/features/feedback';
import { Button } from '#libs/ui';
import { reportText } from '../../public/reports/words.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { type DateParts } from '../admin/shared/dates.js';
import { AreaField, DateField, RadiosField, Summary } from '../admin/shared/fields.js';
import { staffReportText } from './words.js';

export interface NewReportValues {
  readonly kind: string;
  readonly from: DateParts;
  readonly to: DateParts;
}

interface BeginPageProps {
  page: PageContext;
  values: NewReportValues;
  errors?: FormErrors | null;
}

export function BeginReportPage({ page, values, errors = null }: BeginPageProps) {
  const t = staffReportText(page.language);
  const words = { day: t('day'), month: t('month'), year: t('year') };
  const kinds = REPORT_KINDS.map((kind) => ({ value: kind, text: t(`kind_${kind}`), hint: t(`hint_${kind}`) }));
  return (
    <StaffLayout page={page} title={t('begin_title')} error={errors !== null}>
      <div class="otk-page-column">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('begin_title')}</h1>
        <PageForm page={page} action="/staff/reports/new">
          <RadiosField name="kind" label={t('field_kind')} value={values.kind} errors={errors} choices={kinds} />
          <DateField name="from" label={t('field_from')} value={values.from} words={words} errors={errors} />
          <DateField name="to" label={t('field_to')} value={values.to} words={words} errors={errors} />
          <Button text={t('begin_button')} preventDoubleClick />
        </PageForm>
      </div>
    </StaffLayout>
  );
}

export interface SectionValues {
  readonly en: string;
  readonly ru: string;
  readonly verdict: string;
}

interface SectionPageProps {
  page: PageContext;
  number: number;
  section: ReportSection;
  values: SectionValues;
  errors?: FormErrors | null;
}

export function ReportSectionPage({ page, number, section, values, errors = null }: SectionPageProps) {
  const t = staffReportText(page.language);
  const say = reportText(page.language);
  const title = say(`section_${section}`);
  return (
    <StaffLayout page={page} title={title} error={errors !== null}>
      <div class="otk-page-column">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{t('section_hint')}</p>
        <PageForm page={page} action={`/staff/reports/${number}/sections/${section}`}>
          {isAssessed(section) && (
            <RadiosField
              name="verdict"
              label={t('field_verdict')}
              value={values.verdict}
              errors={errors}
              choices={VERDICTS.map((verdict) => ({ value: verdict, text: say(`verdict_${verdict}`) }))}
            />
          )}
          <AreaField name="en" label={t('field_en')} value={values.en} errors={errors} rows={8} lang="en" />
          <AreaField name="ru" label={t('field_ru')} value={values.ru} errors={errors} rows={8} lang="ru" />
          <Button text={t('save')} preventDoubleClick />
        </PageForm>
        <p class="govuk-body">
          <a class="govuk-link" href={`/staff/reports/${number}`}>
            {t('back')}
          </a>
        </p>
      </div>
    </StaffLayout>
  );
}
