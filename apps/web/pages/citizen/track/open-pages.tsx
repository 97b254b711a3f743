import { Button, ErrorSummary, Input, InsetText } from '#libs/ui';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { sharedText } from '../../shared/messages.js';
import { trackText } from './messages.js';

interface OpenPageProps {
  page: PageContext;
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
  /** Whether somebody comes from a link that no longer works. */
  deadLink?: boolean;
}

/** Reference and code: no account, nothing to remember but what was written down. */
export function OpenPage({ page, values, errors, deadLink = false }: OpenPageProps) {
  const t = trackText(page.language);
  return (
    <CitizenLayout page={page} title={t('open.title')} error={errors !== null} back="/">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {errors && <ErrorSummary titleText={sharedText(page.language)('summary.title')} errorList={errors.summary()} />}
          <h1 class="govuk-heading-l">{t('open.title')}</h1>
          {deadLink && <InsetText text={t('open.link')} />}
          <p class="govuk-body">{t('open.intro')}</p>
          <PageForm page={page} action="/track">
            <ReferenceInput page={page} value={values['reference']} errors={errors} />
            <Input
              name="code"
              id="code"
              label={{ text: t('open.code'), classes: 'govuk-label--s' }}
              errorMessage={errors?.messageOn('code')}
              value={values['code']}
              classes="otk-typed-code"
              autocomplete="off"
              spellcheck={false}
              attributes={{ autocapitalize: 'characters' }}
            />
            <Button text={t('open.button')} preventDoubleClick />
          </PageForm>
          <p class="govuk-body">
            <a class="govuk-link" href="/track/lost">
              {t('open.lost')}
            </a>
          </p>
        </div>
      </div>
    </CitizenLayout>
  );
}

export function LostCodePage({ page, values, errors }: OpenPageProps) {
  const t = trackText(page.language);
  return (
    <CitizenLayout page={page} title={t('lost.title')} error={errors !== null} back="/track">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {errors && <ErrorSummary titleText={sharedText(page.language)('summary.title')} errorList={errors.summary()} />}
          <h1 class="govuk-heading-l">{t('lost.title')}</h1>
          <p class="govuk-body">{t('lost.intro')}</p>
          <PageForm page={page} action="/track/lost">
            <ReferenceInput page={page} value={values['reference']} errors={errors} />
            <Button text={t('lost.button')} preventDoubleClick />
          </PageForm>
        </div>
      </div>
    </CitizenLayout>
  );
}

/** The same words whether there is such a case or not. */
export function CodeAskedPage({ page }: { page: PageContext }) {
  const t = trackText(page.language);
  return (
    <CitizenLayout page={page} title={t('lost.sent.title')} back="/track">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{t('lost.sent.title')}</h1>
          <p class="govuk-body">{t('lost.sent.text')}</p>
          <p class="govuk-body">{t('lost.sent.nothing')}</p>
          <Button text={t('open.title')} href="/track" />
        </div>
      </div>
    </CitizenLayout>
  );
}

function ReferenceInput({ page, value, errors }: { page: PageContext; value: string | undefined; errors: FormErrors | null }) {
  const t = trackText(page.language);
  return (
    <Input
      name="reference"
      id="reference"
      label={{ text: t('open.reference'), classes: 'govuk-label--s' }}
      hint={{ text: t('open.reference.hint') }}
      errorMessage={errors?.messageOn('reference')}
      value={value}
      classes="govuk-input--width-20 otk-typed-code"
      autocomplete="off"
      spellcheck={false}
      attributes={{ autocapitalize: 'characters' }}
    />
  );
}
