import { type PageContext } from '../../shared/page-context.js';
import { type NowFacts } from './now-facts.js';
import { dueBetween, ofTeam, queueUrl, untouched } from './queue-url.js';
import { numberText, pageText, shortDate } from './words.js';

interface Tile {
  readonly count: number;
  readonly words: string;
  readonly href: string;
  /** Something ought to be done about it. */
  readonly urgent: boolean;
}

/** The first look: seven numbers, each of which opens the list of what was counted. */
export function Tiles({ page, facts }: { page: PageContext; facts: NowFacts }) {
  const t = pageText(page.language);
  return (
    <section aria-label={t('tiles.label')} data-live="tiles">
      <ul class="otk-tiles">
        {tilesOf(page, facts).map(({ count, words, href, urgent }) => (
          <li key={href} class={urgent ? 'otk-tile otk-tile--urgent' : 'otk-tile'}>
            <a class="otk-tile__link" href={href}>
              <span class="otk-tile__count">{numberText(page.language, count)}</span> <span class="otk-tile__words">{words}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tilesOf({ language }: PageContext, { figures, promises, team }: NowFacts): Tile[] {
  const t = pageText(language);
  const { totals, moment, soonOn } = figures;
  const where = team === null ? {} : ofTeam(team);
  const untouchedWords = totals.untouchedSince
    ? t('tile.untouched_since', { date: shortDate(language, totals.untouchedSince) })
    : t('tile.untouched');
  const letters = promises.lettersFailed + promises.lettersUncertain;
  return [
    { count: totals.open, words: t('tile.open'), href: queueUrl(where), urgent: false },
    { count: totals.overdue, words: t('tile.overdue'), href: queueUrl({ ...where, due: 'overdue' }), urgent: totals.overdue > 0 },
    { count: totals.dueSoon, words: t('tile.soon'), href: queueUrl({ ...where, ...dueBetween(moment.today, soonOn) }), urgent: false }, // prettier-ignore
    { count: totals.unassigned, words: t('tile.unassigned'), href: queueUrl({ ...where, assignee: 'none' }), urgent: false },
    { count: totals.untouched, words: untouchedWords, href: queueUrl({ ...where, ...untouched }), urgent: false },
    {
      count: promises.late > 0 ? promises.late : promises.promised,
      words: promises.late > 0 ? t('tile.remedies', { of: numberText(language, promises.promised) }) : t('tile.remedies_none'),
      href: '#remedies',
      urgent: promises.late > 0,
    },
    {
      count: letters,
      words: letters > 0 ? t('tile.letters') : t('tile.letters_none', { printing: promises.lettersPrinting }),
      href: '#letters',
      urgent: letters > 0,
    },
  ];
}
