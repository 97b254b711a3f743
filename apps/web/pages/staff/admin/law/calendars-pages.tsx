import { Button, FileUpload, InsetText } from '#libs/ui';
import { type OwnDayOff } from '#libs/casework';
import { type CalendarYearFile, type WorkingCalendar } from '#libs/domain/calendar';
import { type DatesThatMove } from '#libs/features/deadlines';
import { type CivilDate } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { calendarTitle } from '../shared/calendar-titles.js';
import { type DateParts, NO_DATE } from '../shared/dates.js';
import { AreaField, DateField, TextField } from '../shared/fields.js';
import { ButtonLink, Buttons, List } from '../shared/parts.js';
import { lawText } from './words.js';

const HERE = '/staff/admin/calendars';

/** `through` where the source ends within the year. */
const EXAMPLE = `{ "calendar": "RU-5day", "year": 2028, "source": "…",
  "daysOff": ["2028-01-03"], "workingWeekendDays": [], "through": "2028-12-31" }`;

export interface CalendarsPageProps {
  page: PageContext;
  calendars: readonly WorkingCalendar[];
  ours: string;
  days: readonly OwnDayOff[];
  typed?: { readonly day: DateParts; readonly reason: string; readonly file: string };
  errors?: FormErrors | null;
  done?: string | null;
}

export function CalendarsPage(props: CalendarsPageProps) {
  const { page, calendars, ours, errors = null, done = null } = props;
  const t = lawText(page.language);
  const rows = calendars.map(({ name, validFrom, validTo }) => [
    <>
      {calendarTitle(page.language, name)}
      {name === ours && <p class="otk-quiet">{t('calendars.ours')}</p>}
    </>,
    t('calendars.span', { from: formatDate(page.language, validFrom), to: formatDate(page.language, validTo) }),
  ]);
  return (
    <AdminPage page={page} place="calendars" title={t('calendars.title')} errors={errors} done={done}>
      <p class="govuk-body">{t('calendars.about')}</p>
      <OwnDays {...props} />
      <h2 class="govuk-heading-m">{t('calendars.list')}</h2>
      <List caption={t('calendars.list')} head={[t('calendars.name'), t('calendars.known')]} rows={rows} empty="" />
      <p class="govuk-body">
        <a class="govuk-link" href={`${HERE}/moves`}>
          {t('moves.link')}
        </a>
      </p>
      <YearForm {...props} />
    </AdminPage>
  );
}

function OwnDays({ page, days, typed, errors = null }: CalendarsPageProps) {
  const t = lawText(page.language);
  const rows = days.map(({ day, reason }) => {
    const said = formatDate(page.language, day);
    return [
      said,
      <span data-as-written>{reason}</span>,
      <a class="govuk-link" href={`${HERE}/preview?remove=${day}`} aria-label={t('own.removeOf', { day: said })}>
        {t('own.remove')}
      </a>,
    ];
  });
  const words = { day: t('date.day'), month: t('date.month'), year: t('date.year') };
  return (
    <>
      <h2 class="govuk-heading-m">{t('own.title')}</h2>
      <p class="govuk-body">{t('own.about')}</p>
      <List caption={t('own.title')} head={[t('own.day'), t('own.reason'), t('own.action')]} rows={rows} empty={t('own.none')} />
      <PageForm page={page} action={`${HERE}/days`}>
        <DateField
          name="day"
          label={t('own.add')}
          hint={t('own.dateHint')}
          value={typed?.day ?? NO_DATE}
          words={words}
          errors={errors}
        />
        <TextField
          name="reason"
          label={t('own.reason')}
          hint={t('own.reasonHint')}
          value={typed?.reason ?? ''}
          errors={errors}
          width={30}
        />
        <Button text={t('own.addButton')} />
      </PageForm>
    </>
  );
}

function YearForm({ page, typed, errors = null }: CalendarsPageProps) {
  const t = lawText(page.language);
  const uploadError = errors?.on('upload');
  return (
    <>
      <h2 class="govuk-heading-m">{t('year.title')}</h2>
      <p class="govuk-body">{t('year.about')}</p>
      <pre class="otk-sample">
        <code>{EXAMPLE}</code>
      </pre>
      <PageForm page={page} action={`${HERE}/years`}>
        <AreaField name="file" label={t('year.file')} value={typed?.file ?? ''} errors={errors} rows={6} />
        <Button text={t('year.button')} classes="govuk-button--secondary" preventDoubleClick />
      </PageForm>
      <PageForm page={page} action={`${HERE}/years/file`} withFiles>
        <FileUpload
          id="upload"
          name="upload"
          label={{ text: t('year.upload') }}
          attributes={{ accept: '.json,application/json', 'data-otk-none': t('year.uploadNone') }}
          {...(uploadError && { errorMessage: { text: uploadError } })}
        />
        <Button text={t('year.button')} classes="govuk-button--secondary" preventDoubleClick />
      </PageForm>
    </>
  );
}

interface YearPreviewProps {
  page: PageContext;
  file: CalendarYearFile;
  moving: DatesThatMove;
}

/** What a year would move, before it counts. */
export function YearPreviewPage({ page, file, moving }: YearPreviewProps) {
  const t = lawText(page.language);
  const title = t('yearPreview.title', { year: String(file.year), calendar: calendarTitle(page.language, file.calendar) });
  const { daysOff, workingWeekendDays, source, through } = file;
  return (
    <AdminPage page={page} place="calendars" title={title} up={{ href: HERE, text: t('calendars.title') }}>
      <p class="govuk-body" data-as-written>
        {source}
      </p>
      <p class="govuk-body">
        {t('yearPreview.days', { off: daysOff.length, worked: workingWeekendDays.length })}
        {through && ` ${t('yearPreview.through', { date: formatDate(page.language, through) })}`}
      </p>
      <Moving page={page} moving={moving} />
      <p class="govuk-body">{t('preview.applyAbout')}</p>
      <PageForm page={page} action={`${HERE}/years/apply`}>
        <input type="hidden" name="file" value={JSON.stringify(file)} />
        <Buttons>
          <Button text={t('preview.apply')} preventDoubleClick />
          <ButtonLink href={HERE} secondary>
            {t('preview.back')}
          </ButtonLink>
        </Buttons>
      </PageForm>
    </AdminPage>
  );
}

export interface DayChange {
  readonly kind: 'add' | 'remove';
  readonly day: CivilDate;
  readonly reason: string;
}

interface DayPreviewProps {
  page: PageContext;
  change: DayChange;
  version: number;
  moving: DatesThatMove;
}

/** What a day would move, before it counts. */
export function DayPreviewPage({ page, change, version, moving }: DayPreviewProps) {
  const t = lawText(page.language);
  const title = t(`preview.${change.kind}`, { day: formatDate(page.language, change.day) });
  return (
    <AdminPage page={page} place="calendars" title={title} up={{ href: HERE, text: t('calendars.title') }}>
      {change.reason !== '' && (
        <p class="govuk-body" data-as-written>
          {change.reason}
        </p>
      )}
      <Moving page={page} moving={moving} />
      <p class="govuk-body">{t('preview.applyAbout')}</p>
      <PageForm page={page} action={`${HERE}/preview`}>
        <input type="hidden" name="kind" value={change.kind} />
        <input type="hidden" name="day" value={change.day} />
        <input type="hidden" name="reason" value={change.reason} />
        <input type="hidden" name="version" value={String(version)} />
        <Buttons>
          <Button text={t('preview.apply')} preventDoubleClick />
          <ButtonLink href={HERE} secondary>
            {t('preview.back')}
          </ButtonLink>
        </Buttons>
      </PageForm>
    </AdminPage>
  );
}

export function MovesPage({ page, moving, done }: { page: PageContext; moving: DatesThatMove; done: string | null }) {
  const t = lawText(page.language);
  return (
    <AdminPage page={page} place="calendars" title={t('moves.title')} up={{ href: HERE, text: t('calendars.title') }} done={done}>
      <p class="govuk-body">{t('moves.about')}</p>
      <Moving page={page} moving={moving} />
      {moving.clocks > 0 && (
        <PageForm page={page} action={`${HERE}/moves`}>
          <Button text={t('moves.recount')} preventDoubleClick />
        </PageForm>
      )}
    </AdminPage>
  );
}

function Moving({ page, moving }: { page: PageContext; moving: DatesThatMove }) {
  const t = lawText(page.language);
  const { cases, clocks, isWhole, moves } = moving;
  const rows = moves.map(({ reference, clock, from, to }) => [
    reference,
    t(`clock.${clock}`),
    formatDate(page.language, from),
    formatDate(page.language, to),
  ]);
  return (
    <>
      <InsetText text={clocks === 0 ? t('preview.none') : t('preview.count', { clocks, cases })} />
      {!isWhole && <p class="govuk-body">{t('preview.partly', { cases })}</p>}
      {rows.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('preview.some')}</h2>
          <List
            caption={t('preview.some')}
            head={[t('preview.case'), t('preview.step'), t('preview.before'), t('preview.after')]}
            rows={rows}
            empty=""
          />
        </>
      )}
    </>
  );
}
