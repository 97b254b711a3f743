import { oversightText } from '#libs/features/oversight';
import { CHANNELS, KINDS, LANGUAGES } from '#libs/kernel';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { ownFirst } from '../../shared/page-language.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { AreaField, BoxesField, RadiosField, Section, SelectField, Summary, TextField } from '../admin/shared/fields.js';
import { type RoutingNames } from './routing-names.js';
import { type RuleFields } from './rule-form.js';
import { type RuleSet } from './rule-set.js';
import { Carried } from './rules-page.js';
import { routingText } from './words.js';

export interface RulePageProps {
  page: PageContext;
  set: RuleSet;
  names: RoutingNames;
  /** Null: a new one. */
  place: number | null;
  fields: RuleFields;
  errors: FormErrors | null;
}

/** One rule, on a form. */
export function RulePage(props: RulePageProps) {
  const { page, set, place, errors } = props;
  const t = routingText(page.language);
  const title = place === null ? t('rule_title_new') : t('rule_title', { place: place + 1 });
  return (
    <StaffLayout page={page} title={title} error={errors !== null}>
      <div class="otk-page-column">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        <PageForm page={page} action="/staff/routing/draft">
          <Carried set={set} />
          {ownFirst(page.language).map((language) => (
            <TextField
              key={language}
              name={language === 'ru' ? 'titleRu' : 'titleEn'}
              label={t(`rule_name_${language}`)}
              hint={t('rule_name_hint')}
              errors={errors}
              value={language === 'ru' ? props.fields.titleRu : props.fields.titleEn}
            />
          ))}
          <WhenFields {...props} />
          <ThenFields {...props} />
          <div class="govuk-button-group">
            <button class="govuk-button" type="submit" name="act" value={`put:${place ?? 'new'}`}>
              {t('rule_keep')}
            </button>
            <button class="otk-link-button" type="submit" name="act" value="open">
              {t('rule_back')}
            </button>
          </div>
        </PageForm>
      </div>
    </StaffLayout>
  );
}

function WhenFields({ page, names, fields, errors }: RulePageProps) {
  const t = routingText(page.language);
  const say = oversightText(page.language);
  const channels = CHANNELS.filter((channel) => channel !== 'import').map((value) => ({ value, text: say(`channel_${value}`) }));
  const kinds = KINDS.map((value) => ({ value, text: t(`kind_${value}`) }));
  const languages = LANGUAGES.map((value) => ({ value, text: say(`language_${value}`) }));
  const services = [...names.services].map(([value, text]) => ({ value, text }));
  return (
    <Section title={t('rule_when')}>
      <p class="govuk-hint">{t('rule_when_hint')}</p>
      <div class="otk-columns">
        <BoxesField name="services" label={t('rule_services')} choices={services} values={fields.services} errors={errors} />
        <div>
          <BoxesField name="kinds" label={t('rule_kinds')} choices={kinds} values={fields.kinds} errors={errors} />
          <BoxesField name="channels" label={t('rule_channels')} choices={channels} values={fields.channels} errors={errors} />
          <BoxesField
            name="languages"
            label={t('rule_languages')}
            choices={languages}
            values={fields.languages}
            errors={errors}
          />
        </div>
        <AreaField name="place" label={t('rule_place')} hint={t('rule_words_hint')} errors={errors} value={fields.place} />
        <AreaField name="words" label={t('rule_words')} hint={t('rule_words_hint')} errors={errors} value={fields.words} />
      </div>
    </Section>
  );
}

function ThenFields({ page, names, fields, errors }: RulePageProps) {
  const t = routingText(page.language);
  const teams = [...names.teams].map(([value, text]) => ({ value, text }));
  const people = names.people
    .filter(({ teams: own }) => own.length > 0)
    .map(({ staffId, name, teams: own }) => ({
      value: staffId,
      text: `${name} (${own.map((code) => names.teams.get(code) ?? code).join(', ')})`,
    }));
  return (
    <Section title={t('rule_then')}>
      <RadiosField
        name="to"
        label={t('rule_then')}
        choices={[
          { value: 'team', text: t('rule_to_team') },
          { value: 'triage', text: t('rule_to_triage') },
        ]}
        value={fields.to}
        errors={errors}
        inline
      />
      <SelectField
        name="team"
        label={t('rule_team')}
        choices={[{ value: '', text: t('choose') }, ...teams]}
        value={fields.team}
        errors={errors}
      />
      <SelectField
        name="person"
        label={t('rule_person')}
        choices={[{ value: '', text: t('rule_person_none') }, ...people]}
        value={fields.person}
        errors={errors}
      />
    </Section>
  );
}
