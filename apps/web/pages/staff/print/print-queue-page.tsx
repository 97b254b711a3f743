import { Button, ErrorSummary, NotificationBanner, Pagination } from '#libs/ui';
import { type WaitingLetter } from '#libs/features/correspondence';
import { createTranslator } from '#libs/platform/i18n';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { DayField } from '../case/acts/act-page.js';
import { formatInstant } from '../case/instants.js';
import { casePath } from '../case/section.js';
import { caseWords } from '../case/words/index.js';
import { en } from './messages.en.js';
import { ru } from './messages.ru.js';

export const printText = createTranslator<keyof typeof en>({ en, ru });

export interface PrintQueuePageProps {
  page: PageContext;
  letters: readonly WaitingLetter[];
  next: string | null;
  timeZone: string;
  ticked: readonly string[];
  day: readonly [string, string, string];
  /** How many letters were just recorded. */
  done: number;
  errors: FormErrors | null;
  /** The letters that could not be recorded, each with why; no reference for one that this person may not see. */
  failures: readonly { readonly noticeId: string; readonly reference: string | null; readonly text: string }[];
}

/** Letters that wait for paper: print them, post them, and say when. */
export function PrintQueuePage(props: PrintQueuePageProps) {
  const { page, letters, done, errors, failures, next } = props;
  const t = printText(page.language);
  return (
    <StaffLayout page={page} title={t('title')} error={errors !== null || failures.length > 0}>
      <Summary page={page} errors={errors} />
      {failures.length > 0 && <Failures {...props} />}
      {done > 0 && (
        <NotificationBanner type="success" titleText={t('done.title')}>
          <p class="govuk-notification-banner__heading">{t('done', { count: done })}</p>
        </NotificationBanner>
      )}
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body otk-act">{t(letters.length === 0 ? 'none' : 'intro')}</p>
      {letters.length > 0 && <Letters {...props} />}
      {next !== null && <Pagination next={{ href: `/staff/print-queue?cursor=${encodeURIComponent(next)}` }} />}
    </StaffLayout>
  );
}

/** Each by its reference: whoever posted fifty must know which three are not recorded. */
function Failures({ page, letters, failures }: PrintQueuePageProps) {
  const t = printText(page.language);
  const errorList = failures.map(({ noticeId, reference, text }) => {
    const isShown = letters.some((letter) => letter.noticeId === noticeId);
    return { text: t('failure', { reference: reference ?? t('hidden'), text }), ...(isShown && { href: `#letter-${noticeId}` }) };
  });
  return <ErrorSummary titleText={t('failed', { count: failures.length })} errorList={errorList} />;
}

function Letters({ page, letters, timeZone, ticked, day, errors }: PrintQueuePageProps) {
  const t = printText(page.language);
  const columns = ['posted', 'case', 'letter', 'language', 'since', 'print'] as const;
  return (
    <PageForm page={page} action="/staff/print-queue">
      {letters.map(({ noticeId }) => (
        <input key={noticeId} type="hidden" name="shown" value={noticeId} />
      ))}
      <div class="otk-scroll" role="region" aria-label={t('title')} tabIndex={0}>
        <table class="govuk-table otk-dense" id="notice">
          <caption class="govuk-visually-hidden">{t('title')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" class="govuk-table__header">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <Row key={letter.noticeId} {...{ page, letter, timeZone, isTicked: ticked.includes(letter.noticeId) }} />
            ))}
          </tbody>
        </table>
      </div>
      <DayField name="on" label={t('on')} errors={errors} parts={day} />
      <div class="govuk-button-group">
        <Button text={t('record')} name="which" value="ticked" preventDoubleClick />
        <Button
          text={t('recordAll', { count: letters.length })}
          name="which"
          value="all"
          classes="govuk-button--secondary"
          preventDoubleClick
        />
      </div>
    </PageForm>
  );
}

interface RowProps {
  page: PageContext;
  letter: WaitingLetter;
  timeZone: string;
  isTicked: boolean;
}

function Row({ page, letter, timeZone, isTicked }: RowProps) {
  const t = printText(page.language);
  const { list } = caseWords(page.language);
  const { noticeId, reference, kind, language, waitingSince } = letter;
  const called = list(`notice.${kind}`);
  return (
    <tr>
      <td class="govuk-table__cell">
        <input
          class="otk-letter-tick"
          id={`letter-${noticeId}`}
          type="checkbox"
          name="notice"
          value={noticeId}
          checked={isTicked}
          aria-label={t('choose', { letter: called, reference })}
        />
      </td>
      <td class="govuk-table__cell">
        <a class="govuk-link" href={casePath(reference)}>
          {reference}
        </a>
      </td>
      <td class="govuk-table__cell">{called}</td>
      <td class="govuk-table__cell">{list(`language.${language}`)}</td>
      <td class="govuk-table__cell">{formatInstant(page.language, waitingSince, timeZone)}</td>
      <td class="govuk-table__cell">
        <a
          class="govuk-link"
          href={`/staff/print-queue/${noticeId}`}
          target="_blank"
          rel="noopener"
          aria-label={t('printOne', { letter: called, reference })}
        >
          {t('print')}
        </a>
      </td>
    </tr>
  );
}
