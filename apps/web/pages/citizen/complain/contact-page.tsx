import { Checkboxes, Input, Radios, Textarea } from '#libs/ui';
import { complainText } from './messages.js';
import { QuestionPage, type QuestionProps } from './question.js';
import { addressField } from './steps.js';

const CHANNELS = ['email', 'phone', 'post', 'trackingPage'] as const;
const UNWANTED = ['noNews', 'noSurveys'] as const;

/** How the person wants to be reached. The address for it is asked next, on a page of its own. */
export function ContactPage(props: QuestionProps) {
  const { page, values, errors } = props;
  const t = complainText(page.language);
  const hints = { phone: t('contact.phone.hint'), trackingPage: t('contact.trackingPage.hint') } as const;
  return (
    <QuestionPage {...props} title={t('contact.title')}>
      <Radios
        name="preferredChannel"
        fieldset={{ legend: { text: t('contact.title'), isPageHeading: true, classes: 'govuk-fieldset__legend--l' } }}
        hint={{ text: t('contact.hint') }}
        errorMessage={errors?.messageOn('preferredChannel')}
        value={values['preferredChannel']}
        items={CHANNELS.map((channel) => ({
          value: channel,
          text: t(`contact.${channel}`),
          ...(channel in hints && { hint: { text: hints[channel as keyof typeof hints] } }),
        }))}
      />
      <Checkboxes
        idPrefix="besides"
        name="besides"
        fieldset={{ legend: { text: t('contact.besides'), classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: t('contact.besides.hint') }}
        classes="govuk-checkboxes--small"
        items={UNWANTED.map((name) => ({
          name,
          id: name,
          value: 'yes',
          text: t(`contact.${name}`),
          checked: values[name] === 'yes',
        }))}
      />
    </QuestionPage>
  );
}

const INPUTS = {
  email: { type: 'email', inputmode: 'email', autocomplete: 'email', spellcheck: false },
  phone: { type: 'tel', inputmode: 'tel', autocomplete: 'tel', classes: 'govuk-input--width-20' },
} as const;

/** The address that the chosen way needs, and no other. */
export function AddressPage(props: QuestionProps) {
  const { page, values, errors, situation } = props;
  const t = complainText(page.language);
  const field = addressField(situation.answers) ?? 'email';
  const title = t(`address.${field}`);
  const common = {
    name: field,
    id: field,
    label: { text: title, isPageHeading: true, classes: 'govuk-label--l' },
    errorMessage: errors?.messageOn(field),
    value: values[field],
  };
  return (
    <QuestionPage {...props} title={title}>
      {field === 'postalAddress' ? (
        <Textarea {...common} autocomplete="street-address" rows={3} />
      ) : (
        <Input {...common} {...INPUTS[field]} />
      )}
    </QuestionPage>
  );
}
