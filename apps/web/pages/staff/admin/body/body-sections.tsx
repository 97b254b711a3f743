import { OPEN_LICENCES } from '#libs/casework';
import { CLOCK_CODES } from '#libs/kernel';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { calendarTitle } from '../shared/calendar-titles.js';
import { AreaField, BoxesField, RadiosField, Section, SelectField, TextField } from '../shared/fields.js';
import { adminText } from '../shared/words.js';
import { type BodyPart } from './body-parts.js';
import { type BodyValues } from './body-values.js';
import { type ZoneGroup } from './time-zones.js';
import { bodyText } from './words.js';
import { ZoneField } from './zone-field.js';

export interface PartProps {
  page: PageContext;
  values: BodyValues;
  errors: FormErrors | null;
  calendars: readonly string[];
  packs: ReadonlyMap<string, string>;
  zones: readonly ZoneGroup[];
}

/** The fields of each part. */
export const SECTIONS = {
  who: Identity,
  law: Law,
  alarms: Alarms,
  safety: Safety,
  keeping: Keeping,
  telling: Telling,
} as const satisfies Record<BodyPart, unknown>;

function Identity({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  const inLanguage = adminText(page.language);
  return (
    <>
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
    </>
  );
}

function Law({ page, values, calendars, packs, zones, errors }: PartProps) {
  const t = bodyText(page.language);
  return (
    <>
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
      <ZoneField label={t('timeZone')} hint={t('timeZoneHint')} value={values.timeZone} groups={zones} errors={errors} />
      <TextField
        name="receivedCutoff"
        label={t('receivedCutoff')}
        hint={t('receivedCutoffHint')}
        value={values.receivedCutoff}
        errors={errors}
        width={5}
      />
      <Targets page={page} values={values} errors={errors} />
    </>
  );
}

function Targets({ page, values, errors }: Pick<PartProps, 'page' | 'values' | 'errors'>) {
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

function Alarms({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  const people = (['assignee', 'lead', 'head'] as const).map((rung) => ({ value: rung, text: t(`rung.${rung}`) }));
  return (
    <>
      <div class="otk-two">
        <BoxesField name="warning" label={t('warning')} choices={people} values={values.warning} errors={errors} />
        <BoxesField name="breach" label={t('breach')} choices={people} values={values.breach} errors={errors} />
      </div>
      <TextField name="warnAt" label={t('warnAt')} value={values.warnAt} errors={errors} width={5} />
      <Section title={t('later')}>
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
    </>
  );
}

/** Whom an answer would come too late for, and who must not be seen asking. */
function Safety({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  return (
    <>
      <AreaField
        name="dangerWords"
        label={t('dangerWords')}
        hint={t('dangerHint')}
        value={values.dangerWords}
        errors={errors}
        rows={8}
      />
      <TextField
        name="exitAddress"
        label={t('exitAddress')}
        hint={t('exitAddressHint')}
        value={values.exitAddress}
        errors={errors}
        spellcheck={false}
      />
    </>
  );
}

function Keeping({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  return (
    <>
      <TextField
        name="caseYears"
        label={t('caseYears')}
        hint={t('caseYearsHint')}
        value={values.caseYears}
        errors={errors}
        type="number"
        width={4}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/staff/admin/retention">
          {t('caseYearsLink')}
        </a>
      </p>
    </>
  );
}

/** What leaves the house: a mail cut off on its way, news told to many, and what everybody may do with what is published. */
function Telling({ page, values, errors }: PartProps) {
  const t = bodyText(page.language);
  return (
    <>
      <RadiosField
        name="uncertainMail"
        label={t('mail')}
        value={values.uncertainMail}
        errors={errors}
        choices={(['resend', 'ask'] as const).map((value) => ({ value, text: t(`mail.${value}`), hint: t(`mail.${value}Hint`) }))}
      />
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
    </>
  );
}
