import { Button } from '#libs/ui';
import { type ReadSubject } from '#libs/casework';
import { type LoggedRead } from '#libs/platform/audit';
import { type Page as PageOf } from '#libs/platform/http';
import { type StaffCard } from '#libs/platform/identity';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { AdminPage } from '../shared/admin-page.js';
import { type DateParts } from '../shared/dates.js';
import { DateField, SelectField, TextField } from '../shared/fields.js';
import { Further, List } from '../shared/parts.js';
import { instantText } from '../shared/times.js';
import { systemText } from './words.js';

const HERE = '/staff/admin/reads';
/** A search may have shown fifty cases: a line names the first. */
const CASES_SHOWN = 5;

export interface ReadsFilter {
  readonly staffId: string;
  readonly reference: string;
  readonly from: DateParts;
  readonly until: DateParts;
}

export interface ReadsPageProps {
  page: PageContext;
  reads: PageOf<LoggedRead>;
  readers: readonly StaffCard[];
  subjects: readonly ReadSubject[];
  people: readonly { readonly staffId: string; readonly name: string }[];
  filter: ReadsFilter;
  /** The filter as it stands in the address. */
  query: URLSearchParams;
  timeZone: string;
  errors?: FormErrors | null;
}

export function ReadsPage(props: ReadsPageProps) {
  const { page, reads, query, timeZone, errors = null } = props;
  const t = systemText(page.language);
  const rows = reads.items.map((read) => [
    instantText(page.language, read.at, timeZone),
    whoOf(props, read),
    t(`kind.${read.kind}`),
    casesOf(props, read),
    <code class="otk-quiet">{read.correlationId}</code>,
  ]);
  const head = [t('reads.when'), t('reads.person'), t('reads.kind'), t('reads.cases'), t('reads.request')];
  return (
    <AdminPage page={page} place="reads" title={t('reads.title')} errors={errors}>
      <p class="govuk-body">{t('reads.about')}</p>
      <Filters {...props} errors={errors} />
      <List caption={t('reads.title')} head={head} rows={rows} empty={t('reads.none')} />
      <Further page={page} path={HERE} query={query} next={reads.next} />
    </AdminPage>
  );
}

function Filters({ page, people, filter, errors = null }: ReadsPageProps) {
  const t = systemText(page.language);
  const words = { day: t('date.day'), month: t('date.month'), year: t('date.year') };
  return (
    <form method="get" action={HERE} role="search">
      <div class="otk-two">
        <SelectField
          name="staffId"
          label={t('reads.person')}
          value={filter.staffId}
          errors={errors}
          choices={[
            { value: '', text: t('reads.anybody') },
            ...people.map(({ staffId, name }) => ({ value: staffId, text: name })),
          ]}
        />
        <TextField
          name="reference"
          label={t('reads.case')}
          value={filter.reference}
          errors={errors}
          width={20}
          autocomplete="off"
          spellcheck={false}
        />
        <DateField name="from" label={t('reads.from')} value={filter.from} words={words} errors={errors} />
        <DateField name="until" label={t('reads.until')} value={filter.until} words={words} errors={errors} />
      </div>
      <Button text={t('reads.show')} classes="govuk-button--secondary" />
    </form>
  );
}

function whoOf({ page, readers }: ReadsPageProps, { actor, staffId }: LoggedRead): string {
  const t = systemText(page.language);
  if (actor === 'citizen') return t('reads.citizen');
  if (actor === 'system') return t('reads.system');
  return readers.find((reader) => reader.staffId === staffId)?.name ?? t('reads.somebody');
}

function casesOf({ page, subjects }: ReadsPageProps, { subjectIds }: LoggedRead): string {
  const found = subjects.filter(({ subjectId }) => subjectIds.includes(subjectId)).map(({ reference }) => reference);
  const references = [...new Set(found)];
  const shown = references.slice(0, CASES_SHOWN);
  const count = references.length - shown.length;
  return [...shown, ...(count > 0 ? [systemText(page.language)('reads.more', { count })] : [])].join(', ') || '–';
}
