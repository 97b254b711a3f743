import { type ErasableCase, type KeptCase } from '#libs/features/intake';
import { formatDate } from '#libs/platform/i18n';
import { type Page as PageOf } from '#libs/platform/http';
import { Button, InsetText, WarningText } from '#libs/ui';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { formatInstant } from '../../case/instants.js';
import { AdminPage } from '../shared/admin-page.js';
import { TextField } from '../shared/fields.js';
import { Further, List } from '../shared/parts.js';
import { retentionText } from './words.js';

const HERE = '/staff/admin/retention';

interface RetentionPageProps {
  page: PageContext;
  cases: PageOf<KeptCase> & { readonly years: number };
  query: URLSearchParams;
  done: string | null;
  typed?: string;
  errors?: FormErrors | null;
}

/** What is kept longer than the body promised, and the way to forget somebody who asks for it. By references and dates alone. */
export function RetentionPage({ page, cases, query, done, typed = '', errors = null }: RetentionPageProps) {
  const t = retentionText(page.language);
  const rows = cases.items.map(({ reference, title, closedOn }) => [
    <span class="otk-reference">{reference}</span>,
    title[page.language],
    formatDate(page.language, closedOn),
    <a class="govuk-link" href={`${HERE}/${reference}`} aria-label={t('eraseOne', { reference })}>
      {t('erase')}
    </a>,
  ]);
  return (
    <AdminPage page={page} place="retention" title={t('title')} done={done} errors={errors}>
      <p class="govuk-body">
        {t('about', { years: cases.years })}{' '}
        <a class="govuk-link" href="/staff/admin/body/keeping">
          {t('change')}
        </a>
      </p>
      <List caption={t('title')} head={[t('reference'), t('service'), t('closed'), t('erase')]} rows={rows} empty={t('none')} />
      <Further page={page} path={HERE} query={query} next={cases.next} />
      <h2 class="govuk-heading-m">{t('sooner.title')}</h2>
      <p class="govuk-body">{t('sooner.about')}</p>
      <PageForm page={page} action={HERE}>
        <TextField
          name="reference"
          label={t('sooner.reference')}
          value={typed}
          errors={errors}
          width={20}
          spellcheck={false}
          autocomplete="off"
        />
        <Button text={t('sooner.button')} classes="govuk-button--secondary" />
      </PageForm>
    </AdminPage>
  );
}

interface ErasePageProps {
  page: PageContext;
  found: ErasableCase;
  timeZone: string;
  typed?: string;
  errors?: FormErrors | null;
}

/** What goes and what stays, before it is too late to ask. */
export function ErasePage({ page, found, timeZone, typed = '', errors = null }: ErasePageProps) {
  const t = retentionText(page.language);
  const { reference, closedOn, erasedAt } = found;
  const service = found.title[page.language];
  return (
    <AdminPage
      page={page}
      place="retention"
      title={t('one.title', { reference })}
      up={{ href: HERE, text: t('one.up') }}
      errors={errors}
    >
      <p class="govuk-body">
        {closedOn === null ? t('one.open', { service }) : t('one.facts', { service, date: formatDate(page.language, closedOn) })}
      </p>
      {erasedAt && <InsetText text={t('one.erased', { date: formatInstant(page.language, erasedAt, timeZone) })} />}
      {closedOn !== null && (
        <>
          <Points title={t('one.goes')} lines={[t('one.goes.people'), t('one.goes.texts'), t('one.goes.files')]} />
          <Points title={t('one.stays')} lines={[t('one.stays.codes'), t('one.stays.ledger')]} />
          <WarningText text={t('one.warning')} />
          <PageForm page={page} action={`${HERE}/${reference}`}>
            <TextField
              name="confirm"
              label={t('one.confirm')}
              value={typed}
              errors={errors}
              width={20}
              spellcheck={false}
              autocomplete="off"
            />
            <Button text={t('one.button')} classes="govuk-button--warning" preventDoubleClick />
          </PageForm>
        </>
      )}
    </AdminPage>
  );
}

function Points({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <h2 class="govuk-heading-s">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
