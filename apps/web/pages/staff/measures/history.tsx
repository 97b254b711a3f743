import { type MeasureStory } from '#libs/features/feedback';
import { type Page as PageOf } from '#libs/platform/http';
import { type PageContext } from '../../shared/page-context.js';
import { Further } from '../admin/shared/parts.js';
import { instantText } from '../admin/shared/times.js';
import { type MeasuresMessage } from './messages.en.js';
import { measurePath, MeasuresFrame } from './parts.js';
import { measuresText, type MeasuresWords } from './words.js';

interface LedgerProps {
  page: PageContext;
  /** What happened last comes first. */
  history: PageOf<MeasureStory>;
  timeZone: string;
}

/** The ledger as a line of time, with the way to what lies further back. */
export function History({ page, history, timeZone, view }: LedgerProps & { view: { measure: { number: number } } }) {
  const t = measuresText(page.language);
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {t('history')}
      </h2>
      <Ledger page={page} history={history} timeZone={timeZone} />
      {history.next !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={measurePath(view.measure.number, 'history')}>
            {t('history_all')}
          </a>
        </p>
      )}
    </section>
  );
}

/** All of it, by pages. */
export function HistoryPage({
  page,
  number,
  history,
  timeZone,
  query,
}: LedgerProps & { number: number; query: URLSearchParams }) {
  const t = measuresText(page.language);
  const path = measurePath(number, 'history');
  return (
    <MeasuresFrame
      page={page}
      title={t('history_title', { number })}
      up={{ href: measurePath(number), text: t('number', { number }) }}
    >
      <h1 class="govuk-heading-l">{t('history_title', { number })}</h1>
      <Ledger page={page} history={history} timeZone={timeZone} />
      <Further page={page} path={path} query={query} next={history.next} />
    </MeasuresFrame>
  );
}

function Ledger({ page, history, timeZone }: LedgerProps) {
  const t = measuresText(page.language);
  return (
    <ol class="otk-change-history" reversed>
      {history.items.map((story) => (
        <li key={story.seq}>
          {whatAndWho(story, t)} <time dateTime={story.at.toISOString()}>{instantText(page.language, story.at, timeZone)}</time>
        </li>
      ))}
    </ol>
  );
}

function whatAndWho({ type, payload, staffName }: MeasureStory, t: MeasuresWords): string {
  const count = (field: string) => Number(payload[field] ?? 0);
  const what = t(`event_${type}` satisfies MeasuresMessage, { cases: count('cases'), recipients: count('recipients') });
  return staffName === null ? what : t('event_by', { what, name: staffName });
}
