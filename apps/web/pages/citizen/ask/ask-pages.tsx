import { Button, Input, Panel } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { SurveyFields } from '../survey/survey-fields.js';
import { SurveyFrame } from '../survey/survey-frame.js';
import { askText } from './messages.js';

interface CodePageProps {
  page: PageContext;
  typed: string;
  errors: FormErrors | null;
}

/** For whoever has no camera at hand. */
export function CodePage({ page, typed, errors }: CodePageProps) {
  const t = askText(page.language);
  const errorMessage = errors?.messageOn('code');
  return (
    <SurveyFrame page={page} title={t('code.title')} errors={errors}>
      <h1 class="govuk-heading-l">{t('code.title')}</h1>
      <p class="govuk-body">{t('code.lead')}</p>
      <PageForm page={page} action="/ask">
        <Input
          id="code"
          name="code"
          label={{ text: t('code.label'), classes: 'govuk-label--m' }}
          hint={{ text: t('code.hint') }}
          value={typed}
          classes="govuk-input--width-10"
          autocomplete="off"
          spellcheck={false}
          {...(errorMessage && { errorMessage })}
        />
        <Button text={t('code.button')} />
      </PageForm>
    </SurveyFrame>
  );
}

/** Whom an asking is about, in the reader's language, and where its answers go. */
export interface Asked {
  readonly service: string;
  /** A waiting room, say; null where nothing hangs anywhere. */
  readonly place: string | null;
  readonly action: string;
}

interface AskPageProps {
  page: PageContext;
  asked: Asked;
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
}

/** The same questions as after an answer. */
export function AskPage({ page, asked, values, errors }: AskPageProps) {
  const t = askText(page.language);
  return (
    <SurveyFrame page={page} title={t('ask.title')} errors={errors}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{[asked.service, asked.place].filter((part) => part !== null).join(' · ')}</span>{' '}
        {t('ask.title')}
      </h1>
      <p class="govuk-body-l">{t('ask.lead')}</p>
      <p class="govuk-body">{t(asked.place === null ? 'ask.apart.letter' : 'ask.apart')}</p>
      <PageForm page={page} action={asked.action}>
        <SurveyFields about="service" language={page.language} values={values} errors={errors} />
        <Button text={t('ask.button')} preventDoubleClick />
      </PageForm>
      <p class="govuk-body">
        {t('ask.complain')}{' '}
        <a class="govuk-link" href="/complain">
          {t('ask.complain.link')}
        </a>
        .
      </p>
    </SurveyFrame>
  );
}

/** They have answered a moment ago, or some days; or the code is out of use. */
export function NothingAskedPage({ page, why }: { page: PageContext; why: 'said' | 'closed' | 'gone' }) {
  const t = askText(page.language);
  return (
    <SurveyFrame page={page} title={t(`${why}.title`)}>
      <h1 class="govuk-heading-l">{t(`${why}.title`)}</h1>
      <p class="govuk-body">{t(`${why}.text`)}</p>
      <p class="govuk-body">
        {why !== 'closed' ? (
          <a class="govuk-link" href="/track/survey/mine">
            {t('thanks.mine')}
          </a>
        ) : (
          <a class="govuk-link" href="/ask">
            {t('closed.again')}
          </a>
        )}
      </p>
    </SurveyFrame>
  );
}

export function AskedThanksPage({ page, code }: { page: PageContext; code: string }) {
  const t = askText(page.language);
  return (
    <SurveyFrame page={page} title={t('thanks.title')}>
      <Panel titleText={t('thanks.title')} />
      <p class="govuk-body">{t('thanks.code')}</p>
      <p class="otk-survey-code">{code}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/track/survey/mine">
            {t('thanks.mine')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/improvements">
            {t('thanks.improvements')}
          </a>
        </li>
      </ul>
    </SurveyFrame>
  );
}

/** Whether somebody wants no more letters that ask: a button, so that no program says it for them. */
export function DeclinePage({ page, action }: { page: PageContext; action: string }) {
  const t = askText(page.language);
  return (
    <SurveyFrame page={page} title={t('decline.title')}>
      <h1 class="govuk-heading-l">{t('decline.title')}</h1>
      <p class="govuk-body">{t('decline.text')}</p>
      <PageForm page={page} action={action}>
        <Button text={t('decline.button')} preventDoubleClick />
      </PageForm>
    </SurveyFrame>
  );
}

export function DeclinedPage({ page }: { page: PageContext }) {
  const t = askText(page.language);
  return (
    <SurveyFrame page={page} title={t('declined.title')}>
      <h1 class="govuk-heading-l">{t('declined.title')}</h1>
      <p class="govuk-body">{t('declined.text')}</p>
    </SurveyFrame>
  );
}
