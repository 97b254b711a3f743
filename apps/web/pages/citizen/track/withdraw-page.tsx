import { Button, ErrorSummary, Textarea, WarningText } from '#libs/ui';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { sharedText } from '../../shared/messages.js';
import { trackText } from './messages.js';

interface WithdrawPageProps {
  page: PageContext;
  exitTo: string | null;
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
}

/** Before what cannot be undone: what it means, and the other way, first. */
export function WithdrawPage({ page, exitTo, values, errors }: WithdrawPageProps) {
  const t = trackText(page.language);
  const title = t('withdraw.title');
  return (
    <CitizenLayout page={page} title={title} error={errors !== null} back="/track/case" exitTo={exitTo}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {errors && <ErrorSummary titleText={sharedText(page.language)('summary.title')} errorList={errors.summary()} />}
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{t('withdraw.means')}</p>
          <ul class="govuk-list govuk-list--bullet">
            <li>{t('withdraw.stop')}</li>
            <li>{t('withdraw.dates')}</li>
          </ul>
          <WarningText text={t('withdraw.again')} />
          <p class="govuk-body">
            <a class="govuk-link" href="/track/case#text">
              {t('withdraw.other')}
            </a>
          </p>
          <PageForm page={page} action="/track/case/withdraw">
            <Textarea
              name="text"
              id="text"
              label={{ text: `${t('withdraw.reason')} ${t('optional')}`, classes: 'govuk-label--s' }}
              hint={{ text: t('withdraw.reason.hint') }}
              errorMessage={errors?.messageOn('text')}
              value={values['text']}
              rows={3}
            />
            <div class="govuk-button-group">
              <Button text={t('withdraw.button')} classes="govuk-button--warning" preventDoubleClick />
              <a class="govuk-link" href="/track/case">
                {t('withdraw.keep')}
              </a>
            </div>
          </PageForm>
        </div>
      </div>
    </CitizenLayout>
  );
}
