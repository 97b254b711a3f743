import { Button, Checkboxes, InsetText, WarningText } from '#libs/ui';
import { type Reference } from '#libs/kernel';
import { SurveyFields } from '../../citizen/survey/survey-fields.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { casePath } from '../case/section.js';
import { staffSurveyText } from './words.js';

interface PhonePageProps {
  page: PageContext;
  reference: Reference;
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
  /** Why there is no form; null where there is one. */
  why: 'phone.barred' | 'phone.closed' | null;
}

export function PhonePage({ page, reference, values, errors, why }: PhonePageProps) {
  const t = staffSurveyText(page.language);
  return (
    <StaffLayout page={page} title={`${t('phone.title')}: ${reference}`} error={errors !== null}>
      <div class="otk-act">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">
            <a class="govuk-link" href={casePath(reference)}>
              {reference}
            </a>
          </span>{' '}
          {t('phone.title')}
        </h1>
        {why !== null ? (
          <WarningText text={t(why)} iconFallbackText="!" />
        ) : (
          <PageForm page={page} action={`${casePath(reference)}/survey`}>
            <p class="govuk-body">{t('phone.lead')}</p>
            <SurveyFields language={page.language} values={values} errors={errors} />
            <Checkboxes
              name="allowsCase"
              items={[{ value: 'yes', text: t('phone.allow') }]}
              values={values['allowsCase'] === 'yes' ? ['yes'] : []}
            />
            <Button text={t('phone.button')} preventDoubleClick />
          </PageForm>
        )}
      </div>
    </StaffLayout>
  );
}

export function PhoneDonePage({ page, reference, code }: { page: PageContext; reference: Reference; code: string }) {
  const t = staffSurveyText(page.language);
  return (
    <StaffLayout page={page} title={t('phone.done.title')}>
      <h1 class="govuk-heading-l">{t('phone.done.title')}</h1>
      <InsetText text={t('phone.done.code')} />
      <p class="otk-survey-code">{code}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={casePath(reference)}>
          {t('phone.to_case')}
        </a>
      </p>
    </StaffLayout>
  );
}
