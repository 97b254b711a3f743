import { Button, FigureTable } from '#libs/ui';
import { type PoolLine } from '#libs/features/review';
import { localDate } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { AdminPage } from '../admin/shared/admin-page.js';
import { SelectField } from '../admin/shared/fields.js';
import { type ReviewMessage } from './messages.en.js';
import { reviewText } from './words.js';

export const POOL = '/staff/admin/reviewers';

export interface PoolPageProps {
  page: PageContext;
  pool: readonly PoolLine[];
  timeZone: string;
  errors: FormErrors | null;
  done: ReviewMessage | null;
}

/** Who may be asked to look again, and one more of them: that is all an administrator can do about it. */
export function PoolPage({ page, pool, timeZone, errors, done }: PoolPageProps) {
  const t = reviewText(page.language);
  const [inside, outside] = [pool.filter(isInPool), pool.filter((line) => !isInPool(line))];
  const since = ({ isSupervisor, addedAt }: PoolLine) =>
    isSupervisor || addedAt === null
      ? t('pool.role')
      : t('pool.added', { date: formatDate(page.language, localDate(addedAt, timeZone)) });
  return (
    <AdminPage page={page} place="reviewers" title={t('pool.title')} errors={errors} done={done === null ? null : t(done)}>
      <p class="govuk-body">{t('pool.lead')}</p>
      <FigureTable
        label={t('pool.title')}
        columns={[t('pool.name'), t('pool.since')]}
        rows={inside.map((line) => ({ key: line.staffId, cells: [line.name, since(line)] }))}
      />
      {outside.length === 0 ? (
        <p class="govuk-body">{t('pool.everybody')}</p>
      ) : (
        <PageForm page={page} action={POOL} class="otk-look-after">
          <SelectField
            name="staffId"
            label={t('pool.who')}
            errors={errors}
            value=""
            choices={[
              { value: '', text: t('pool.choose') },
              ...outside.map(({ staffId, name }) => ({ value: staffId, text: name })),
            ]}
          />
          <Button text={t('pool.add')} preventDoubleClick />
        </PageForm>
      )}
    </AdminPage>
  );
}

function isInPool({ isSupervisor, addedAt }: PoolLine): boolean {
  return isSupervisor || addedAt !== null;
}
