import { type ComponentChildren } from 'preact';
import { Button, ErrorSummary, NotificationBanner, Pagination } from '#libs/ui';
import { type WaitingLetter } from '#libs/features/correspondence';
import { createTranslator } from '#libs/platform/i18n';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { List } from '../admin/shared/parts.js';
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
  const head = (['posted', 'case', 'letter', 'language', 'since', 'print'] as const).map((column) => t(column));
  const rows = letters.map((letter) => cellsOf({ page, letter, timeZone, isTicked: ticked.includes(letter.noticeId) }));
  return (
    <PageForm page={page} action="/staff/print-queue">
      {letters.map(({ noticeId }) => (
        <input key={noticeId} type="hidden" name="shown" value={noticeId} />
      ))}
      <div id="notice">
        <List caption={t('title')} head={head} rows={rows} empty={t('none')} />
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

interface LetterLine {
  page: PageContext;
  letter: WaitingLetter;
  timeZone: string;
  isTicked: boolean;
}

function cellsOf({ page, letter, timeZone, isTicked }: LetterLine): ComponentChildren[] {
  const t = printText(page.language);
  const { list } = caseWords(page.language);
  const { noticeId, reference, kind, language, waitingSince } = letter;
  const called = list(`notice.${kind}`);
  return [
    <input
      class="otk-letter-tick"
      id={`letter-${noticeId}`}
      type="checkbox"
      name="notice"
      value={noticeId}
      checked={isTicked}
      aria-label={t('choose', { letter: called, reference })}
    />,
    <a class="govuk-link" href={casePath(reference)}>
      {reference}
    </a>,
    called,
    list(`language.${language}`),
    formatInstant(page.language, waitingSince, timeZone),
    <a
      class="govuk-link"
      href={`/staff/print-queue/${noticeId}`}
      target="_blank"
      rel="noopener"
      aria-label={t('printOne', { letter: called, reference })}
    >
      {t('print')}
    </a>,
  ];
}
