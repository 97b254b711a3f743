import { type CaseMeasure } from '#libs/features/feedback';
import { type CitizenCase } from '#libs/features/intake';
import { type Language, type MeasureState } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { Button, Checkboxes, Tag } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { trackText } from './messages.js';

type PublicState = Exclude<MeasureState, 'proposed'>;

const COLOURS: Readonly<Record<PublicState, string>> = {
  adopted: 'govuk-tag--blue',
  underWay: 'govuk-tag--yellow',
  completed: 'govuk-tag--green',
  verified: 'govuk-tag--green',
  dropped: 'govuk-tag--grey',
};

/** What was changed because this person, among others, complained: they read it here whether or not we can write to them. */
export function Changes({ language, measures }: { language: Language; measures: readonly CaseMeasure[] }) {
  const t = trackText(language);
  if (measures.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        {t('changes.title')}
      </h2>
      <p class="govuk-body">{t('changes.intro')}</p>
      {measures.map((measure) => (
        <Change key={measure.number} language={language} measure={measure} />
      ))}
    </section>
  );
}

function Change({ language, measure }: { language: Language; measure: CaseMeasure }) {
  const t = trackText(language);
  const { number, title, change, state, dropReason, evidence } = measure;
  const on = latestDay(measure);
  return (
    <div class="otk-decision">
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={`/improvements/${number}`}>
          {title[language]}
        </a>
      </h3>
      <p class="govuk-body">
        <Tag text={t(`changes.state.${state as PublicState}`)} classes={COLOURS[state as PublicState]} />{' '}
        {on !== null && <span class="otk-quiet">{formatDate(language, on)}</span>}
      </p>
      <p class="govuk-body otk-own-words">{(dropReason ?? evidence ?? change)[language]}</p>
    </div>
  );
}

function latestDay({ adoptedOn, completedOn, verifiedOn, droppedOn }: CaseMeasure) {
  return droppedOn ?? verifiedOn ?? completedOn ?? adoptedOn;
}

/** Which letters the person wants beside those about their case. */
export function Preferences({ page, preferences }: { page: PageContext; preferences: CitizenCase['preferences'] }) {
  const t = trackText(page.language);
  const wanted = (['wantsNews', 'wantsSurveys'] as const).filter((wish) => preferences[wish]);
  return (
    <PageForm page={page} action="/track/case/preferences" class="otk-no-print">
      <Checkboxes
        idPrefix="wants"
        name="wants"
        fieldset={{ legend: { text: t('preferences.title'), classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: t('preferences.hint') }}
        values={[...wanted]}
        classes="govuk-checkboxes--small"
        items={[
          { value: 'wantsNews', text: t('preferences.wantsNews') },
          { value: 'wantsSurveys', text: t('preferences.wantsSurveys') },
        ]}
      />
      <Button text={t('preferences.button')} classes="govuk-button--secondary" preventDoubleClick />
    </PageForm>
  );
}
