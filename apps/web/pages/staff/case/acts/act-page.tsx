import { type VNode } from 'preact';
import { Button, Checkboxes, DateInput, WarningText } from '#libs/ui';
import { type UnsentLetter } from '#libs/features/correspondence';
import { type Away } from '#libs/platform/identity';
import { awayText, awayWords } from '../../away/away-today.js';
import { AreaField, BoxesField, RadiosField, SelectField, Summary, TextField } from '../../admin/shared/fields.js';
import { listOf, type Sent, textOf } from '../../admin/shared/sent.js';
import { type FormErrors } from '../../../shared/form-errors.js';
import { PageForm } from '../../../shared/page-form.js';
import { TextPicker } from '../answer/text-picker.js';
import { type CaseView } from '../case-view.js';
import { CaseFrame } from '../frame.js';
import { LetterShown } from '../letter-shown.js';
import { actPath, casePath } from '../section.js';
import { type Act } from './act.js';
import { dayParts, type Field } from './field.js';

export interface ActPageProps {
  view: CaseView;
  act: Act;
  /** What stands above the form. */
  lead?: VNode | null;
  subject: string;
  fields: readonly Field[];
  /** What was filled in before; empty at first. */
  sent: Sent;
  errors: FormErrors | null;
  /** Why it cannot be done, known before anything is filled in. */
  forbidden: string | null;
}

/** One thing that can be done to a case, on a page of its own. */
export function ActPage({ view, act, lead = null, subject, fields, sent, errors, forbidden }: ActPageProps) {
  const { page, words, file } = view;
  const title = words.act(`${act.name}.title`);
  return (
    <CaseFrame
      view={view}
      section={null}
      error={errors !== null}
      title={words.page('title', { section: title, reference: file.reference })}
    >
      <div class="otk-act">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        {forbidden === null && lead}
        {forbidden !== null ? (
          <WarningText text={forbidden} iconFallbackText={words.page('act.forbidden')} />
        ) : (
          <PageForm page={page} action={actPath(file.reference, act.name, subject)} class="otk-act__form" takesFocus>
            <input type="hidden" name="seen" value={file.version} />
            {fields.map((field) => (
              <ActField key={field.name} field={field} sent={sent} errors={errors} />
            ))}
            {takesTexts(act) && <TextPicker view={view} target="text" typing={act.name === 'ask' ? 'question' : 'message'} />}
            <div class="govuk-button-group">
              <Button text={words.act(`${act.name}.button`)} attributes={{ 'data-ctrl-enter': true }} preventDoubleClick />
              {act.letter && (
                <Button
                  text={words.page('act.preview')}
                  name="preview"
                  value="1"
                  classes="govuk-button--secondary"
                  preventDoubleClick
                />
              )}
              {act.name === 'assign' && (
                <Button text={words.act('assign.look')} name="look" value="1" classes="govuk-button--secondary" />
              )}
              <a class="govuk-link" href={casePath(file.reference, act.then)}>
                {words.page('act.cancel')}
              </a>
            </div>
          </PageForm>
        )}
      </div>
    </CaseFrame>
  );
}

function takesTexts({ name }: Act): boolean {
  return name === 'ask' || name === 'write';
}

interface AgainPageProps extends Pick<ActPageProps, 'view' | 'act' | 'subject' | 'sent'> {
  /** What the person will get; null where the act, or the procedure, sends nothing. */
  letter: UnsentLetter | null;
  /** Whoever would be given the case, and is not here. */
  away: Away | null;
}

/** The last look before it is done: the letter that goes, and what cannot be taken back said once more, with all that was filled in carried along. */
export function AgainPage({ view, act, subject, sent, letter, away }: AgainPageProps) {
  const { page, words, file } = view;
  const isSure = !act.asksAgain && away === null;
  const title = words.act(`${act.name}.title`);
  return (
    <CaseFrame view={view} section={null} title={words.page('title', { section: title, reference: file.reference })}>
      <div class="otk-act">
        <h1 class="govuk-heading-l">{words.page(isSure ? 'preview.title' : 'act.sure')}</h1>
        {act.letter && letter === null && <p class="govuk-body">{words.page('act.noLetter')}</p>}
        {letter && <LetterShown view={view} letter={letter} />}
        {act.asksAgain && <WarningText text={words.act(`${act.name}.again` as 'decline.again')} iconFallbackText={title} />}
        {away && <WarningText text={awayText(page.language, away)} iconFallbackText={title} />}
        <PageForm page={page} action={actPath(file.reference, act.name, subject)}>
          {carried(sent).map(([name, value]) => (
            <input key={`${name}${value}`} type="hidden" name={name} value={value} />
          ))}
          <div class="govuk-button-group">
            {away?.deputy && (
              <Button
                text={awayWords(page.language)('instead', away.deputy)}
                name="instead"
                value={away.deputy.staffId}
                preventDoubleClick
              />
            )}
            <Button
              text={away ? awayWords(page.language)('allTheSame', { name: away.name }) : doing(view, act)}
              classes={isSure ? '' : 'govuk-button--warning'}
              name="again"
              value="yes"
              attributes={{ 'data-ctrl-enter': true }}
              preventDoubleClick
            />
            <Button text={words.page(isSure ? 'act.edit' : 'act.no')} name="look" value="1" classes="govuk-button--secondary" />
          </div>
        </PageForm>
      </div>
    </CaseFrame>
  );
}

function doing({ words }: CaseView, { name, asksAgain }: Act): string {
  return asksAgain ? words.page('act.yes', { act: words.act(`${name}.title`) }) : words.act(`${name}.button`);
}

const NOT_CARRIED = new Set(['formToken', 'again', 'instead', 'look', 'preview']);

function carried(sent: Sent): (readonly [string, string])[] {
  return Object.keys(sent)
    .filter((name) => !NOT_CARRIED.has(name))
    .flatMap((name) => listOf(sent, name).map((value) => [name, value] as const));
}

interface ActFieldProps {
  field: Field;
  sent: Sent;
  errors: FormErrors | null;
}

function ActField({ field, sent, errors }: ActFieldProps) {
  const { name, label, hint } = field;
  const usual = { name, label, ...(hint !== undefined && { hint }), errors };
  const wasSent = Object.keys(sent).length > 0;
  switch (field.kind) {
    case 'text':
      return <AreaField {...usual} rows={field.rows} value={wasSent ? textOf(sent, name) : (field.value ?? '')} />;
    case 'number':
      return <TextField {...usual} type="number" width={4} value={textOf(sent, name)} />;
    case 'select':
      return <SelectField {...usual} choices={field.options} value={wasSent ? textOf(sent, name) : (field.value ?? '')} />;
    case 'radios':
      return <RadiosField {...usual} choices={field.options} value={wasSent ? textOf(sent, name) : (field.value ?? '')} />;
    case 'several':
      return <BoxesField {...usual} choices={field.options} values={wasSent ? listOf(sent, name) : (field.value ?? [])} />;
    case 'flag':
      return (
        <Checkboxes
          idPrefix={name}
          name={name}
          classes="govuk-checkboxes--small"
          values={textOf(sent, name) === '' ? [] : ['yes']}
          items={[{ value: 'yes', text: label }]}
        />
      );
    case 'day':
      return (
        <DayField
          name={name}
          label={label}
          {...(hint !== undefined && { hint })}
          errors={errors}
          parts={partsOf(field, sent, wasSent)}
        />
      );
  }
}

function partsOf(field: Extract<Field, { kind: 'day' }>, sent: Sent, wasSent: boolean): readonly [string, string, string] {
  if (wasSent || !field.value) return dayParts(sent, field.name);
  const [year, month, day] = field.value.split('-').map((part) => String(Number(part))) as [string, string, string];
  return [day, month, year];
}

interface DayFieldProps {
  name: string;
  label: string;
  hint?: string;
  errors: FormErrors | null;
  parts: readonly [string, string, string];
}

/** One day in three inputs, with one error. */
export function DayField({ name, label, hint, errors, parts }: DayFieldProps) {
  const message = errors?.messageOn(name);
  const width = { day: 2, month: 2, year: 4 } as const;
  return (
    <DateInput
      id={`${name}-group`}
      namePrefix={name}
      fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--s' } }}
      {...(hint !== undefined && { hint: { text: hint } })}
      {...(message && { errorMessage: message })}
      items={(['day', 'month', 'year'] as const).map((part, place) => ({
        ...(place === 0 && { id: name }), // the summary of errors leads here
        name: part,
        value: parts[place] ?? '',
        classes: `govuk-input--width-${width[part]}${message ? ' govuk-input--error' : ''}`,
      }))}
    />
  );
}
