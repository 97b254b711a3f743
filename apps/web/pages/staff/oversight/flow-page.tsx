import { type Extension, type FlowFigures, flowTable, type GroupNames, percentOf } from '#libs/features/oversight';
import { type Share } from '#libs/domain/indicators';
import { type CivilDate, type ServiceCode, type TeamId } from '#libs/kernel';
import { BarChart, ChartFigure, type ChartTableData, type FigureCell, FigureTable, LineChart, NARROW, WIDE } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { CaseLink, Choice, ChoiceForm, NothingYet } from './frame.js';
import { tellingOf } from './telling.js';
import { instantText, numberText, pageText, shortDate } from './words.js';

export interface FlowPageProps {
  page: PageContext;
  figures: FlowFigures;
  names: GroupNames;
  team: TeamId | null;
  service: ServiceCode | null;
  extensions: readonly Extension[];
  timeZone: string;
}

/** What came in, what went out, how long it took, and how often dates slipped. */
export function FlowPage(props: FlowPageProps) {
  const { page, figures, extensions, timeZone } = props;
  const t = pageText(page.language);
  const { whole, countedAt } = figures;
  const isEmpty = whole.arrived === 0 && whole.ended === 0;
  return (
    <StaffLayout page={page} title={t('flow.title')}>
      <div class="otk-head">
        <div>
          <h1 class="govuk-heading-l otk-head__title">{t('flow.title')}</h1>
          <p class="otk-quiet otk-head__note">
            {countedAt === null
              ? t('flow.not_counted')
              : t('flow.counted', { at: instantText(page.language, countedAt, timeZone) })}
          </p>
        </div>
        <FlowChoice {...props} />
      </div>
      {isEmpty ? (
        <NothingYet title={t('flow.empty_title')} body={t('flow.empty_body')} />
      ) : (
        <>
          <div class="otk-columns">
            <Arrivals {...props} />
            <CycleTimes {...props} />
          </div>
          <Shares page={page} figures={figures} />
        </>
      )}
      <Extensions page={page} extensions={extensions} timeZone={timeZone} />
    </StaffLayout>
  );
}

function FlowChoice({ page, names, team, service }: FlowPageProps) {
  const t = pageText(page.language);
  const teams = [...names.teams].map(([value, text]) => ({ value, text }));
  const services = [...names.services].map(([value, text]) => ({ value, text }));
  return (
    <ChoiceForm action="/staff/flow" submit={t('now.show')}>
      <Choice
        name="team"
        label={t('now.team')}
        value={team ?? ''}
        choices={[{ value: '', text: t('now.all_teams') }, ...teams]}
      />
      <Choice
        name="service"
        label={t('flow.service')}
        value={service ?? ''}
        choices={[{ value: '', text: t('flow.all_services') }, ...services]}
      />
    </ChoiceForm>
  );
}

function figureProps({ page, figures, names, team, service }: FlowPageProps) {
  const t = pageText(page.language);
  const query = new URLSearchParams({ ...(team !== null && { team }), ...(service !== null && { service }) });
  return {
    table: withShortWeeks(page, flowTable(figures, tellingOf(page, names))),
    tableLabel: t('chart.table'),
    csv: { href: `/api/v1/staff/oversight/tables/flow?${query.toString()}`, text: t('chart.csv') },
  };
}

function withShortWeeks({ language }: PageContext, { columns, rows }: ChartTableData): ChartTableData {
  return { columns, rows: rows.map(([week, ...rest]) => [shortDate(language, week as CivilDate), ...rest]) };
}

function Arrivals(props: FlowPageProps) {
  const { page, figures } = props;
  const { weeks, whole } = figures;
  const t = pageText(page.language);
  const more = whole.arrived - whole.ended;
  const change = more > 0 ? 'arrivals.title_grow' : 'arrivals.title_shrink';
  const bars = weeks.map(({ week, arrived, ended }) => ({
    name: shortDate(page.language, week),
    parts: [
      { mark: 'hollow' as const, value: arrived },
      { mark: 'filled' as const, value: ended },
    ],
  }));
  const format = (value: number) => numberText(page.language, value);
  const drawn = { bars, arranged: 'beside' as const, format };
  return (
    <ChartFigure
      id="arrivals"
      title={more === 0 ? t('arrivals.title_even') : t(change, { count: Math.abs(more), weeks: weeks.length })}
      summary={t('arrivals.summary', { arrived: format(whole.arrived), ended: format(whole.ended), weeks: weeks.length })}
      {...figureProps(props)}
      legend={[
        { mark: 'hollow', text: t('arrivals.arrived') },
        { mark: 'filled', text: t('arrivals.ended') },
      ]}
      wide={<BarChart canvas={WIDE} {...drawn} />}
      narrow={<BarChart canvas={NARROW} {...drawn} />}
    />
  );
}

function CycleTimes(props: FlowPageProps) {
  const { page, figures } = props;
  const { weeks, whole } = figures;
  const t = pageText(page.language);
  const drawn = {
    names: weeks.map(({ week }) => shortDate(page.language, week)),
    line: weeks.map(({ p50 }) => p50),
    bandTo: weeks.map(({ p85 }) => p85),
    dashed: weeks.map(({ p95 }) => p95),
  };
  const { p50, p95 } = whole;
  return (
    <ChartFigure
      id="cycle-times"
      title={p50 === null || p95 === null ? t('cycle.title_none') : t('cycle.title', { p50, p95 })}
      summary={t('cycle.summary')}
      {...figureProps(props)}
      legend={[
        { mark: 'line', text: t('cycle.p50') },
        { mark: 'band', text: t('cycle.p85') },
        { mark: 'dashed', text: t('cycle.p95') },
      ]}
      wide={<LineChart canvas={WIDE} {...drawn} />}
      narrow={<LineChart canvas={NARROW} {...drawn} />}
    />
  );
}

function Shares({ page, figures: { whole } }: Pick<FlowPageProps, 'page' | 'figures'>) {
  const t = pageText(page.language);
  const interval = whole.lateInterval;
  const percent = (share: number) => numberText(page.language, Math.round(1_000 * share) / 10);
  const late = interval
    ? t('shares.late_interval', { from: percent(interval.from), to: percent(interval.to) })
    : t('shares.late');
  const shares: [Share, string][] = [
    [whole.late, late],
    [whole.extended, t('shares.extended')],
    [whole.paused, t('shares.paused')],
    [whole.reopened, t('shares.reopened')],
  ];
  return (
    <section aria-labelledby="shares">
      <h2 class="otk-chart__title" id="shares">
        {t('shares.title')}
      </h2>
      <ul class="otk-tiles otk-tiles--four">
        {shares.map(([share, words]) => (
          <li key={words} class="otk-tile">
            <span class="otk-tile__count">{percentText(page, share)}</span> <span class="otk-tile__words">{words}</span>
            <span class="otk-tile__words otk-quiet">
              {share.of === 0
                ? t('shares.none')
                : t('shares.of', { part: numberText(page.language, share.part), of: numberText(page.language, share.of) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function percentText({ language }: PageContext, share: Share): string {
  const percent = percentOf(share);
  if (percent === null) return '–';
  return language === 'ru' ? `${numberText(language, percent)}\u00a0%` : `${numberText(language, percent)}%`;
}

function Extensions({ page, extensions, timeZone }: Pick<FlowPageProps, 'page' | 'extensions' | 'timeZone'>) {
  const t = pageText(page.language);
  return (
    <section class="otk-panel" aria-labelledby="extensions">
      <h2 class="otk-panel__title" id="extensions">
        {t('ext.title')}
      </h2>
      {extensions.length === 0 ? (
        <p class="govuk-body">{t('ext.none')}</p>
      ) : (
        <FigureTable
          labelledBy="extensions"
          classes="otk-figures--reasons"
          columns={EXTENSION_COLUMNS.map((key) => t(key))}
          rows={extensions.map((extension) => ({
            key: `${extension.reference} ${extension.at.toISOString()}`,
            cells: extensionCells(page, extension, timeZone),
          }))}
        />
      )}
    </section>
  );
}

const EXTENSION_COLUMNS = ['risk.case', 'ext.when', 'risk.team', 'ext.longer', 'ext.reason'] as const;

function extensionCells(page: PageContext, extension: Extension, timeZone: string): FigureCell[] {
  const t = pageText(page.language);
  const { reference, at, teamName, by, clock, reason, language } = extension;
  return [
    { content: <CaseLink reference={reference} /> },
    instantText(page.language, at, timeZone),
    teamName?.[page.language] ?? null,
    `${t(`clock.${clock}`)}, ${longerText(page, by)}`,
    { content: reason === null ? <span class="otk-quiet">{t('ext.erased')}</span> : <span lang={language}>{reason}</span> },
  ];
}

function longerText({ language }: PageContext, by: Extension['by']): string {
  const t = pageText(language);
  if ('date' in by) return t('ext.until', { date: shortDate(language, by.date) });
  return t(by.unit === 'calendar_days' ? 'ext.days' : `ext.${by.unit}`, { amount: by.amount });
}
