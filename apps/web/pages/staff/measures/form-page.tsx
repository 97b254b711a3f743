import { Button } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { AreaField, BoxesField, DateField, Section, SelectField, TextField } from '../admin/shared/fields.js';
import { type MeasureChoices, stillChosen } from './choices.js';
import { type MeasureValues, WORD_FIELDS, type WordField } from './measure-values.js';
import { measurePath, MeasuresFrame } from './parts.js';
import { type MeasuresMessage } from './messages.en.js';
import { measuresText } from './words.js';

interface FormPageProps {
  page: PageContext;
  /** Null: it is proposed only now. */
  number: number | null;
  /** The version that the form was filled from. */
  seen: number | null;
  values: MeasureValues;
  choices: MeasureChoices;
  errors?: FormErrors | null;
}

type PartProps = Omit<FormPageProps, 'errors'> & { errors: FormErrors | null };

/** All that is written of a measure, in both languages: it is public words from the day it is adopted. */
export function MeasureFormPage({ errors = null, ...rest }: FormPageProps) {
  const { page, number, seen } = rest;
  const parts: PartProps = { ...rest, errors };
  const t = measuresText(page.language);
  const title = number === null ? t('new_title') : t('edit_title', { number });
  const up =
    number === null
      ? { href: '/staff/measures', text: t('title') }
      : { href: measurePath(number), text: t('number', { number }) };
  return (
    <MeasuresFrame page={page} title={title} errors={errors} up={up}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body otk-measure">{t('new_about')}</p>
      <PageForm
        page={page}
        action={number === null ? '/staff/measures/new' : measurePath(number, 'edit')}
        class="otk-change-form"
      >
        {seen !== null && <input type="hidden" name="seen" value={String(seen)} />}
        {rest.values.themeId !== '' && <input type="hidden" name="themeId" value={rest.values.themeId} />}
        <Words {...parts} />
        <Where {...parts} />
        <Who {...parts} />
        <Why {...parts} />
        <Button text={t(number === null ? 'propose' : 'save')} preventDoubleClick />
      </PageForm>
    </MeasuresFrame>
  );
}

const LABELS: Readonly<Record<WordField, { label: string; hint: MeasuresMessage | null }>> = {
  title: { label: 'title', hint: 'hint_title' },
  change: { label: 'change', hint: 'hint_change' },
  expected: { label: 'expected', hint: null },
  seenBy: { label: 'seen', hint: 'hint_seen' },
};

/** Each in both languages, side by side where there is room. */
function Words({ page, values, errors }: PartProps) {
  const t = measuresText(page.language);
  return (
    <Section title={t('section_words')}>
      {WORD_FIELDS.map((field) => (
        <div key={field} class="otk-two">
          {(['En', 'Ru'] as const).map((side) => {
            const { label, hint } = LABELS[field];
            const lang = side === 'En' ? 'en' : 'ru';
            const shared = {
              name: `${field}${side}`,
              label: t(`field_${label}_${lang}` as MeasuresMessage),
              ...(hint !== null && { hint: t(hint) }),
              value: values[`${field}${side}`],
              errors,
              lang,
            };
            return field === 'title' ? <TextField key={side} {...shared} /> : <AreaField key={side} {...shared} rows={3} />;
          })}
        </div>
      ))}
    </Section>
  );
}

function Where({ page, values, choices, errors }: PartProps) {
  const t = measuresText(page.language);
  return (
    <Section title={t('section_where')}>
      <div class="otk-two">
        <SelectField
          name="service"
          label={t('field_service')}
          errors={errors}
          value={values.service}
          choices={[{ value: '', text: t('several_services') }, ...choices.services]}
        />
        <TextField name="place" label={t('field_place')} hint={t('hint_place')} errors={errors} value={values.place} />
      </div>
    </Section>
  );
}

function Who({ page, values, choices, errors }: PartProps) {
  const t = measuresText(page.language);
  return (
    <Section title={t('section_who')}>
      <div class="otk-two">
        <SelectField
          name="ownerId"
          label={t('field_owner')}
          errors={errors}
          value={values.ownerId}
          choices={[{ value: '', text: t('choose_owner') }, ...choices.people]}
        />
        <SelectField
          name="teamId"
          label={t('field_team')}
          errors={errors}
          value={values.teamId}
          choices={[{ value: '', text: t('no_team') }, ...choices.teams]}
        />
      </div>
      <DateField
        name="dueOn"
        label={t('field_due')}
        hint={t('hint_due')}
        errors={errors}
        value={values.dueOn}
        words={{ day: t('day'), month: t('month'), year: t('year') }}
      />
    </Section>
  );
}

function Why({ page, values, choices, errors }: PartProps) {
  const t = measuresText(page.language);
  return (
    <Section title={t('section_why')}>
      {choices.causes.length === 0 ? (
        <p class="govuk-body">{t('no_causes')}</p>
      ) : (
        <BoxesField
          name="causes"
          label={t('field_causes')}
          hint={t('hint_causes')}
          errors={errors}
          values={values.causes}
          choices={stillChosen(choices.causes, values.causes)}
        />
      )}
    </Section>
  );
}
