import { Button } from '#libs/ui';
import { type Page as PageOf } from '#libs/platform/http';
import { formatDate } from '#libs/platform/i18n';
import { type StaffAbsence, type StaffChoice } from '#libs/platform/identity';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { type DateParts } from '../shared/dates.js';
import { DateField, SelectField } from '../shared/fields.js';
import { Further, List } from '../shared/parts.js';
import { peopleText } from './words.js';

export interface AbsenceValues {
  readonly staffId: string;
  readonly firstDay: DateParts;
  readonly lastDay: DateParts;
  readonly deputyId: string;
}

interface AbsencesPageProps {
  page: PageContext;
  absences: PageOf<StaffAbsence>;
  people: readonly StaffChoice[];
  typed: AbsenceValues;
  query?: URLSearchParams;
  errors?: FormErrors | null;
  done?: string | null;
}

export function AbsencesPage({ page, absences, people, typed, query, errors = null, done = null }: AbsencesPageProps) {
  const t = peopleText(page.language);
  const rows = absences.items.map(({ absenceId, name, firstDay, lastDay, deputyName }) => {
    const first = formatDate(page.language, firstDay);
    return [
      name,
      first,
      formatDate(page.language, lastDay),
      deputyName ?? t('absences.nobody'),
      <PageForm page={page} action={`/staff/admin/absences/${absenceId}/cancel`}>
        <button type="submit" class="otk-link-button" aria-label={t('absences.cancelOf', { name, first })}>
          {t('absences.cancel')}
        </button>
      </PageForm>,
    ];
  });
  const head = [t('absences.who'), t('absences.first'), t('absences.last'), t('absences.deputy'), t('absences.action')];
  return (
    <AdminPage page={page} place="absences" title={t('absences.title')} errors={errors} done={done}>
      <p class="govuk-body">{t('absences.about')}</p>
      <List caption={t('absences.title')} head={head} rows={rows} empty={t('absences.none')} />
      <Further page={page} path="/staff/admin/absences" next={absences.next} {...(query && { query })} />
      <h2 class="govuk-heading-m">{t('absences.new')}</h2>
      <AbsenceForm page={page} people={people} typed={typed} errors={errors} />
    </AdminPage>
  );
}

function AbsenceForm({
  page,
  people,
  typed,
  errors,
}: Pick<AbsencesPageProps, 'page' | 'people' | 'typed'> & { errors: FormErrors | null }) {
  const t = peopleText(page.language);
  const names = people.map(({ staffId, name }) => ({ value: staffId, text: name }));
  const words = { day: t('absences.day'), month: t('absences.month'), year: t('absences.year') };
  const hint = t('absences.dateHint');
  return (
    <PageForm page={page} action="/staff/admin/absences">
      <SelectField
        name="staffId"
        label={t('absences.who')}
        value={typed.staffId}
        errors={errors}
        choices={[{ value: '', text: t('absences.choose') }, ...names]}
      />
      <div class="otk-two">
        <DateField name="firstDay" label={t('absences.first')} hint={hint} value={typed.firstDay} words={words} errors={errors} />
        <DateField name="lastDay" label={t('absences.last')} hint={hint} value={typed.lastDay} words={words} errors={errors} />
      </div>
      <SelectField
        name="deputyId"
        label={t('absences.deputy')}
        value={typed.deputyId}
        errors={errors}
        choices={[{ value: '', text: t('absences.nobody') }, ...names]}
      />
      <Button text={t('absences.enter')} preventDoubleClick />
    </PageForm>
  );
}
