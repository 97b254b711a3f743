import { isUndecided } from '#libs/domain/procedure';
import { type AskLine, type OpenChallenge, type ReviewedPoint, type StageLine } from '#libs/features/review';
import { formatDate } from '#libs/platform/i18n';
import { challengePath, recusalPath, requestPath, reviewerPath } from '../../reviews/paths.js';
import { reviewText } from '../../reviews/words.js';
import { type CaseView } from '../case-view.js';
import { casePath } from '../section.js';

/** The matter from its first case to its last second look, and what was asked about this one. */
export interface Looks {
  readonly stages: readonly StageLine[];
  readonly asks: readonly AskLine[];
  readonly challenge: OpenChallenge | null;
}

/** Beside a case: what became of its decision, or what it looks at, with what can be done about who looks. Nothing where nobody ever disagreed. */
export function LooksSection({ view, looks }: { view: CaseView; looks: Looks }) {
  const t = reviewText(view.page.language);
  const waiting = looks.asks.filter(({ state }) => state !== 'admitted');
  if (looks.stages.length < 2 && waiting.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-s">{t('case.title')}</h2>
      {looks.stages.length > 1 && <Stages view={view} stages={looks.stages} />}
      <ul class="govuk-list otk-look-acts">
        {waiting.map((ask) => (
          <li key={ask.id}>
            <Ask view={view} ask={ask} />
          </li>
        ))}
        <Acts view={view} challenge={looks.challenge} />
      </ul>
    </section>
  );
}

function Stages({ view, stages }: { view: CaseView; stages: readonly StageLine[] }) {
  const { words, file, opened, page } = view;
  const t = reviewText(page.language);
  const title = (code: string | null) =>
    opened.procedure.pack.stages.find((stage) => stage.code === code)?.title[page.language] ?? t('case.first');
  return (
    <ul class="otk-cases">
      {stages.map(({ caseId, reference, stage, state, outcome, isSeen }) => (
        <li key={caseId}>
          {caseId === file.id && <strong>{t('case.here')}</strong>}
          {caseId !== file.id && !isSeen && <span>{t('case.elsewhere')}</span>}
          {caseId !== file.id && isSeen && (
            <a class="govuk-link" href={casePath(reference)}>
              {reference}
            </a>
          )}
          <span>{outcome === null ? words.list(`state.${state}`) : words.list(`outcome.${outcome}`)}</span>
          <span class="otk-cases__why">{title(stage)}</span>
        </li>
      ))}
    </ul>
  );
}

function Ask({ view: { page }, ask }: { view: CaseView; ask: AskLine }) {
  const t = reviewText(page.language);
  const { askedOn, state, why, reference, id } = ask;
  const said = t('case.asked', {
    date: formatDate(page.language, askedOn),
    state,
    why: why === null ? '' : t(`why.${why}`),
  });
  if (!page.staff?.may('review.assign')) return <>{said}</>;
  return (
    <a class="govuk-link" href={requestPath(reference, id)}>
      {said}
    </a>
  );
}

function Acts({ view, challenge }: { view: CaseView; challenge: OpenChallenge | null }) {
  const { opened, page, file } = view;
  const t = reviewText(page.language);
  if (!view.mayAct || opened.row.previousId === null || !isUndecided(opened.row.state)) return null;
  const acts = [
    ['review.assign', reviewerPath(file.reference), 'case.choose'],
    ...(challenge === null ? [] : [['review.assign', challengePath(file.reference), 'case.challenge'] as const]),
    ['case.review', recusalPath(file.reference), 'case.recuse'],
  ] as const;
  return (
    <>
      {acts.map(
        ([permission, href, words]) =>
          page.staff?.may(permission) && (
            <li key={href}>
              <a class="govuk-link" href={href}>
                {t(words)}
              </a>
            </li>
          ),
      )}
    </>
  );
}

/** What second looks found of one point, written on its decision. */
export function LookedAgain({ view, looks }: { view: CaseView; looks: readonly ReviewedPoint[] }) {
  const { page, words } = view;
  const t = reviewText(page.language);
  return (
    <>
      {looks.map(({ reference, outcome, effect, decidedOn }) => (
        <p key={reference} class="otk-look-again">
          {t('case.looked', {
            date: formatDate(page.language, decidedOn),
            outcome: words.list(`outcome.${outcome}`),
            effect: t(`effect.${effect}`),
          })}{' '}
          <a class="govuk-link" href={casePath(reference, 'decision')}>
            {reference}
          </a>
        </p>
      ))}
    </>
  );
}
