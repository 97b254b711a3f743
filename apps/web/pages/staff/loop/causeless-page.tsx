import { type CauselessPoint } from '#libs/features/feedback';
import { type GroupNames } from '#libs/features/oversight';
import { type Page as PageOf } from '#libs/platform/http';
import { formatDate } from '#libs/platform/i18n';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { FigureTable } from './loop-page.js';
import { loopText } from './words.js';

interface CauselessPageProps {
  page: PageContext;
  points: PageOf<CauselessPoint>;
  names: GroupNames;
  isFirst: boolean;
}

const HERE = '/staff/loop/causeless';

/** Upheld points of which nobody has said why it happened; without a word of anybody's. */
export function CauselessPage({ page, points: { items, next }, names, isFirst }: CauselessPageProps) {
  const t = loopText(page.language);
  const rows = items.map(({ reference, ordinal, service, answeredOn }) => [
    <a key="case" class="govuk-link otk-reference" href={`/staff/cases/${reference}`}>
      {reference}
    </a>,
    ordinal,
    names.services.get(service) ?? service,
    formatDate(page.language, answeredOn),
  ]);
  return (
    <StaffLayout page={page} title={t('causeless_title')}>
      <nav aria-label={t('back')}>
        <a class="govuk-back-link" href="/staff/loop">
          {t('back')}
        </a>
      </nav>
      <h1 class="govuk-heading-l">{t('causeless_title')}</h1>
      <p class="govuk-body otk-measure">{t(items.length === 0 ? 'causeless_none' : 'causeless_about')}</p>
      {rows.length > 0 && (
        <div class="otk-scroll" role="group" aria-label={t('causeless_title')} tabIndex={0}>
          <FigureTable columns={[t('col_case'), t('col_point'), t('col_service'), t('col_answered_on')]} rows={rows} />
        </div>
      )}
      <p class="govuk-body otk-further">
        {!isFirst && (
          <a class="govuk-link" href={HERE}>
            {t('first')}
          </a>
        )}
        {next !== null && (
          <a class="govuk-link" href={`${HERE}?cursor=${encodeURIComponent(next)}`} rel="next">
            {t('more')}
          </a>
        )}
      </p>
    </StaffLayout>
  );
}
