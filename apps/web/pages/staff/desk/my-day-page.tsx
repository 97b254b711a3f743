import { type DraftToRead, type MyDay, type QueueLine } from '#libs/features/handling';
import { type CivilDate, type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { Button, ErrorSummary, NotificationBanner, Table } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { sharedText } from '../../shared/messages.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { SelectField, TextField } from '../admin/shared/fields.js';
import { shortDate } from './due.js';
import { QueueTable } from './queue-table.js';
import { deskText } from './words.js';

export interface AbsenceFields {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly deputyId: string;
}

export interface MyDayPageProps {
  page: PageContext;
  day: MyDay;
  /** What is due first. */
  next: readonly QueueLine[];
  /** What colleagues ask this person to read before it is sent. */
  toRead: readonly DraftToRead[];
  done: string | null;
  fields: AbsenceFields;
  errors: FormErrors | null;
}

/** One person's own day, shown to nobody else. */
export function MyDayPage(props: MyDayPageProps) {
  const { page, day, next, done, errors } = props;
  const t = deskText(page.language);
  return (
    <StaffLayout page={page} title={t('day.title')} error={errors !== null}>
      {errors && <ErrorSummary titleText={sharedText(page.language)('summary.title')} errorList={errors.summary()} />}
      {done !== null && (
        <NotificationBanner type="success" titleText={t('banner.done')}>
          <p class="govuk-notification-banner__heading">{done}</p>
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">{t('day.title')}</h1>
      {day.standsInFor.map(({ name, lastDay }) => (
        <p class="govuk-body otk-note" key={name}>
          {t('day.standsIn', { name, date: formatDate(page.language, lastDay) })}
        </p>
      ))}
      <Figures page={page} day={day} />
      <ToRead {...props} />
      <div class="otk-day" data-live-on="any">
        <section class="otk-day__main" data-live="next">
          <h2 class="govuk-heading-m">{t('day.next')}</h2>
          {next.length === 0 ? (
            <p class="govuk-body">{t('day.nothingDue')}</p>
          ) : (
            <QueueTable page={page} lines={next} today={day.today} formId={null} withOwner={false} />
          )}
          <p class="govuk-body">
            <a class="govuk-link" href="/staff/queue?view=mine">
              {t('day.openQueue')}
            </a>
          </p>
        </section>
        <section class="otk-day__side">
          <Decided page={page} day={day} />
        </section>
      </div>
      <Absences {...props} />
    </StaffLayout>
  );
}

function Figures({ page, day }: { page: PageContext; day: MyDay }) {
  const t = deskText(page.language);
  const figures = [
    { label: t('day.late'), value: day.late, href: '/staff/queue?view=mine&due=overdue', tone: day.late > 0 ? 'late' : '' },
    { label: t('day.today'), value: day.dueToday, href: '/staff/queue?view=mine&due=today', tone: '' },
    { label: t('day.hand'), value: day.load, href: '/staff/queue?view=mine', tone: '' },
  ];
  return (
    <div data-live="figures">
      <ul class="otk-day-figures">
        {figures.map(({ label, value, href, tone }) => (
          <li key={href}>
            <a class={`otk-day-figures__figure ${tone && `otk-day-figures__figure--${tone}`}`.trim()} href={href}>
              <span class="otk-day-figures__value">{value}</span> <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body otk-quiet">{t('day.load', { load: day.load, capacity: day.capacity })}</p>
    </div>
  );
}

/** A colleague waits for it, and so does whoever waits for the answer. */
function ToRead({ page, toRead }: MyDayPageProps) {
  const t = deskText(page.language);
  if (toRead.length === 0) return null;
  return (
    <section class="otk-note" data-live="to-read">
      <h2 class="govuk-heading-s">{t('day.toRead', { count: toRead.length })}</h2>
      <ul class="govuk-list">
        {toRead.map(({ reference, nextDueOn }) => (
          <li key={reference}>
            <a class="govuk-link" href={`/staff/cases/${reference}/decision/letter`}>
              {reference}
            </a>{' '}
            {nextDueOn !== null && (
              <span class="otk-quiet">{t('day.toReadBy', { date: formatDate(page.language, nextDueOn) })}</span>
            )}
          </li>
        ))}
      </ul>
      <a class="govuk-link" href="/staff/drafts">
        {t('day.toReadAll')}
      </a>
    </section>
  );
}

function Decided({ page, day }: { page: PageContext; day: MyDay }) {
  const t = deskText(page.language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('day.decided')}</h2>
      {day.decidedToday.length === 0 ? (
        <p class="govuk-body">{t('day.decidedNone')}</p>
      ) : (
        <ul class="govuk-list">
          {day.decidedToday.map(({ reference, outcome }) => (
            <li key={reference}>
              <a class="govuk-link" href={`/staff/cases/${reference}`}>
                {reference}
              </a>{' '}
              <span class="otk-quiet">{t(`outcome.${outcome}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <Table
        classes="otk-week"
        caption={t('day.week')}
        captionClasses="govuk-table__caption--s"
        head={[{ text: t('day.dayColumn') }, { text: t('day.casesColumn'), format: 'numeric' }]}
        rows={day.decidedByDay.map(({ day: on, cases }) => [
          { text: shortDate(page.language, on) },
          { text: String(cases), format: 'numeric' },
        ])}
      />
    </>
  );
}

function Absences({ page, day, fields, errors }: MyDayPageProps) {
  const t = deskText(page.language);
  const deputies = [
    { value: '', text: t('day.nobody') },
    ...day.colleagues.map(({ staffId, name }) => ({ value: staffId, text: name })),
  ];
  return (
    <section class="otk-narrow">
      <h2 class="govuk-heading-m">{t('day.absence')}</h2>
      {day.absences.length === 0 && <p class="govuk-body">{t('day.absenceNone')}</p>}
      <ul class="govuk-list">
        {day.absences.map(({ absenceId, firstDay, lastDay, deputyName }) => {
          const span = spanText(page.language, firstDay, lastDay);
          return (
            <li key={absenceId} class="otk-absence">
              <span>
                {span}, {deputyName === null ? t('day.deputyNone') : t('day.deputy', { name: deputyName })}
              </span>
              <PageForm page={page} action={`/staff/my-day/absences/${absenceId}/cancel`}>
                <button class="otk-link-button" type="submit" aria-label={t('day.cancelLabel', { span })}>
                  {t('day.cancel')}
                </button>
              </PageForm>
            </li>
          );
        })}
      </ul>
      <details class="otk-fold" open={errors !== null}>
        <summary class="otk-fold__summary">{t('day.add')}</summary>
        <PageForm page={page} action="/staff/my-day/absences" class="otk-fold__body">
          <TextField name="firstDay" label={t('day.first')} value={fields.firstDay} type="date" width={10} errors={errors} />
          <TextField name="lastDay" label={t('day.last')} value={fields.lastDay} type="date" width={10} errors={errors} />
          <SelectField
            name="deputyId"
            label={t('day.deputyLabel')}
            hint={t('day.deputyHint')}
            value={fields.deputyId}
            choices={deputies}
            errors={errors}
          />
          <Button text={t('day.save')} classes="govuk-button--secondary" />
        </PageForm>
      </details>
    </section>
  );
}

function spanText(language: Language, firstDay: CivilDate, lastDay: CivilDate): string {
  const t = deskText(language);
  const first = formatDate(language, firstDay);
  return firstDay === lastDay
    ? t('day.absenceDay', { first })
    : t('day.absenceSpan', { first, last: formatDate(language, lastDay) });
}
