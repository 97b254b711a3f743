import { type ReadingStandard } from '#libs/features/feedback';
import { type Language } from '#libs/kernel';
import { Button } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { BoxesField, Section, TextField } from '../admin/shared/fields.js';
import { listOf, type Sent, textOf } from '../admin/shared/sent.js';
import { ReadingsFrame } from './frame.js';
import { readingsText } from './words.js';

export interface StandardPageProps {
  page: PageContext;
  /** The fields as they stand in the form. */
  values: Sent;
  /** Of the questions there are, in their order. */
  ordinals: readonly number[];
  errors: FormErrors | null;
  done: boolean;
}

/** The standard as its form holds it. */
export function standardValues({ percent, version, questions }: ReadingStandard): Sent {
  return {
    percent: String(percent),
    version: String(version),
    ...Object.fromEntries(
      questions.flatMap(({ ordinal, textEn, textRu, active }) => [
        [`en-${ordinal}`, textEn],
        [`ru-${ordinal}`, textRu],
        [`use-${ordinal}`, active ? 'yes' : ''],
      ]),
    ),
  };
}

/** The questions by which answers are read, and how many are. */
export function StandardPage({ page, values, ordinals, errors, done }: StandardPageProps) {
  const t = readingsText(page.language);
  const words = (language: Language, key: string) => (
    <TextField
      name={`${language}-${key}`}
      label={t(`standard.${language}`)}
      value={textOf(values, `${language}-${key}`)}
      errors={errors}
      lang={language}
    />
  );
  return (
    <ReadingsFrame page={page} title={t('standard.title')} errors={errors} done={done ? t('standard.done') : null}>
      <h1 class="govuk-heading-l">{t('standard.title')}</h1>
      <p class="govuk-body otk-measure">{t('standard.lead')}</p>
      <p class="govuk-body otk-measure">{t('standard.wording')}</p>
      <PageForm page={page} action="/staff/readings/standard" class="otk-act">
        <input type="hidden" name="version" value={textOf(values, 'version')} />
        <TextField
          name="percent"
          label={t('standard.percent')}
          hint={t('standard.percent.hint')}
          value={textOf(values, 'percent')}
          errors={errors}
          type="number"
          width={4}
        />
        {ordinals.map((ordinal) => (
          <Section key={ordinal} title={t('standard.question', { ordinal })}>
            {words('en', `${ordinal}`)}
            {words('ru', `${ordinal}`)}
            <BoxesField
              name={`use-${ordinal}`}
              label=""
              values={listOf(values, `use-${ordinal}`)}
              errors={errors}
              choices={[{ value: 'yes', text: t('standard.use') }]}
            />
          </Section>
        ))}
        <Section title={t('standard.new')}>
          {words('en', 'new')}
          {words('ru', 'new')}
        </Section>
        <Button text={t('standard.save')} preventDoubleClick />
      </PageForm>
    </ReadingsFrame>
  );
}
