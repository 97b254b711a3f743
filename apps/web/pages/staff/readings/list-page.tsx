import { type AnswerToRead } from '#libs/features/feedback';
import { type GroupNames } from '#libs/features/oversight';
import { type Reference } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { FigureTable, Pagination } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { NothingYet } from '../oversight/frame.js';
import { ReadingsFrame } from './frame.js';
import { readingsText } from './words.js';

interface ListPageProps {
  page: PageContext;
  lines: readonly AnswerToRead[];
  names: GroupNames;
  next: string | null;
  done: 'passed' | 'failed' | null;
}

/** What waits for a second person. */
export function ListPage({ page, lines, names, next, done }: ListPageProps) {
  const t = readingsText(page.language);
  const columns = [t('list.case'), t('list.service'), t('list.answered')];
  return (
    <ReadingsFrame page={page} title={t('list.title')} done={done && t(`list.${done}`)}>
      <h1 class="govuk-heading-l">{t('list.title')}</h1>
      {lines.length === 0 ? (
        <NothingYet title={t('list.none.title')} body={t('list.none')} />
      ) : (
        <>
          <p class="govuk-body otk-measure">{t('list.lead')}</p>
          <FigureTable
            label={t('list.caption')}
            columns={columns}
            rows={lines.map(({ reference, service, answeredOn }) => ({
              cells: [
                { content: <AnswerLink reference={reference} /> },
                names.services.get(service) ?? service,
                formatDate(page.language, answeredOn),
              ],
            }))}
          />
        </>
      )}
      {next !== null && (
        <Pagination next={{ href: `/staff/readings?cursor=${encodeURIComponent(next)}`, text: t('list.next') }} />
      )}
    </ReadingsFrame>
  );
}

function AnswerLink({ reference }: { reference: Reference }) {
  return (
    <a class="govuk-link otk-reference" href={`/staff/readings/${reference}`}>
      {reference}
    </a>
  );
}
