import { Button } from '#libs/ui';
import { ASKING_LIMITS, type AskingSettings } from '#libs/features/feedback';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { RadiosField, TextField } from '../admin/shared/fields.js';
import { SurveysFrame } from './frame.js';
import { staffSurveyText } from './words.js';

export type AskingNumber = keyof typeof ASKING_LIMITS;
export const ASKING_NUMBERS = Object.keys(ASKING_LIMITS) as AskingNumber[];

/** As they stand in the form. */
export type SettingsValues = Readonly<Record<AskingNumber | 'byPost' | 'version', string>>;

export function valuesOf(settings: AskingSettings): SettingsValues {
  const numbers = ASKING_NUMBERS.map((name) => [name, String(settings[name])] as const);
  return {
    ...(Object.fromEntries(numbers) as Record<AskingNumber, string>),
    byPost: settings.byPost ? 'yes' : 'no',
    version: String(settings.version),
  };
}

interface SettingsPageProps {
  page: PageContext;
  values: SettingsValues;
  errors: FormErrors | null;
  done: boolean;
}

export function SettingsPage({ page, values, errors, done }: SettingsPageProps) {
  const t = staffSurveyText(page.language);
  const number = (name: AskingNumber) => (
    <TextField name={name} label={t(`settings.${name}`)} value={values[name]} errors={errors} type="number" width={5} />
  );
  return (
    <SurveysFrame page={page} title={t('settings.title')} errors={errors} done={done ? 'settings.done' : null}>
      <h1 class="govuk-heading-l">{t('settings.title')}</h1>
      <PageForm page={page} action="/staff/surveys/settings">
        <input type="hidden" name="version" value={values.version} />
        {number('askAfterDays')}
        {number('remindAfterDays')}
        {number('closeAfterDays')}
        <RadiosField
          name="byPost"
          label={t('settings.byPost')}
          value={values.byPost}
          errors={errors}
          choices={(['yes', 'no'] as const).map((value) => ({ value, text: t(`settings.byPost.${value}`) }))}
        />
        {number('effectAfterDays')}
        {number('effectPercent')}
        {number('effectMax')}
        <Button text={t('settings.save')} preventDoubleClick />
      </PageForm>
    </SurveysFrame>
  );
}
