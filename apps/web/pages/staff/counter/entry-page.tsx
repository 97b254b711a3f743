import { Button, Checkboxes, InsetText } from '#libs/ui';
import { type Pack } from '#libs/domain/procedure';
import { CLERK_CHANNELS } from '#libs/features/intake';
import { type Channel, type CivilDate, IDENTITY_LEVELS, LANGUAGES, PARTY_KINDS } from '#libs/kernel';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { AreaField, RadiosField, Section, SelectField, Summary, TextField } from '../admin/shared/fields.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { DayField } from '../case/acts/act-page.js';
import { dayParts, type FieldOption } from '../case/acts/field.js';
import { caseWords } from '../case/words/index.js';
import { Aloud } from './aloud.js';
import { PREFERRED } from './entry-form.js';
import { counterText } from './words.js';

export interface EntryPageProps {
  page: PageContext;
  services: readonly FieldOption[];
  /** Null while the way and the service are not chosen yet. */
  chosen: { readonly channel: Channel; readonly meant: Pack } | null;
  today: CivilDate;
  sent: Sent;
  errors: FormErrors | null;
}

/** A clerk enters a case for somebody: first the way and the service, which say what must be told aloud; then everything on one page. */
export function EntryPage(props: EntryPageProps) {
  const { page, chosen, errors } = props;
  const t = counterText(page.language);
  return (
    <StaffLayout page={page} title={t('title')} error={errors !== null}>
      <div class="otk-act otk-case">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('title')}</h1>
        {chosen === null ? <FirstChoice {...props} /> : <Entry {...props} chosen={chosen} />}
      </div>
    </StaffLayout>
  );
}

function FirstChoice({ page, services, sent, errors }: EntryPageProps) {
  const t = counterText(page.language);
  const { list } = caseWords(page.language);
  return (
    <>
      <p class="govuk-body">{t('intro')}</p>
      <form method="get" action="/staff/counter">
        <RadiosField
          name="channel"
          label={t('channel')}
          errors={errors}
          value={textOf(sent, 'channel') || 'phone'}
          choices={CLERK_CHANNELS.map((value) => ({ value, text: list(`channel.${value}`) }))}
        />
        <SelectField name="service" label={t('service')} errors={errors} value={textOf(sent, 'service')} choices={services} />
        <Button text={t('first.button')} attributes={{ 'data-ctrl-enter': true }} />
      </form>
    </>
  );
}

type ChosenProps = EntryPageProps & { chosen: NonNullable<EntryPageProps['chosen']> };

function Entry(props: ChosenProps) {
  const { page, chosen, today, sent } = props;
  const t = counterText(page.language);
  const paper = chosen.channel === 'letter' || chosen.channel === 'email';
  return (
    <>
      {paper ? <InsetText text={t('paper.text')} /> : <Aloud language={page.language} {...chosen} today={today} />}
      <p class="govuk-body-s">
        <a class="govuk-link" href="/staff/counter">
          {t('first.change')}
        </a>
      </p>
      <PageForm page={page} action="/staff/counter">
        <input type="hidden" name="channel" value={chosen.channel} />
        <input type="hidden" name="service" value={textOf(sent, 'service')} />
        <What {...props} />
        <Who {...props} />
        <Helper {...props} />
        <Button text={t('submit')} attributes={{ 'data-ctrl-enter': true }} preventDoubleClick />
      </PageForm>
    </>
  );
}

function What({ page, chosen, sent, errors }: ChosenProps) {
  const t = counterText(page.language);
  const kinds = chosen.meant.kinds.map(({ kind, nativeKind, title }) => ({
    value: chosen.meant.effect.statutory ? `${kind}:${nativeKind}` : kind,
    text: title[page.language],
  }));
  return (
    <Section title={t('what.title')}>
      <RadiosField
        name="kind"
        label={t('kind')}
        errors={errors}
        value={textOf(sent, 'kind') || (kinds[0]?.value ?? '')}
        choices={kinds}
      />
      <AreaField name="text" label={t('text')} hint={t('text.hint')} errors={errors} rows={8} value={textOf(sent, 'text')} />
      <AreaField name="wanted" label={optional(page, t('wanted'))} errors={errors} rows={3} value={textOf(sent, 'wanted')} />
      <TextField
        name="happened"
        label={optional(page, t('happened'))}
        hint={t('happened.hint')}
        errors={errors}
        value={textOf(sent, 'happened')}
      />
      <TextField name="place" label={optional(page, t('place'))} errors={errors} value={textOf(sent, 'place')} />
      <DayField
        name="received"
        label={t('received')}
        hint={t('received.hint')}
        errors={errors}
        parts={dayParts(sent, 'received')}
      />
      <TextField name="time" label={t('time')} hint={t('time.hint')} errors={errors} width={5} value={textOf(sent, 'time')} />
    </Section>
  );
}

function optional(page: PageContext, label: string): string {
  return counterText(page.language)('optional', { label });
}

function Who(props: ChosenProps) {
  const { page, sent, errors } = props;
  const t = counterText(page.language);
  const { list } = caseWords(page.language);
  const text = (name: 'name' | 'email' | 'phone', type?: 'email') => (
    <TextField
      name={name}
      label={t(name)}
      errors={errors}
      value={textOf(sent, name)}
      {...(type && { type })}
      autocomplete="off"
    />
  );
  return (
    <Section title={t('who.title')}>
      <Checkboxes
        idPrefix="anonymous"
        name="anonymous"
        classes="govuk-checkboxes--small"
        values={textOf(sent, 'anonymous') === '' ? [] : ['yes']}
        items={[{ value: 'yes', text: t('anonymous') }]}
      />
      <SelectField
        name="partyKind"
        label={t('partyKind')}
        errors={errors}
        value={textOf(sent, 'partyKind') || 'person'}
        choices={PARTY_KINDS.filter((kind) => kind !== 'anonymous').map((value) => ({ value, text: list(`partyKind.${value}`) }))}
      />
      {text('name')}
      <TextField
        name="organisation"
        label={optional(page, t('organisation'))}
        errors={errors}
        value={textOf(sent, 'organisation')}
      />
      {text('email', 'email')}
      {text('phone')}
      <AreaField name="address" label={t('address')} errors={errors} rows={3} value={textOf(sent, 'address')} />
      <HowToReach {...props} />
    </Section>
  );
}

function HowToReach({ page, chosen, sent, errors }: ChosenProps) {
  const t = counterText(page.language);
  const { list } = caseWords(page.language);
  const seen = chosen.channel === 'letter' || chosen.channel === 'counter' ? 'shown' : 'claimed';
  return (
    <>
      <SelectField
        name="preferred"
        label={t('preferred')}
        errors={errors}
        value={textOf(sent, 'preferred')}
        choices={[
          { value: '', text: t('preferred.any') },
          ...PREFERRED.map((value) => ({ value, text: value === 'phone' ? list('channel.phone') : list(`contact.${value}`) })),
        ]}
      />
      <RadiosField
        name="identity"
        label={t('identity')}
        errors={errors}
        value={textOf(sent, 'identity') || seen}
        choices={IDENTITY_LEVELS.filter((level) => level !== 'anonymous').map((value) => ({
          value,
          text: list(`identity.${value}`),
        }))}
      />
      <RadiosField
        name="language"
        label={t('language')}
        errors={errors}
        value={textOf(sent, 'language') || page.language}
        choices={LANGUAGES.map((value) => ({ value, text: list(`language.${value}`) }))}
      />
      <AreaField
        name="needs"
        label={optional(page, t('needs'))}
        hint={t('needs.hint')}
        errors={errors}
        rows={2}
        value={textOf(sent, 'needs')}
      />
    </>
  );
}

function Helper({ page, sent, errors }: ChosenProps) {
  const t = counterText(page.language);
  const open = Object.keys(sent).some((name) => name.startsWith('helper-') && textOf(sent, name) !== '');
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{t('helper.title')}</span>
      </summary>
      <div class="govuk-details__text">
        <TextField name="helper-name" label={t('helper.name')} errors={errors} value={textOf(sent, 'helper-name')} />
        <TextField
          name="helper-basis"
          label={t('helper.basis')}
          hint={t('helper.basis.hint')}
          errors={errors}
          value={textOf(sent, 'helper-basis')}
        />
        <TextField
          name="helper-email"
          type="email"
          label={t('helper.email')}
          errors={errors}
          value={textOf(sent, 'helper-email')}
        />
        <TextField name="helper-phone" label={t('helper.phone')} errors={errors} value={textOf(sent, 'helper-phone')} />
        <AreaField
          name="helper-address"
          label={t('helper.address')}
          errors={errors}
          rows={3}
          value={textOf(sent, 'helper-address')}
        />
      </div>
    </details>
  );
}
