import { Button } from '#libs/ui';
import { OPEN_LICENCES } from '#libs/casework';
import { CLOCK_CODES } from '#libs/kernel';
import { createTranslator } from '#libs/platform/i18n';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { AreaField, BoxesField, RadiosField, Section, SelectField, TextField } from '../shared/fields.js';
import { calendarTitle } from '../shared/calendar-titles.js';
import { adminText } from '../shared/words.js';
import { type BodyValues } from './body-values.js';
import { en } from './messages.en.js';
import { ru } from './messages.ru.js';

export const bodyText = createTranslator({ en, ru });

export interface BodyPageProps {
  page: PageContext;
  values: BodyValues;
  timeZone: string;
  calendars: readonly string[];
  packs: ReadonlyMap<string, string>;
  errors?: FormErrors | null;
  done?: string | null;
}

type PartProps = Omit<BodyPageProps, 'errors'> & { errors: FormErrors | null };

export function BodyPage({ errors = null, done = null, ...rest }: BodyPageProps) {
  const t = bodyText(rest.page.language);
  const parts: PartProps = { ...rest, errors };
  return (
    <AdminPage page={rest.page} place="body" title={t('title')} errors={errors} done={done}>
      <PageForm page={rest.page} action="/staff/admin/body">
        <input type="hidden" name="version" value={rest.values.version} />
        <Identity {...parts} />
        <Dates {...parts} />
        <Targets {...parts} />
        <Escalation {...parts} />
        <Mail {...parts} />
        <Danger {...parts} />
        <People {...parts} />
        <Published {...parts} />
        <Button text={adminText(rest.page.language)('button.save')} preventDoubleClick />
      </PageForm>
    </AdminPage>
  );
}

function Identity({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  const inLanguage = adminText(page.language);
  return (
    <Section title={t('who')}>
      <div class="otk-two">
        {(['En', 'Ru'] as const).map((side) => {
          const lang = side === 'En' ? 'en' : 'ru';
          const label = (words: string) => `${words} (${inLanguage(`within.${lang}`)})`;
          return (
            <div key={side}>
              <TextField
                name={`name${side}`}
                label={label(t('name'))}
                value={values[`name${side}`]}
                errors={errors}
                lang={lang}
              />
              <AreaField
                name={`contact${side}`}
                label={label(t('contact'))}
                hint={t('contactHint')}
                value={values[`contact${side}`]}
                errors={errors}
                lang={lang}
              />
            </div>
          );
        })}
      </div>
      <RadiosField
        name="language"
        label={t('language')}
        value={values.language}
        errors={errors}
        inline
        choices={[
          { value: 'ru', text: 'Русский', lang: 'ru' },
          { value: 'en', text: 'English', lang: 'en' },
        ]}
      />
    </Section>
  );
}

function Dates({ page, values, timeZone, calendars, packs, errors }: PartProps) {
  const t = bodyText(page.language);
  return (
    <Section title={t('dates')}>
      <SelectField
        name="pack"
        label={t('pack')}
        hint={t('packHint')}
        value={values.pack}
        errors={errors}
        choices={[...packs].map(([value, text]) => ({ value, text }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/staff/admin/packs">
          {t('packLink')}
        </a>
      </p>
      <SelectField
        name="calendar"
        label={t('calendar')}
        hint={t('calendarHint')}
        value={values.calendar}
        errors={errors}
        choices={calendars.map((name) => ({ value: name, text: calendarTitle(page.language, name) }))}
      />
      <TextField
        name="receivedCutoff"
        label={t('receivedCutoff')}
        hint={t('receivedCutoffHint')}
        value={values.receivedCutoff}
        errors={errors}
        width={5}
      />
      <TextField name="warnAt" label={t('warnAt')} value={values.warnAt} errors={errors} width={5} />
      <p class="govuk-body otk-quiet">{t('timeZone', { zone: timeZone })}</p>
    </Section>
  );
}

function Targets({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  return (
    <Section title={t('targets')}>
      <p class="govuk-body">{t('targetsHint')}</p>
      <div class="otk-three">
        {CLOCK_CODES.map((clock) => (
          <TextField
            key={clock}
            name={`target-${clock}`}
            label={t(`clock.${clock}`)}
            value={values.targets[clock]}
            errors={errors}
            type="number"
            width={4}
          />
        ))}
      </div>
    </Section>
  );
}

function Escalation({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  const people = (['assignee', 'lead', 'head'] as const).map((rung) => ({ value: rung, text: t(`rung.${rung}`) }));
  return (
    <Section title={t('escalation')}>
      <div class="otk-two">
        <BoxesField name="warning" label={t('warning')} choices={people} values={values.warning} errors={errors} />
        <BoxesField name="breach" label={t('breach')} choices={people} values={values.breach} errors={errors} />
      </div>
      <h3 class="govuk-heading-s">{t('later')}</h3>
      <p class="govuk-body">{t('laterHint')}</p>
      {values.later.map(({ days, to }, step) => (
        <div class="otk-two" key={step}>
          <TextField
            name={`later-${step}`}
            label={t('laterDaysOf', { step: step + 1 })}
            value={days}
            errors={errors}
            type="number"
            width={4}
          />
          <BoxesField
            name={`later-${step}-to`}
            label={t('laterTo', { step: step + 1 })}
            choices={people}
            values={to}
            errors={errors}
          />
        </div>
      ))}
    </Section>
  );
}

function Mail({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  return (
    <RadiosField
      name="uncertainMail"
      label={t('mail')}
      value={values.uncertainMail}
      errors={errors}
      choices={(['resend', 'ask'] as const).map((value) => ({ value, text: t(`mail.${value}`), hint: t(`mail.${value}Hint`) }))}
    />
  );
}

function Danger({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  return (
    <Section title={t('danger')}>
      <AreaField
        name="dangerWords"
        label={t('dangerWords')}
        hint={t('dangerHint')}
        value={values.dangerWords}
        errors={errors}
        rows={8}
      />
    </Section>
  );
}

/** What the body owes whoever writes: that their words are not kept for ever, and that nobody beside them sees the page. */
function People({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  return (
    <Section title={t('people')}>
      <TextField
        name="caseYears"
        label={t('caseYears')}
        hint={t('caseYearsHint')}
        value={values.caseYears}
        errors={errors}
        type="number"
        width={4}
      />
      <TextField
        name="exitAddress"
        label={t('exitAddress')}
        hint={t('exitAddressHint')}
        value={values.exitAddress}
        errors={errors}
        spellcheck={false}
      />
    </Section>
  );
}

/** What is told and published of improvements: when a second person looks first, and what everybody may do with it. */
function Published({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  return (
    <Section title={t('published')}>
      <TextField
        name="fourEyesAbove"
        label={t('fourEyesAbove')}
        hint={t('fourEyesAboveHint')}
        value={values.fourEyesAbove}
        errors={errors}
        type="number"
        width={5}
      />
      <SelectField
        name="openLicence"
        label={t('openLicence')}
        hint={t('openLicenceHint')}
        value={values.openLicence}
        errors={errors}
        choices={OPEN_LICENCES.map((value) => ({ value, text: t(`licence.${value}`) }))}
      />
    </Section>
  );
}
