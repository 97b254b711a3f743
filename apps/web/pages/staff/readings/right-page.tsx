import { type RightFirstTime, type RightFirstTimeOverview, type SureShare } from '#libs/features/feedback';
import { type GroupNames, percentOf } from '#libs/features/oversight';
import { ChartFigure, type ChartFigureProps, IntervalChart, type IntervalRow } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { Choice, ChoiceForm, NothingYet } from '../oversight/frame.js';
import { ReadingsFrame } from './frame.js';
import { rightTable } from './right-table.js';
import { readingsText } from './words.js';

export const PERIODS = [1, 3, 6, 12] as const;

export interface RightPageProps {
  page: PageContext;
  overview: RightFirstTimeOverview;
  names: GroupNames;
  months: number;
}

/** How many answers were right first time, by service, with how sure that is. */
export function RightPage(props: RightPageProps) {
  const { page, overview, months } = props;
  const t = readingsText(page.language);
  return (
    <ReadingsFrame page={page} title={t('right.title')}>
      <div class="otk-head">
        <h1 class="govuk-heading-l otk-head__title">{t('right.title')}</h1>
        <ChoiceForm action="/staff/right-first-time" submit={t('right.show')}>
          <Choice
            name="months"
            label={t('right.period')}
            value={String(months)}
            choices={PERIODS.map((value) => ({ value: String(value), text: t('right.months', { months: value }) }))}
          />
        </ChoiceForm>
      </div>
      <p class="govuk-body otk-measure">{t('right.lead')}</p>
      {overview.all === null ? (
        <NothingYet title={t('right.none.title')} body={t('right.none')} />
      ) : (
        <div class="otk-columns">
          {overview.all.right !== null && <Right {...props} all={overview.all} right={overview.all.right} />}
          <Stood {...props} all={overview.all} />
        </div>
      )}
    </ReadingsFrame>
  );
}

type WithAll = RightPageProps & { all: RightFirstTime };

function Right({ all, right, ...props }: WithAll & { right: SureShare }) {
  const t = readingsText(props.page.language);
  const { reopened, overturned, answers } = all;
  const rows = rowsOf(props, right, (figures) => figures.right);
  return (
    <Figure
      {...props}
      id="right-first-time"
      rows={rows}
      title={t('right.message', bounds(right))}
      summary={`${lowText(props, rows, 'right.message.low')}${t('right.summary', { answers, reopened, overturned, read: right.of })}`}
    />
  );
}

function Stood({ all, ...props }: WithAll) {
  const t = readingsText(props.page.language);
  const { reopened, overturned, answers, stood } = all;
  const rows = rowsOf(props, stood, (figures) => figures.stood);
  const counts = all.right === null ? t('right.summary.unread', { answers, reopened, overturned }) : t('right.stood.summary');
  return (
    <Figure
      {...props}
      id="answers-stood"
      rows={rows}
      title={t('right.stood.title', bounds(stood))}
      summary={`${lowText(props, rows, 'right.message.low.stood')}${counts}`}
    />
  );
}

function Figure({
  page,
  overview,
  names,
  months,
  rows,
  ...said
}: Omit<RightPageProps, 'all'> & Pick<ChartFigureProps, 'id' | 'title' | 'summary'> & { rows: readonly IntervalRow[] }) {
  const t = readingsText(page.language);
  return (
    <ChartFigure
      {...said}
      table={rightTable(overview, names, page.language)}
      tableLabel={t('right.table')}
      csv={{ href: `/staff/right-first-time/table?months=${months}`, text: t('right.csv') }}
      legend={[
        { mark: 'filled', text: t('right.legend.usual') },
        { mark: 'alarm', text: t('right.legend.low') },
      ]}
      wide={<IntervalChart width={560} rows={rows} max={100} format={round} />}
      narrow={<IntervalChart width={330} rows={rows} max={100} format={round} />}
    />
  );
}

/** The whole first, then each service that may be told of; one is marked where its whole range lies below the whole. */
function rowsOf(
  { page, overview, names }: RightPageProps,
  whole: SureShare,
  shareOf: (figures: RightFirstTime) => SureShare | null,
): IntervalRow[] {
  const rows = overview.services.flatMap(({ service, figures }): IntervalRow[] => {
    const row = rowOf(names.services.get(service) ?? service, figures && shareOf(figures));
    return row ? [{ ...row, marked: row.to < (100 * whole.part) / whole.of }] : [];
  });
  const together = rowOf(readingsText(page.language)('right.all'), whole);
  return together ? [together, ...rows] : rows;
}

/** In per cent. */
function rowOf(name: string, share: SureShare | null): IntervalRow | null {
  if (!share?.interval) return null;
  const { part, of, interval } = share;
  return { name, value: (100 * part) / of, from: 100 * interval.from, to: 100 * interval.to, marked: false };
}

function lowText(
  { page }: RightPageProps,
  rows: readonly IntervalRow[],
  key: 'right.message.low' | 'right.message.low.stood',
): string {
  const low = rows.filter(({ marked }) => marked).map(({ name }) => name);
  return low.length === 0 ? '' : `${readingsText(page.language)(key, { services: low.join(', ') })}. `;
}

function bounds(share: SureShare): Record<'percent' | 'from' | 'to', number> {
  const { from, to } = share.interval ?? { from: 0, to: 1 };
  return { percent: Math.round(percentOf(share) ?? 0), from: Math.round(100 * from), to: Math.round(100 * to) };
}

const round = (value: number) => `${Math.round(value)}`;
