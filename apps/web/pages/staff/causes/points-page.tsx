import { type CausedPoint } from '#libs/features/feedback';
import { type Page as PageOf } from '#libs/platform/http';
import { formatDate } from '#libs/platform/i18n';
import { FigureTable } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { urlOf } from '../admin/shared/parts.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { CaseLink } from '../oversight/frame.js';
import { queryOf } from './asking.js';
import { type ParetoFacts } from './pareto-telling.js';
import { causesText } from './words.js';

interface PointsPageProps extends Omit<ParetoFacts, 'counted'> {
  page: PageContext;
  points: PageOf<CausedPoint>;
  isFirst: boolean;
}

/** What stands behind a bar; without a word of anybody's. */
export function PointsPage({ page, asked, causes, names, points: { items, next }, isFirst }: PointsPageProps) {
  const { language } = page;
  const t = causesText(language);
  const title = new Map(causes.map((cause) => [cause.code, cause.title[language]]));
  const rows = items.map(({ reference, ordinal, service, place, cause, answeredOn }) => ({
    key: `${reference} ${ordinal}`,
    cells: [
      { content: <CaseLink reference={reference} /> },
      ordinal,
      title.get(cause) ?? cause,
      names.services.get(service) ?? service,
      place === null ? null : { content: <span data-as-written>{place}</span> },
      formatDate(language, answeredOn),
    ],
  }));
  const columns = [t('col_case'), t('col_point'), t('cause'), t('service'), t('col_place'), t('col_answered_on')];
  const query = queryOf(asked);
  const on = new URLSearchParams(query);
  if (next !== null) on.set('cursor', next);
  return (
    <StaffLayout page={page} title={t('points_title')}>
      <nav aria-label={t('title')}>
        <a class="govuk-back-link" href="/staff/causes">
          {t('title')}
        </a>
      </nav>
      <h1 class="govuk-heading-l">{t('points_title')}</h1>
      <p class="govuk-body otk-measure">{t(rows.length === 0 ? 'points_none' : 'points_about')}</p>
      {rows.length > 0 && <FigureTable label={t('points_title')} columns={columns} rows={rows} />}
      <p class="govuk-body otk-further">
        {!isFirst && (
          <a class="govuk-link" href={urlOf('/staff/causes/cases', query)}>
            {t('first')}
          </a>
        )}
        {next !== null && (
          <a class="govuk-link" href={urlOf('/staff/causes/cases', on)} rel="next">
            {t('more')}
          </a>
        )}
      </p>
    </StaffLayout>
  );
}
