import { Button, ErrorSummary, Input, InsetText, Radios, Textarea } from '#libs/ui';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { sharedText } from '../../shared/messages.js';
import { trackText } from './messages.js';

interface ContactPageProps {
  page: PageContext;
  exitTo: string | null;
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
  /** Whether we do not know who it is. */
  anonymous: boolean;
}

const INPUTS = [
  { field: 'name', type: 'text', autocomplete: 'name' },
  { field: 'email', type: 'email', autocomplete: 'email' },
  { field: 'phone', type: 'tel', autocomplete: 'tel' },
] as const;
const CHANNELS = ['email', 'phone', 'post', 'trackingPage'] as const;

/** How the person is called and reached, whole: what is put right here is how it is from now on. */
export function ContactPage({ page, exitTo, values, errors, anonymous }: ContactPageProps) {
  const t = trackText(page.language);
  return (
    <CitizenLayout page={page} title={t('contact.title')} error={errors !== null} back="/track/case" exitTo={exitTo}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {errors && <ErrorSummary titleText={sharedText(page.language)('summary.title')} errorList={errors.summary()} />}
          <h1 class="govuk-heading-l">{t('contact.title')}</h1>
          <p class="govuk-body">{t('contact.intro')}</p>
          {anonymous && <InsetText text={t('contact.anonymous')} />}
          <PageForm page={page} action="/track/case/contact">
            {INPUTS.map(({ field, type, autocomplete }) => (
              <Input
                key={field}
                name={field}
                id={field}
                type={type}
                autocomplete={autocomplete}
                spellcheck={false}
                label={{ text: `${t(`contact.${field}`)} ${t('optional')}`, classes: 'govuk-label--s' }}
                errorMessage={errors?.messageOn(field)}
                value={values[field]}
              />
            ))}
            <Textarea
              name="postalAddress"
              id="postalAddress"
              autocomplete="street-address"
              rows={3}
              label={{ text: `${t('contact.postalAddress')} ${t('optional')}`, classes: 'govuk-label--s' }}
              errorMessage={errors?.messageOn('postalAddress')}
              value={values['postalAddress']}
            />
            <Radios
              name="preferredChannel"
              fieldset={{ legend: { text: t('contact.channel'), classes: 'govuk-fieldset__legend--s' } }}
              errorMessage={errors?.messageOn('preferredChannel')}
              value={values['preferredChannel']}
              items={CHANNELS.map((channel) => ({ value: channel, text: t(`contact.channel.${channel}`) }))}
            />
            <Button text={t('contact.button')} preventDoubleClick />
          </PageForm>
        </div>
      </div>
    </CitizenLayout>
  );
}
