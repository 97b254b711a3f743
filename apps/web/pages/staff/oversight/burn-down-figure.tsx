import { burnDownTable, type OpenFigures } from '#libs/features/oversight';
import { type CivilDate } from '#libs/kernel';
import { BarChart, ChartFigure, NARROW, WIDE } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { type NowFacts } from './now-facts.js';
import { tellingOf } from './telling.js';
import { longDate, numberText, pageText, shortDate } from './words.js';

/** What falls due on each of the working days to come, against what is usually closed on one: bars above the line are trouble. */
export function BurnDownFigure({ page, facts }: { page: PageContext; facts: NowFacts }) {
  const t = pageText(page.language);
  const { days, capacity } = facts.figures.burnDown;
  const level =
    capacity === null
      ? null
      : { value: capacity, name: t('burn.level', { capacity: numberText(page.language, Math.round(capacity)) }) };
  const bars = days.map(({ on, cases }) => {
    const within = capacity === null ? cases : Math.min(cases, Math.floor(capacity));
    return {
      name: shortDate(page.language, on),
      parts: [
        { mark: 'filled' as const, value: within },
        { mark: 'alarm' as const, value: cases - within },
      ],
    };
  });
  const drawn = { bars, arranged: 'stacked' as const, level };
  return (
    <ChartFigure
      id="burn-down"
      title={titleOf(page, facts.figures)}
      summary={summaryOf(page, facts.figures)}
      table={withShortDates(page, burnDownTable(facts.figures, tellingOf(page, facts.names)))}
      tableLabel={t('chart.table')}
      csv={{ href: tableUrl('burn-down', facts), text: t('chart.csv') }}
      legend={
        level === null
          ? []
          : [
              { mark: 'filled', text: t('burn.within') },
              { mark: 'alarm', text: t('burn.above') },
              { mark: 'dashed', text: t('burn.usual') },
            ]
      }
      wide={<BarChart canvas={WIDE} {...drawn} />}
      narrow={<BarChart canvas={NARROW} {...drawn} />}
    />
  );
}

function titleOf({ language }: PageContext, { burnDown: { days, overdue, capacity, shortOn } }: OpenFigures): string {
  const t = pageText(language);
  const last = shortDate(language, days.at(-1)!.on);
  if (capacity === null)
    return t('burn.title_unknown', { count: overdue + days.reduce((sum, { cases }) => sum + cases, 0), last });
  if (shortOn === null) return t('burn.title_fine', { last });
  const date = shortDate(language, shortOn);
  const behind = days.at(-1)!.behind;
  const most = Math.max(...days.map((day) => day.behind));
  return behind === 0 ? t('burn.title_catch', { date, most, last }) : t('burn.title_short', { date, count: behind, last });
}

function summaryOf({ language }: PageContext, { burnDown: { days, overdue, capacity } }: OpenFigures): string {
  const t = pageText(language);
  if (capacity === null) return t('burn.summary_unknown');
  const due = days.reduce((sum, { cases }) => sum + cases, 0);
  const last = shortDate(language, days.at(-1)!.on);
  const fullest = days.reduce((most, day) => (day.cases > most.cases ? day : most));
  return t('burn.summary', {
    overdue,
    due: numberText(language, due),
    last,
    capacity: numberText(language, Math.round(capacity)),
    fullest: shortDate(language, fullest.on),
    most: numberText(language, fullest.cases),
  });
}

function withShortDates({ language }: PageContext, table: ReturnType<typeof burnDownTable>): ReturnType<typeof burnDownTable> {
  const isDate = (cell: unknown): cell is CivilDate => typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell);
  return { ...table, rows: table.rows.map((row) => row.map((cell) => (isDate(cell) ? longDate(language, cell) : cell))) };
}

/** The same question as the page's, as a file. */
export function tableUrl(figure: string, { by, team }: Pick<NowFacts, 'by' | 'team'>): string {
  const query = new URLSearchParams({ by, ...(team !== null && { team }) });
  return `/api/v1/staff/oversight/tables/${figure}?${query.toString()}`;
}
