import { Button } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { AdminPage } from '../admin/shared/admin-page.js';
import { type DateParts } from '../admin/shared/dates.js';
import { BoxesField, type Choice, DateField, SelectField, TextField } from '../admin/shared/fields.js';
import { TextInBothLanguages } from '../case/texts/text-in-both-languages.js';
import { ANSWERS, answersText } from './words.js';

export interface AnswerValues {
  readonly service: string;
  readonly titleEn: string;
  readonly titleRu: string;
  readonly textEn: string;
  readonly textRu: string;
  readonly source: string;
  readonly reviewOn: DateParts;
  readonly toldBefore: boolean;
}

interface FormPageProps {
  page: PageContext;
  /** Null for a new one. */
  answerId: string | null;
  values: AnswerValues;
  services: readonly Choice[];
  errors?: FormErrors | null;
}

/** One answer, as it is approved. */
export function AnswerPage({ page, answerId, values, services, errors = null }: FormPageProps) {
  const t = answersText(page.language);
  const name = page.language === 'ru' ? values.titleRu : values.titleEn;
  const words = { day: t('date.day'), month: t('date.month'), year: t('date.year') };
  return (
    <AdminPage
      page={page}
      place="answers"
      title={answerId === null || name === '' ? t('newTitle') : name}
      errors={errors}
      up={{ href: ANSWERS, text: t('title') }}
    >
      <PageForm page={page} action={`${ANSWERS}/${answerId ?? 'new'}`}>
        <SelectField
          name="service"
          label={t('serviceField')}
          errors={errors}
          value={values.service}
          choices={[{ value: '', text: t('serviceNone') }, ...services]}
        />
        <TextInBothLanguages say={t} values={values} errors={errors} />
        <TextField name="source" label={t('sourceField')} hint={t('sourceHint')} errors={errors} value={values.source} />
        <DateField
          name="reviewOn"
          label={t('reviewField')}
          hint={t('reviewHint')}
          errors={errors}
          value={values.reviewOn}
          words={words}
        />
        <BoxesField
          name="toldBefore"
          label={t('tellField')}
          errors={errors}
          values={values.toldBefore ? ['yes'] : []}
          choices={[{ value: 'yes', text: t('tell'), hint: t('tellHint') }]}
        />
        <Button text={t('approve')} preventDoubleClick />
      </PageForm>
      {answerId !== null && (
        <PageForm page={page} action={`${ANSWERS}/${answerId}/delete`}>
          <Button text={t('drop')} classes="govuk-button--secondary" preventDoubleClick />
        </PageForm>
      )}
    </AdminPage>
  );
}
