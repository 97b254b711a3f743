import { Pagination, Table } from '#libs/ui';
import { type DraftToRead } from '#libs/features/handling';
import { type PageContext } from '../../../shared/page-context.js';
import { StaffLayout } from '../../../shared/staff-layout.js';
import { dateOrDash } from '../instants.js';
import { casePath } from '../section.js';
import { caseWords } from '../words/index.js';

interface DraftsPageProps {
  page: PageContext;
  drafts: readonly DraftToRead[];
  names: ReadonlyMap<string, string>;
  next: string | null;
}

/** Answers that wait for this person's eyes. */
export function DraftsPage({ page, drafts, names, next }: DraftsPageProps) {
  const { page: t } = caseWords(page.language);
  const columns = ['case', 'by', 'due'] as const;
  return (
    <StaffLayout page={page} title={t('drafts.title')}>
      <h1 class="govuk-heading-l">{t('drafts.title')}</h1>
      <p class="govuk-body">{t(drafts.length === 0 ? 'drafts.none' : 'drafts.intro')}</p>
      {drafts.length > 0 && (
        <Table
          classes="otk-dense"
          caption={t('drafts.title')}
          captionClasses="govuk-visually-hidden"
          head={columns.map((column) => ({ text: t(`drafts.${column}`) }))}
          rows={drafts.map(({ reference, draftedBy, nextDueOn }) => [
            {
              html: (
                <a class="govuk-link" href={`${casePath(reference, 'decision')}/letter`}>
                  {reference}
                </a>
              ),
            },
            { text: names.get(draftedBy) ?? '–' },
            { text: dateOrDash(page.language, nextDueOn) },
          ])}
        />
      )}
      {next !== null && <Pagination next={{ href: `/staff/drafts?cursor=${encodeURIComponent(next)}` }} />}
    </StaffLayout>
  );
}
