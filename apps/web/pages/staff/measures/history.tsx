import { type MeasureStory } from '#libs/features/feedback';
import { type PageContext } from '../../shared/page-context.js';
import { instantText } from '../admin/shared/times.js';
import { type MeasuresMessage } from './messages.en.js';
import { measuresText, type MeasuresWords } from './words.js';

interface HistoryProps {
  page: PageContext;
  history: readonly MeasureStory[];
  timeZone: string;
}

/** The ledger as a line of time, what happened last first. */
export function History({ page, history, timeZone }: HistoryProps) {
  const t = measuresText(page.language);
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {t('history')}
      </h2>
      <ol class="otk-change-history">
        {[...history].reverse().map((story) => (
          <li key={story.seq}>
            {whatAndWho(story, t)} <time dateTime={story.at.toISOString()}>{instantText(page.language, story.at, timeZone)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}

function whatAndWho({ type, payload, staffName }: MeasureStory, t: MeasuresWords): string {
  const count = (field: string) => Number(payload[field] ?? 0);
  const what = t(`event_${type}` satisfies MeasuresMessage, { cases: count('cases'), recipients: count('recipients') });
  return staffName === null ? what : t('event_by', { what, name: staffName });
}
