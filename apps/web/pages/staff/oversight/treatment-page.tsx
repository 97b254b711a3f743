import {
  type GroupNames,
  percentOf,
  treatmentGroupName,
  type TreatmentFigures,
  type TreatmentGroup,
  treatmentTable,
} from '#libs/features/oversight';
import { type Gap, type Interval } from '#libs/domain/indicators';
import { type ServiceCode } from '#libs/kernel';
import { ChartFigure, IntervalChart, type IntervalRow } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Choice, ChoiceForm, NothingYet } from './frame.js';
import { tellingOf } from './telling.js';
import { monthOf, pageText } from './words.js';

export interface TreatmentPageProps {
  page: PageContext;
  figures: TreatmentFigures;
  names: GroupNames;
  service: ServiceCode | null;
}

/** Whether people are treated alike: a gap beyond chance is said in words, before any chart. */
export function TreatmentPage(props: TreatmentPageProps) {
  const { page, figures, names, service } = props;
  const t = pageText(page.language);
  const services = [...names.services].map(([value, text]) => ({ value, text }));
  return (
    <StaffLayout page={page} title={t('treat.title')}>
      <div class="otk-head">
        <div>
          <h1 class="govuk-heading-l otk-head__title">{t('treat.title')}</h1>
          <p class="otk-quiet otk-head__note">
            {t('treat.span', {
              count: figures.cases,
              from: monthOf(page.language, figures.from),
              to: monthOf(page.language, figures.to),
            })}
          </p>
        </div>
        <ChoiceForm action="/staff/equal-treatment" submit={t('now.show')}>
          <Choice
            name="service"
            label={t('flow.service')}
            value={service ?? ''}
            choices={[{ value: '', text: t('flow.all_services') }, ...services]}
          />
        </ChoiceForm>
      </div>
      <p class="govuk-body otk-measure">{t('treat.lead')}</p>
      {figures.cases === 0 ? (
        <NothingYet title={t('treat.empty_title')} body={t('treat.empty_body')} />
      ) : (
        <>
          <Gaps page={page} figures={figures} />
          <div class="otk-columns otk-columns--three">
            {MEASURES.map((measure) => (
              <MeasureFigure key={measure} measure={measure} {...props} />
            ))}
          </div>
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">{t('treat.method_title')}</span>
            </summary>
            <div class="govuk-details__text otk-measure">{t('treat.method', { count: figures.comparisons })}</div>
          </details>
        </>
      )}
    </StaffLayout>
  );
}

const MEASURES = ['days', 'time', 'granted'] as const;
type Measure = (typeof MEASURES)[number];

function Gaps({ page, figures }: Pick<TreatmentPageProps, 'page' | 'figures'>) {
  const t = pageText(page.language);
  const sentences = figures.groups.filter((group) => !isMirrored(group, figures)).flatMap((group) => gapSentence(page, group));
  return (
    <section class="govuk-inset-text" aria-labelledby="gaps">
      <h2 class="govuk-heading-s" id="gaps">
        {sentences.length === 0 ? t('treat.no_gaps') : t('treat.gaps')}
      </h2>
      {sentences.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p class="govuk-body otk-measure">{t('treat.caution')}</p>
    </section>
  );
}

/** Of two groups each is the rest of the other: what is said of the smaller one need not be said of the larger. */
function isMirrored({ attribute, value }: TreatmentGroup, { groups }: TreatmentFigures): boolean {
  const shown = groups.filter((group) => group.attribute === attribute && group.cases !== null);
  return shown.length === 2 && shown[0]!.value === value;
}

function gapSentence(page: PageContext, group: TreatmentGroup): string[] {
  const t = pageText(page.language);
  const { say } = tellingOf(page, NO_NAMES);
  const gaps = MEASURES.flatMap((measure) => {
    const gap = measureOf(group, measure)?.gap;
    if (gap?.verdict !== 'beyondChance' || gap.by === null) return [];
    const by = measure === 'days' ? Math.abs(gap.by) : Math.max(1, Math.round(Math.abs(gap.by) * 100));
    return [t(`treat.gap_${measure}_${gap.by > 0 ? 'more' : 'less'}`, { by })];
  });
  if (gaps.length === 0) return [];
  const [attribute, name] = [say(`attribute_${group.attribute}`), treatmentGroupName(group, say)];
  return [t('treat.gap', { attribute, group: name, what: gaps.join('; ') })];
}

const NO_NAMES: GroupNames = { teams: new Map(), services: new Map() };

interface Measured {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly gap: Gap;
}

/** Shares in per cent, days as they are. */
function measureOf({ days, inTime, granted }: TreatmentGroup, measure: Measure): Measured | null {
  if (measure === 'days') return days;
  const share = measure === 'time' ? inTime : granted;
  if (!share) return null;
  const { value, interval, gap } = share;
  return { value: percentOf(value), interval: interval && { from: 100 * interval.from, to: 100 * interval.to }, gap };
}

function MeasureFigure({ page, figures, names, service, measure }: TreatmentPageProps & { measure: Measure }) {
  const t = pageText(page.language);
  const telling = tellingOf(page, names);
  const rows = figures.groups.flatMap((group): IntervalRow[] => {
    const measured = measureOf(group, measure);
    if (!measured || measured.value === null || !measured.interval) return [];
    const { value, interval, gap } = measured;
    return [{ name: treatmentGroupName(group, telling.say), value, ...interval, marked: gap.verdict === 'beyondChance' }];
  });
  const hasGap = rows.some(({ marked }) => marked);
  const scale = measure === 'days' ? {} : { max: 100, format: (value: number) => `${Math.round(value)}` };
  return (
    <ChartFigure
      id={`treatment-${measure}`}
      title={hasGap ? t(`treat.${measure}_title_gap`) : t(`treat.${measure}_title`)}
      summary={t(`treat.${measure}_summary`)}
      table={treatmentTable(figures, telling)}
      tableLabel={t('chart.table')}
      csv={{
        href: `/api/v1/staff/oversight/tables/equal-treatment${service === null ? '' : `?service=${encodeURIComponent(service)}`}`,
        text: t('chart.csv'),
      }}
      legend={[
        { mark: 'filled', text: t('treat.usual') },
        { mark: 'alarm', text: t('treat.marked') },
      ]}
      wide={<IntervalChart width={420} rows={rows} {...scale} />}
      narrow={<IntervalChart width={330} rows={rows} {...scale} />}
    />
  );
}
