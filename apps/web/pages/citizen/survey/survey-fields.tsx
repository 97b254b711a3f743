import { CharacterCount, Radios } from '#libs/ui';
import { type Language } from '#libs/kernel';
import { ANSWERED, QUALITIES, RATINGS } from '#libs/domain/asking';
import { type FormErrors } from '../../shared/form-errors.js';
import { surveyText } from './messages.js';
import { type SurveyMessage } from './messages.en.js';
import { WORDS_MAX } from './survey-form.js';

export interface SurveyFieldsProps {
  language: Language;
  /** The answer to a case, which is meant when left out, or a service as such. */
  about?: 'case' | 'service';
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
}

/** The questions, one after the other: the same for the person alone and on the phone with somebody. */
export function SurveyFields({ language, about = 'case', values, errors }: SurveyFieldsProps) {
  const t = surveyText(language);
  return (
    <>
      <Radios
        name="answered"
        classes="govuk-radios--inline"
        fieldset={legend(t('answered.title'), 'm')}
        errorMessage={errors?.messageOn('answered')}
        value={values['answered']}
        items={ANSWERED.map((value) => ({ value, text: t(`answered.${value}`) }))}
      />
      <Scale
        name="ease"
        title={t(about === 'case' ? 'ease.title' : 'ease.title.service')}
        words="ease"
        size="m"
        language={language}
        values={values}
        errors={errors}
      />
      <h2 class="govuk-heading-m">{t(about === 'case' ? 'quality.title' : 'quality.title.service')}</h2>
      {QUALITIES.map((quality) => (
        <Scale
          key={quality}
          name={quality}
          title={t(quality === 'clear' && about === 'service' ? 'quality.clear.service' : `quality.${quality}`)}
          words="rating"
          size="s"
          language={language}
          values={values}
          errors={errors}
        />
      ))}
      <CharacterCount
        name="words"
        id="words"
        label={{ text: t('words.title'), classes: 'govuk-label--m' }}
        hint={{ text: t('words.hint') }}
        errorMessage={errors?.messageOn('words')}
        value={values['words']}
        rows={5}
        maxlength={WORDS_MAX}
        threshold={75}
      />
    </>
  );
}

interface ScaleProps extends SurveyFieldsProps {
  name: string;
  title: string;
  words: 'ease' | 'rating';
  size: 's' | 'm';
}

function Scale({ name, title, words, size, language, values, errors }: ScaleProps) {
  const t = surveyText(language);
  const choices = RATINGS.map((rating) => ({ value: String(rating), text: t(`${words}.${rating}` as SurveyMessage) }));
  return (
    <Radios
      name={name}
      classes="govuk-radios--small otk-survey-scale"
      fieldset={legend(title, size)}
      errorMessage={errors?.messageOn(name)}
      value={values[name]}
      items={[...choices, { value: 'none', text: t('rating.none') }]}
    />
  );
}

function legend(text: string, size: 's' | 'm') {
  return { legend: { text, classes: `govuk-fieldset__legend--${size}` } };
}
