import { type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type ChartTableData, type FigureRow, FigureTable } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Choice, ChoiceForm, NothingYet } from '../oversight/frame.js';
import { numberText } from '../oversight/words.js';
import { type CausesAsked, narrowed, queryOf } from './asking.js';
import { barsOf, messageOf, type ParetoBar, type ParetoFacts, summaryOf, tableOf, wholePercent } from './pareto-telling.js';
import { causesText } from './words.js';

const HERE = '/staff/causes';

interface ParetoPageProps extends ParetoFacts {
  page: PageContext;
}

/** Why it happens: the commonest first, and what is done about it. */
export function ParetoPage(props: ParetoPageProps) {
  const { page, asked } = props;
  const t = causesText(page.language);
  const { from, to, cause, service, place } = asked.filter;
  const isNarrowed = [cause, service, place].some((one) => one !== null);
  return (
    <StaffLayout page={page} title={t('title')}>
      <h1 class="govuk-heading-l otk-head__title">{t('title')}</h1>
      <p class="govuk-body">{t('lead', { from: formatDate(page.language, from), to: formatDate(page.language, to) })}</p>
      <Filter {...props} />
      {props.counted.groups.length > 0 ? (
        <Pareto {...props} />
      ) : (
        <NothingYet title={t('none_title')} body={t(isNarrowed ? 'none_found' : 'none')} />
      )}
    </StaffLayout>
  );
}

function Filter({ page, asked: { split, filter }, causes, names }: ParetoPageProps) {
  const t = causesText(page.language);
  const services = [...names.services].map(([value, text]) => ({ value, text }));
  return (
    <div class="otk-pareto__filter">
      <ChoiceForm action={HERE} submit={t('show')}>
        <Choice
          name="by"
          label={t('by')}
          value={split}
          choices={(['cause', 'service', 'place', 'month'] as const).map((value) => ({ value, text: t(`by_${value}`) }))}
        />
        <Choice
          name="cause"
          label={t('cause')}
          value={filter.cause ?? ''}
          choices={[
            { value: '', text: t('all_causes') },
            ...causes.map(({ code, title }) => ({ value: code, text: title[page.language] })),
          ]}
        />
        <Choice
          name="service"
          label={t('service')}
          value={filter.service ?? ''}
          choices={[{ value: '', text: t('all_services') }, ...services]}
        />
        <Field name="place" label={t('place')} value={filter.place ?? ''} type="text" />
        <Field name="from" label={t('from')} value={filter.from} type="date" />
        <Field name="to" label={t('to')} value={filter.to} type="date" />
      </ChoiceForm>
      <p class="govuk-body otk-pareto__clear">
        <a class="govuk-link" href={HERE}>
          {t('clear')}
        </a>
      </p>
    </div>
  );
}

function Field({ name, label, value, type }: { name: string; label: string; value: string; type: 'text' | 'date' }) {
  return (
    <div class="otk-choice__field">
      <label class="govuk-label" for={name}>
        {label}
      </label>
      {type === 'date' ? (
        <input class="govuk-input otk-pareto__input" id={name} name={name} type="date" value={value} />
      ) : (
        <input class="govuk-input otk-pareto__input" id={name} name={name} type="text" value={value} data-as-written />
      )}
    </div>
  );
}

function Pareto(props: ParetoPageProps) {
  const { page, asked } = props;
  const { language } = page;
  const t = causesText(language);
  const bars = barsOf(props, language);
  const title = messageOf(props, bars, language);
  const table = tableOf(props, language);
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <figure class="otk-chart" aria-labelledby="pareto">
      <figcaption>
        <h2 class="otk-chart__title" id="pareto">
          {title}
        </h2>
        <p class="otk-chart__summary">{summaryOf(props, language)}</p>
      </figcaption>
      <ol class="otk-pareto">
        {bars.map((bar) => (
          <Bar key={bar.key} {...props} bar={bar} most={most} />
        ))}
      </ol>
      <div class="otk-chart__foot">
        <details class="otk-chart__details">
          <summary>{t('table')}</summary>
          <FigureTable label={title} columns={table.columns} rows={rowsOf(table, asked)} narrow="scroll" />
        </details>
        <a class="govuk-link" href={`${HERE}.csv?${queryOf(asked).toString()}`} download>
          {t('csv')}
        </a>
      </div>
    </figure>
  );
}

/** The names of places stand as somebody wrote them. */
function rowsOf({ rows }: ChartTableData, { split }: CausesAsked): FigureRow[] {
  return rows.map(([name, ...rest]) => {
    const named = split === 'place' ? { content: <span data-as-written>{name}</span> } : name!;
    return { cells: [named, ...rest] };
  });
}

const BAR = { width: 600, height: 16 } as const;

function Bar(props: ParetoPageProps & { bar: ParetoBar; most: number }) {
  const { page, asked, bar, most } = props;
  const t = causesText(page.language);
  const cases = `${HERE}/cases?${queryOf({ split: asked.split, filter: narrowed(asked, bar.key) }).toString()}`;
  return (
    <li class="otk-pareto__row">
      <p class="otk-pareto__name">
        <a class="govuk-link" href={cases} {...(asked.split === 'place' && { 'data-as-written': true })}>
          {bar.name}
        </a>
        {bar.cause?.active === false && <span class="otk-quiet"> ({t('retired')})</span>}
      </p>
      <p class="otk-pareto__line">
        <svg
          class="otk-pareto__bar"
          viewBox={`0 0 ${BAR.width} ${BAR.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <rect class="otk-mark otk-mark--filled" width={(BAR.width * bar.count) / most} height={BAR.height} />
        </svg>
        <strong>{numberText(page.language, bar.count)}</strong>
        {asked.split !== 'month' && <span class="otk-quiet">{percentText(bar.upTo, page.language)}</span>}
      </p>
      {asked.split !== 'month' && <WayOn {...props} />}
    </li>
  );
}

function percentText(share: number, language: Language): string {
  return `${wholePercent(share, language)}${language === 'ru' ? '\u00a0' : ''}%`;
}

/** The measures against a cause; or the way to propose one, with what the bar says already filled in. */
function WayOn({ page, asked, bar }: ParetoPageProps & { bar: ParetoBar }) {
  const t = causesText(page.language);
  const measures = bar.cause?.measures ?? [];
  if (measures.length > 0) {
    return (
      <p class="otk-pareto__on">
        {t('measures', { count: measures.length })}{' '}
        {measures.map((number) => (
          <a key={number} class="govuk-link otk-figures__link" href={`/staff/measures/${number}`}>
            {number}
          </a>
        ))}
      </p>
    );
  }
  if (!page.staff?.may('measures.manage')) return null;
  const { cause, service, place } = narrowed(asked, bar.key);
  const known = new URLSearchParams({
    ...(cause !== null && { cause }),
    ...(service !== null && { service }),
    ...(place !== null && { place }),
  });
  return (
    <p class="otk-pareto__on">
      <a class="govuk-link" href={`/staff/measures/new?${known.toString()}`}>
        {t('propose')}
        <span class="govuk-visually-hidden" {...(asked.split === 'place' && { 'data-as-written': true })}>
          : {bar.name}
        </span>
      </a>
    </p>
  );
}
