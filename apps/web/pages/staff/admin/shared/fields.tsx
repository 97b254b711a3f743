import { type ComponentChildren } from 'preact';
import { type Language } from '#libs/kernel';
import { Checkboxes, DateInput, ErrorSummary, Input, Radios, Select, Textarea } from '#libs/ui';
import { sharedText } from '../../../shared/messages.js';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { type DateParts } from './dates.js';

/** What every field of a form is given; its name is its id, which is where the summary of errors leads. */
interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  errors: FormErrors | null;
}

interface TextFieldProps extends FieldProps {
  value: string;
  type?: 'text' | 'email' | 'number' | 'time' | 'date' | 'search';
  width?: 4 | 5 | 10 | 20 | 30;
  autocomplete?: string;
  /** The language of what is typed here, where it is not the page's. */
  lang?: string;
  spellcheck?: boolean;
}

export function TextField({
  name,
  label,
  hint,
  errors,
  value,
  type = 'text',
  width,
  autocomplete,
  lang,
  spellcheck,
}: TextFieldProps) {
  return (
    <Input
      id={name}
      name={name}
      label={{ text: label }}
      {...(hint !== undefined && { hint: { text: hint } })}
      {...errorOn(errors, name)}
      value={value}
      type={type}
      {...(type === 'number' && { inputmode: 'numeric' })}
      {...(width && { classes: `govuk-input--width-${width}` })}
      {...(autocomplete !== undefined && { autocomplete })}
      {...(spellcheck !== undefined && { spellcheck })}
      {...(lang !== undefined && { attributes: { lang } })}
    />
  );
}

export function AreaField({
  name,
  label,
  hint,
  errors,
  value,
  rows = 4,
  lang,
}: FieldProps & { value: string; rows?: number; lang?: string }) {
  return (
    <Textarea
      id={name}
      name={name}
      label={{ text: label }}
      {...(hint !== undefined && { hint: { text: hint } })}
      {...errorOn(errors, name)}
      value={value}
      rows={rows}
      {...(lang !== undefined && { attributes: { lang } })}
    />
  );
}

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
  /** Where the choice is named in another language than the page's, such as a language in itself. */
  readonly lang?: Language;
}

export function SelectField({
  name,
  label,
  hint,
  errors,
  value,
  choices,
}: FieldProps & { value: string; choices: readonly Choice[] }) {
  return (
    <Select
      id={name}
      name={name}
      label={{ text: label }}
      {...(hint !== undefined && { hint: { text: hint } })}
      {...errorOn(errors, name)}
      value={value}
      items={choices.map(({ value: chosen, text, lang }) => ({ value: chosen, text, ...(lang && { attributes: { lang } }) }))}
    />
  );
}

interface GroupProps extends FieldProps {
  choices: readonly Choice[];
  inline?: boolean;
}

export function RadiosField({ name, label, hint, errors, value, choices, inline = false }: GroupProps & { value: string }) {
  return (
    <Radios
      idPrefix={name}
      name={name}
      fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
      {...(hint !== undefined && { hint: { text: hint } })}
      {...errorOn(errors, name)}
      value={value}
      classes={inline ? 'govuk-radios--inline govuk-radios--small' : 'govuk-radios--small'}
      items={items(choices)}
    />
  );
}

export function BoxesField({ name, label, hint, errors, values, choices }: GroupProps & { values: readonly string[] }) {
  return (
    <Checkboxes
      idPrefix={name}
      name={name}
      fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
      {...(hint !== undefined && { hint: { text: hint } })}
      {...errorOn(errors, name)}
      values={[...values]}
      classes="govuk-checkboxes--small"
      items={items(choices)}
    />
  );
}

/** Everything that was wrong, first on the page. Nothing where nothing was. */
export function Summary({ page, errors }: { page: PageContext; errors: FormErrors | null }) {
  if (!errors) return null;
  return <ErrorSummary titleText={sharedText(page.language)('summary.title')} errorList={errors.summary()} />;
}

/** Fields that belong together, under their own heading. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="govuk-fieldset otk-section">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
        <h2 class="govuk-fieldset__heading">{title}</h2>
      </legend>
      {children}
    </fieldset>
  );
}

function errorOn(errors: FormErrors | null, name: string) {
  const errorMessage = errors?.messageOn(name);
  return errorMessage === undefined ? {} : { errorMessage };
}

function items(choices: readonly Choice[]) {
  return choices.map(({ value, text, hint, lang }) => ({
    value,
    text,
    ...(hint !== undefined && { hint: { text: hint } }),
    ...(lang && { label: { attributes: { lang } } }),
  }));
}

interface DateFieldProps extends FieldProps {
  /** Day, month and year as they were typed. */
  value: DateParts;
  words: Readonly<Record<'day' | 'month' | 'year', string>>;
}

/** One date in three fields and with one error, which leads to the first of them. */
export function DateField({ name, label, hint, errors, value, words }: DateFieldProps) {
  const part = (key: 'day' | 'month' | 'year', width: 2 | 4) => ({
    id: key === 'day' ? name : `${name}-${key}`,
    name: key,
    label: words[key],
    value: value[key],
    classes: `govuk-input--width-${width}${errors?.on(name) === undefined ? '' : ' govuk-input--error'}`,
  });
  return (
    <DateInput
      id={`${name}-group`}
      namePrefix={name}
      fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
      {...(hint !== undefined && { hint: { text: hint } })}
      {...errorOn(errors, name)}
      items={[part('day', 2), part('month', 2), part('year', 4)]}
    />
  );
}
