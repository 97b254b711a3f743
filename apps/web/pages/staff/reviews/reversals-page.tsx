import { type Share } from '#libs/domain/indicators';
import { percentOf } from '#libs/features/oversight';
import { type ReviewerLoad } from '#libs/features/review';
import { type CivilDate } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { ChartFigure, FigureTable, IntervalChart, TableFigure } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { NothingYet } from '../oversight/frame.js';
import {
  byCause,
  causeTitle,
  intervalRows,
  isTold,
  type ReversalFacts,
  reversalTable,
  type Telling,
  wholeOf,
} from './reversal-figures.js';
import { REVERSALS } from './paths.js';
import { reviewText } from './words.js';

export interface ReversalsPageProps {
  page: PageContext;
  facts: ReversalFacts;
  load: readonly ReviewerLoad[];
  /** How many second looks nobody looks at. */
  unassigned: number;
  telling: Telling;
  since: CivilDate;
}

/** How decisions fared when somebody else looked: by service and cause, never by person; how long that took, and who carries it now. */
export function ReversalsPage(props: ReversalsPageProps) {
  const { page, facts } = props;
  const t = reviewText(page.language);
  return (
    <StaffLayout page={page} title={t('reversals.title')}>
      <h1 class="govuk-heading-l">{t('reversals.title')}</h1>
      <p class="govuk-body otk-measure">{t('reversals.lead')}</p>
      {wholeOf(facts).of === 0 ? (
        <NothingYet title={t('reversals.none.title')} body={t('reversals.none.body')} />
      ) : (
        <div class="otk-columns">
          <Services {...props} />
          <Lookers {...props} />
          <Causes {...props} />
        </div>
      )}
      <div class="otk-columns otk-look-figures">
        {facts.times.length > 0 && <Days {...props} />}
        <Load {...props} />
      </div>
    </StaffLayout>
  );
}

function csvOf(page: PageContext, figure: string) {
  return { href: `${REVERSALS}/${figure}.csv`, text: reviewText(page.language)('reversals.csv') };
}

function Services({ page, facts, telling }: ReversalsPageProps) {
  const t = reviewText(page.language);
  const rows = intervalRows(facts, telling);
  const format = (value: number) => String(Math.round(value));
  return (
    <ChartFigure
      id="services"
      title={messageOf(page, wholeOf(facts))}
      summary={t(rows.length === 0 ? 'reversals.services.few' : 'reversals.services.summary')}
      table={reversalTable('services', facts, telling)}
      tableLabel={t('reversals.table')}
      csv={csvOf(page, 'services')}
      wide={rows.length > 0 && <IntervalChart width={520} max={100} rows={rows} format={format} />}
      narrow={rows.length > 0 && <IntervalChart width={330} max={100} rows={rows} format={format} />}
    />
  );
}

function messageOf({ language }: PageContext, whole: Share): string {
  const t = reviewText(language);
  if (!isTold(whole)) return t('reversals.services.early', { of: whole.of });
  return t('reversals.services.message', { percent: percentOf(whole) ?? 0, of: whole.of });
}

/** Who looked again: the same figures, by stage. */
function Lookers({ page, facts, telling }: ReversalsPageProps) {
  const t = reviewText(page.language);
  const { columns, rows } = reversalTable('stages', facts, telling);
  return (
    <TableFigure
      id="stages"
      title={t('reversals.by.title')}
      summary={t('reversals.by.summary')}
      csv={csvOf(page, 'stages')}
      columns={columns}
      rows={rows.map((cells) => ({ cells }))}
    />
  );
}

function Causes({ page, facts, telling }: ReversalsPageProps) {
  const t = reviewText(page.language);
  const [most] = byCause(facts);
  const { columns, rows } = reversalTable('causes', facts, telling);
  const isMostTold = rows[0]?.[1] != null;
  return (
    <TableFigure
      id="causes"
      title={
        isMostTold && most?.cause
          ? t('reversals.causes.message', { cause: causeTitle(most.cause, telling) })
          : t('reversals.causes.title')
      }
      summary={t('reversals.causes.summary')}
      csv={csvOf(page, 'causes')}
      columns={columns}
      rows={rows.map((cells) => ({ cells }))}
    />
  );
}

function Days({ page, facts, telling, since }: ReversalsPageProps) {
  const t = reviewText(page.language);
  const { columns, rows } = reversalTable('days', facts, telling);
  const [, answered, median] = rows[0] ?? [];
  return (
    <TableFigure
      id="days"
      title={answered == null ? t('reversals.days.title') : t('reversals.days.message', { days: Number(median) })}
      summary={t('reversals.days.summary', { since: formatDate(page.language, since) })}
      csv={csvOf(page, 'days')}
      columns={columns}
      rows={rows.map((cells) => ({ cells }))}
    />
  );
}

function Load({ page, load, unassigned }: ReversalsPageProps) {
  const t = reviewText(page.language);
  return (
    <section class="otk-panel" aria-labelledby="load">
      <h2 class="otk-panel__title" id="load">
        {t('reversals.load.title')}
      </h2>
      <p class="otk-chart__summary">
        {t('reversals.load.unassigned', { count: unassigned })}{' '}
        {unassigned > 0 && page.staff?.may('review.assign') && (
          <a class="govuk-link" href="/staff/reviews?list=unassigned">
            {t('case.choose')}
          </a>
        )}
      </p>
      {load.length > 0 && (
        <FigureTable
          labelledBy="load"
          columns={[t('reviewer.name'), t('reversals.load.open'), t('reversals.load.late')]}
          rows={load.map(({ staffId, name, open, late }) => ({ key: staffId, cells: [name, open, late] }))}
        />
      )}
    </section>
  );
}
