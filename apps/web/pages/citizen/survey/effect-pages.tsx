import { Button, Panel, Radios, Textarea } from '#libs/ui';
import { type EffectQuestion, HELPED } from '#libs/features/feedback';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { surveyText } from './messages.js';
import { SurveyFrame } from './survey-frame.js';

interface EffectPageProps {
  page: PageContext;
  question: EffectQuestion;
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
}

/** One question: what was changed, and whether it helped. */
export function EffectPage({ page, question, values, errors }: EffectPageProps) {
  const t = surveyText(page.language);
  return (
    <SurveyFrame page={page} title={t('effect.title')} errors={errors} back="/track/case">
      <h1 class="govuk-heading-l">{t('effect.title')}</h1>
      <p class="govuk-body">{t('effect.lead')}</p>
      <div class="govuk-inset-text" data-as-written>
        <strong>{question.title[page.language]}</strong>
        <p class="govuk-body otk-own-words">{question.change[page.language]}</p>
      </div>
      <PageForm page={page} action={`/track/survey/measures/${question.number}`}>
        <Radios
          name="helped"
          fieldset={{ legend: { text: t('effect.title'), classes: 'govuk-fieldset__legend--m' } }}
          errorMessage={errors?.messageOn('helped')}
          value={values['helped']}
          items={HELPED.map((value) => ({ value, text: t(`effect.${value}`) }))}
        />
        <Textarea
          name="words"
          id="words"
          label={{ text: t('effect.words'), classes: 'govuk-label--s' }}
          hint={{ text: t('effect.apart') }}
          errorMessage={errors?.messageOn('words')}
          value={values['words']}
          rows={4}
        />
        <Button text={t('effect.button')} preventDoubleClick />
      </PageForm>
    </SurveyFrame>
  );
}

export function EffectThanksPage({ page, code }: { page: PageContext; code: string }) {
  const t = surveyText(page.language);
  return (
    <SurveyFrame page={page} title={t('thanks.title')}>
      <Panel titleText={t('thanks.title')} />
      <p class="govuk-body">{t('effect.thanks')}</p>
      <p class="otk-survey-code">{code}</p>
      <PageForm page={page} action="/track/survey/withdraw">
        <Button text={t('effect.withdraw')} classes="govuk-button--secondary" />
      </PageForm>
    </SurveyFrame>
  );
}
