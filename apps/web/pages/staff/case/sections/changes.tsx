import { type CaseMeasure } from '#libs/features/feedback';
import { measurePath, MeasureTag } from '../../measures/parts.js';
import { type CaseView } from '../case-view.js';

/** Which measures answer the case, and how often the person was told of each; with the way to propose one where there is none. */
export function Changes({ view, measures }: { view: CaseView; measures: readonly CaseMeasure[] }) {
  const { words, page, file } = view;
  const isOver = file.points.some(({ outcome }) => outcome === 'upheld' || outcome === 'partlyUpheld');
  return (
    <section>
      <h2 class="govuk-heading-s">{words.page('changes.title')}</h2>
      {measures.length === 0 && <p class="govuk-body-s">{words.page('changes.none')}</p>}
      <ul class="otk-cases">
        {measures.map(({ number, title, state, told }) => (
          <li key={number}>
            <a class="govuk-link" href={measurePath(number)}>
              {title[page.language]}
            </a>
            <MeasureTag page={page} state={state} />
            <span class="otk-cases__why">
              {words.page('changes.told', { count: told.filter((news) => news.state === 'sent').length })}
            </span>
          </li>
        ))}
      </ul>
      {isOver && page.staff?.may('measures.manage') && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={`/staff/measures/new?service=${encodeURIComponent(file.service)}`}>
            {words.page('changes.propose')}
          </a>
        </p>
      )}
    </section>
  );
}
