import { type PointId } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { Tag } from '#libs/ui';
import { reviewText } from '../../reviews/words.js';
import { type FieldOption } from '../acts/field.js';
import { Asked } from '../asked.js';
import { type CaseView } from '../case-view.js';
import { outcomeWord } from '../outcome-word.js';
import { formatInstant } from '../instants.js';
import { casePath } from '../section.js';
import { Written } from '../written.js';
import { type FirstLook, firstPointOf } from './first-looks.js';

interface FirstDecisionProps {
  /** The second look. */
  view: CaseView;
  first: FirstLook;
  /** Of the second look. */
  pointId: PointId;
  rootCauses: readonly FieldOption[];
}

/** What was decided first of one point: outcome, reasons, cause and promises, beside what is decided now. */
export function FirstDecision({ view, first, pointId, rootCauses }: FirstDecisionProps) {
  const { file, words, names } = first.view;
  const { page, timeZone } = view;
  const t = reviewText(page.language);
  const looked = firstPointOf(first, view, pointId);
  const decision = file.decisions.findLast((one) => one.pointId === looked);
  const point = view.file.points.find(({ id }) => id === pointId);
  const cause = rootCauses.find(({ value }) => value === decision?.rootCause)?.text;
  return (
    <aside class="otk-look-first" aria-label={t('first.title')} tabIndex={0}>
      {point && (
        <>
          <h2 class="govuk-heading-s">{t('first.asked')}</h2>
          <Asked view={view} point={point} />
        </>
      )}
      <h2 class="govuk-heading-s">{t('first.title')}</h2>
      {decision === undefined ? (
        <p class="govuk-body-s">{t('first.none')}</p>
      ) : (
        <>
          <p>
            <Tag text={outcomeWord(first.view, decision.outcome)} classes="govuk-tag--blue" />
          </p>
          <p class="otk-message__by">
            {words.page('decisions.by', {
              name: decision.decidedBy === null ? words.page('decisions.nobody') : names.person(decision.decidedBy),
              at: formatInstant(page.language, decision.at, timeZone),
            })}
          </p>
          <p class="otk-said" lang={file.language}>
            {decision.reasons ?? words.page('messages.erased')}
          </p>
          {cause !== undefined && <p class="govuk-body-s">{t('first.cause', { cause })}</p>}
          <Promises first={first} pointId={looked} />
        </>
      )}
    </aside>
  );
}

function Promises({ first: { view }, pointId }: { first: FirstLook; pointId: PointId | null }) {
  const { file, words, page } = view;
  const promised = file.remedies.filter((remedy) => remedy.pointId === pointId);
  if (promised.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{words.page('remedies.title')}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {promised.map(({ id, kind, description, dueOn, state }) => (
          <li key={id}>
            {words.list(`remedy.${kind}`)}, {words.page('remedies.due', { date: formatDate(page.language, dueOn) })},{' '}
            {words.list(`remedyState.${state}`).toLowerCase()}
            {description !== null && (
              <>
                {': '}
                <Written text={description} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the person disagrees with, in their words; and the way to all that was said and sent before. */
export function FirstCase({ first }: { first: FirstLook }) {
  const { view, ask } = first;
  const { file, page } = view;
  const t = reviewText(page.language);
  const said = file.messages.find(({ id }) => id === ask.messageId)?.text ?? null;
  const { reference } = file;
  return (
    <section class="otk-look-case">
      <h2 class="govuk-heading-s">{t('first.words')}</h2>
      <p class="otk-said otk-said--in">{said === null ? t('request.noWords') : <Written text={said} />}</p>
      <p class="govuk-body-s otk-links">
        <a class="govuk-link" href={casePath(reference)}>
          {t('first.case', { reference })}
        </a>
        <a class="govuk-link" href={casePath(reference, 'messages')}>
          {t('first.messages', { count: file.messages.length })}
        </a>
        <a class="govuk-link" href={casePath(reference, 'documents')}>
          {t('first.documents', { count: file.documents.length })}
        </a>
      </p>
    </section>
  );
}
