import { type SurveyFiguresOf, type TeamLesson } from '#libs/features/feedback';
import { type GroupNames, percentOf } from '#libs/features/oversight';
import { type TeamId } from '#libs/kernel';
import { type PageContext } from '../../shared/page-context.js';
import { NothingYet } from '../oversight/frame.js';
import { qualityShares } from '../surveys/figures-tables.js';
import { staffSurveyText } from '../surveys/words.js';
import { ReadingsFrame } from './frame.js';
import { readingsText } from './words.js';

export interface LessonsPageProps {
  page: PageContext;
  teams: readonly TeamLesson[];
  /** What people say of a team's answers, of those teams of which enough people said something. */
  surveys: ReadonlyMap<TeamId, SurveyFiguresOf>;
  names: GroupNames;
}

/** What a team can learn from readings, second looks and surveys. */
export function LessonsPage({ page, teams, surveys, names }: LessonsPageProps) {
  const t = readingsText(page.language);
  return (
    <ReadingsFrame page={page} title={t('lessons.title')}>
      <h1 class="govuk-heading-l">{t('lessons.title')}</h1>
      <p class="govuk-body otk-measure">{t('lessons.lead')}</p>
      {teams.length === 0 && <NothingYet title={t('lessons.none.title')} body={t('lessons.none')} />}
      {teams.map((team) => (
        <section key={team.teamId} class="otk-lessons" aria-labelledby={`team-${team.teamId}`}>
          <h2 class="govuk-heading-m" id={`team-${team.teamId}`}>
            {names.teams.get(team.teamId) ?? '–'}
          </h2>
          <p class="govuk-body">{t('lessons.kept', { passed: team.passed, read: team.read })}</p>
          <div class="otk-columns">
            <Missed page={page} team={team} />
            <div>
              <Written page={page} team={team} />
              <Overturned page={page} team={team} />
              <People page={page} figures={surveys.get(team.teamId) ?? null} />
            </div>
          </div>
        </section>
      ))}
    </ReadingsFrame>
  );
}

interface PartProps {
  page: PageContext;
  team: TeamLesson;
}

function Missed({ page, team: { questions } }: PartProps) {
  const t = readingsText(page.language);
  return (
    <div>
      <h3 class="govuk-heading-s">{t('lessons.missed')}</h3>
      {questions.length === 0 && <p class="govuk-body">{t('lessons.missed.none')}</p>}
      {questions.length > 0 && (
        <ol class="govuk-list govuk-list--number">
          {questions.map(({ text, missed, of }) => (
            <li key={text.en}>{t('lessons.missed.one', { question: text[page.language], missed, of })}</li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Written({ page, team: { lessons } }: PartProps) {
  if (lessons.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{readingsText(page.language)('lessons.words')}</h3>
      {lessons.map((lesson, place) => (
        <p key={place} class="otk-said otk-said--in" dir="auto" data-as-written>
          {lesson}
        </p>
      ))}
    </>
  );
}

function Overturned({ page, team: { overturned } }: PartProps) {
  const t = readingsText(page.language);
  if (overturned.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{t('lessons.overturned')}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {overturned.map(({ cause, points }) => (
          <li key={cause?.en ?? ''}>
            {t('lessons.overturned.one', { cause: cause?.[page.language] ?? t('lessons.overturned.unknown'), points })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Of the qualities that people were asked about, the one that fewest found. */
function People({ page, figures }: { page: PageContext; figures: SurveyFiguresOf | null }) {
  const t = readingsText(page.language);
  const told = figures === null ? [] : qualityShares(figures).filter(({ share }) => share.of > 0);
  const [weakest] = told.sort((one, other) => one.share.part / one.share.of - other.share.part / other.share.of);
  if (!weakest) return null;
  const { name, share } = weakest;
  const quality = staffSurveyText(page.language)(`quality.${name}`);
  return (
    <>
      <h3 class="govuk-heading-s">{t('lessons.people')}</h3>
      <p class="govuk-body">{t('lessons.people.one', { quality, percent: Math.round(percentOf(share)!), of: share.of })}</p>
    </>
  );
}
