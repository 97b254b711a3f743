import { type SurveyFiguresOf, type SurveyGrouping, type SurveyOverview, type SurveyShare } from '#libs/features/feedback';
import { percentOf } from '#libs/features/oversight';
import { ChartFigure, IntervalChart, type IntervalRow } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { Choice, ChoiceForm, NothingYet } from '../oversight/frame.js';
import { SurveysFrame } from './frame.js';
import { groupsTable, groupTitle, qualitiesTable, qualityShares, SURVEY_SPLITS, type SurveyNames } from './figures-tables.js';
import { staffSurveyText } from './words.js';

export interface FiguresPageProps {
  page: PageContext;
  overview: SurveyOverview;
  names: SurveyNames;
  by: SurveyGrouping;
  about: 'case' | 'service';
  months: number;
  /** The address of the same figures as a file, without its figure. */
  csv: string;
}

const PERIODS = [1, 3, 6, 12] as const;

/** Shares with their ranges, side by side: never of a person, and never of a few. */
export function FiguresPage(props: FiguresPageProps) {
  const { page, overview, by, about, months } = props;
  const t = staffSurveyText(page.language);
  return (
    <SurveysFrame page={page} title={t('figures.title')}>
      <div class="otk-head">
        <div>
          <h1 class="govuk-heading-l otk-head__title">{t('figures.title')}</h1>
          {about === 'case' && <p class="otk-quiet otk-head__note">{rateText(page, overview.rate)}</p>}
        </div>
        <ChoiceForm action="/staff/surveys" submit={t('figures.show')}>
          <Choice
            name="about"
            label={t('figures.about')}
            value={about}
            choices={(['case', 'service'] as const).map((value) => ({ value, text: t(`figures.about.${value}`) }))}
          />
          <Choice
            name="by"
            label={t('figures.by')}
            value={by}
            choices={SURVEY_SPLITS[about].map((value) => ({ value, text: t(`figures.by.${value}`) }))}
          />
          <Choice
            name="months"
            label={t('figures.period')}
            value={String(months)}
            choices={PERIODS.map((value) => ({ value: String(value), text: t('figures.months', { months: value }) }))}
          />
        </ChoiceForm>
      </div>
      <p class="govuk-body otk-measure">{t('figures.lead')}</p>
      {overview.all === null ? (
        <NothingYet title={t('figures.none.title')} body={t(about === 'case' ? 'figures.none.text' : 'figures.none.service')} />
      ) : (
        <div class="otk-columns">
          <Groups {...props} all={overview.all} />
          <Qualities {...props} all={overview.all} />
        </div>
      )}
    </SurveysFrame>
  );
}

function rateText({ language }: PageContext, rate: SurveyShare): string {
  const t = staffSurveyText(language);
  return rate.of === 0 ? t('figures.rate.none') : t('figures.rate', { of: rate.of, percent: Math.round(percentOf(rate)!) });
}

type WithAll = FiguresPageProps & { all: SurveyFiguresOf };

function Groups({ page, overview, names, by, csv, all }: WithAll) {
  const t = staffSurveyText(page.language);
  const whole = all.answered.part / all.answered.of;
  const rows = overview.groups.flatMap((group): IntervalRow[] => {
    const { figures } = group;
    if (!figures?.answered.interval) return [];
    const row = rowOf(groupTitle(group, by, names, page.language), figures.answered);
    return row ? [{ ...row, marked: figures.answered.interval.to < whole }] : [];
  });
  const together = rowOf(t('group.all'), all.answered);
  const shown = together ? [together, ...rows] : rows;
  const low = rows.filter(({ marked }) => marked).map(({ name }) => name);
  const [percent, from, to] = [whole, all.answered.interval?.from ?? 0, all.answered.interval?.to ?? 1].map((share) =>
    Math.round(100 * share),
  );
  return (
    <ChartFigure
      id="survey-answered"
      title={
        low.length > 0
          ? t('answered.message.low', { groups: low.join(', ') })
          : t('answered.message', { percent: percent!, from: from!, to: to! })
      }
      summary={`${t('figures.responses', { count: all.responses })} ${t('answered.summary')}`}
      table={groupsTable(overview, by, names, page.language)}
      tableLabel={t('chart.table')}
      csv={{ href: `${csv}&figure=groups`, text: t('chart.csv') }}
      legend={[
        { mark: 'filled', text: t('legend.usual') },
        { mark: 'alarm', text: t('legend.low') },
      ]}
      wide={<IntervalChart width={560} rows={shown} max={100} format={round} />}
      narrow={<IntervalChart width={330} rows={shown} max={100} format={round} />}
    />
  );
}

function Qualities({ page, csv, all }: WithAll) {
  const t = staffSurveyText(page.language);
  const shares = qualityShares(all).filter(({ share }) => share.of > 0);
  const weakest = [...shares].sort((one, other) => one.share.part / one.share.of - other.share.part / other.share.of)[0];
  const rows = shares.flatMap(({ name, share }) => rowOf(t(`quality.${name}`), share) ?? []);
  if (!weakest) return null;
  const [quality, percent] = [t(`quality.${weakest.name}`), Math.round(percentOf(weakest.share)!)];
  return (
    <ChartFigure
      id="survey-qualities"
      title={t('qualities.message', { quality, percent })}
      summary={t('qualities.summary')}
      table={qualitiesTable(all, page.language)}
      tableLabel={t('chart.table')}
      csv={{ href: `${csv}&figure=qualities`, text: t('chart.csv') }}
      wide={<IntervalChart width={560} rows={rows} max={100} format={round} />}
      narrow={<IntervalChart width={330} rows={rows} max={100} format={round} />}
    />
  );
}

/** In per cent. */
function rowOf(name: string, { part, of, interval }: SurveyShare): IntervalRow | null {
  if (!interval) return null;
  return { name, value: (100 * part) / of, from: 100 * interval.from, to: 100 * interval.to, marked: false };
}

const round = (value: number) => `${Math.round(value)}`;
