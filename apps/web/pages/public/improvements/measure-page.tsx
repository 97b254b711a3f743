import { type PublicMeasure } from '#libs/features/feedback';
import { type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { SummaryList } from '#libs/ui';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type PageContext } from '../../shared/page-context.js';
import { EffectPart } from './effect-part.js';
import { helpedText, serviceText, StateTag, voicesText } from './parts.js';
import { type WholeStory } from './stories.js';
import { improvementsText } from './words.js';

interface MeasurePageProps {
  page: PageContext;
  story: WholeStory;
}

/** One measure: what changes, who spoke, how it goes, and what came of it. */
export function MeasurePage({ page, story }: MeasurePageProps) {
  const { language } = page;
  const { measure } = story;
  const t = improvementsText(language);
  return (
    <CitizenLayout page={page} title={measure.title[language]} back="/improvements">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{t('number', { number: measure.number })}</span> {measure.title[language]}
          </h1>
          <p class="govuk-body">
            <StateTag language={language} state={measure.state} />
          </p>
          {measure.dropReason !== null && <Dropped language={language} reason={measure.dropReason[language]} />}
          <h2 class="govuk-heading-m">{t('change')}</h2>
          <p class="govuk-body otk-own-words">{measure.change[language]}</p>
          {story.helped !== null && (
            <>
              <h2 class="govuk-heading-m">{t('helped_title')}</h2>
              <p class="govuk-body">{helpedText(language, story.helped)}</p>
            </>
          )}
          {story.effect !== null && (
            <>
              <h2 class="govuk-heading-m">{t('effect_title')}</h2>
              <EffectPart language={language} estimate={story.effect} isPublic />
            </>
          )}
          {measure.evidence !== null && (
            <>
              <h2 class="govuk-heading-m">{t('evidence')}</h2>
              <p class="govuk-body otk-own-words">{measure.evidence[language]}</p>
            </>
          )}
          <SummaryList rows={facts(language, measure)} classes="otk-facts" />
          <Timeline language={language} measure={measure} />
          <Milestones language={language} story={story} />
          <h2 class="govuk-heading-m">{t('expected')}</h2>
          <p class="govuk-body otk-own-words">{measure.expected[language]}</p>
          <h2 class="govuk-heading-s">{t('seen_by')}</h2>
          <p class="govuk-body otk-own-words">{measure.seenBy[language]}</p>
        </div>
      </div>
    </CitizenLayout>
  );
}

function Dropped({ language, reason }: { language: Language; reason: string }) {
  return (
    <div class="govuk-inset-text">
      <h2 class="govuk-heading-s">{improvementsText(language)('drop_reason')}</h2>
      <p class="govuk-body otk-own-words">{reason}</p>
    </div>
  );
}

function facts(language: Language, measure: PublicMeasure) {
  const t = improvementsText(language);
  const isOpen = measure.state === 'adopted' || measure.state === 'underWay';
  const rows = [
    { key: t('voices'), value: voicesText(language, measure.voices) },
    { key: t('service'), value: serviceText(language, measure) },
    { key: t('place'), value: measure.place === null ? null : <span data-as-written>{measure.place}</span> },
    { key: t(isOpen ? 'due' : 'due_was'), value: formatDate(language, measure.dueOn) },
  ];
  return rows
    .filter(({ value }) => value !== null)
    .map(({ key, value }) => ({ key: { text: key }, value: { html: <>{value}</> } }));
}

const MOVES = [
  ['on_adopted', 'adoptedOn'],
  ['on_started', 'startedOn'],
  ['on_completed', 'completedOn'],
  ['on_verified', 'verifiedOn'],
  ['on_dropped', 'droppedOn'],
] as const;

function Timeline({ language, measure }: { language: Language; measure: PublicMeasure }) {
  const t = improvementsText(language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('timeline')}</h2>
      <ol class="otk-steps">
        {MOVES.map(([words, day]) => ({ words, on: measure[day] }))
          .filter(({ on }) => on !== null)
          .map(({ words, on }) => (
            <li key={words}>
              <strong>{t(words)}</strong> <time dateTime={on!}>{formatDate(language, on!)}</time>
            </li>
          ))}
      </ol>
    </>
  );
}

function Milestones({ language, story: { milestones } }: { language: Language; story: WholeStory }) {
  const t = improvementsText(language);
  if (milestones.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-s">{t('milestones')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {milestones.map(({ title, state, dueOn, settledOn }) => (
          <li key={`${dueOn} ${title.en}`}>
            {title[language]}: {t(`milestone_${state}`, { date: formatDate(language, settledOn ?? dueOn) })}
          </li>
        ))}
      </ul>
    </>
  );
}
