import { Button, InsetText, Panel } from '#libs/ui';
import { type CaseReceipt, type CitizenCase } from '#libs/features/intake';
import { formatDate } from '#libs/platform/i18n';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type PageContext } from '../../shared/page-context.js';
import { complainText } from './messages.js';
import { kindOf } from './check-page.js';

interface SentPageProps {
  page: PageContext;
  receipt: CaseReceipt;
  /** Null when a new code was sent since: then this page no longer opens the case. */
  shown: CitizenCase | null;
}

/** What the person keeps: the reference and the code, the date and where it comes from, and what happens next. Made to be printed. */
export function SentPage({ page, receipt, shown }: SentPageProps) {
  const t = complainText(page.language);
  const title = t(`sent.title.${kindOf(shown ?? {})}`);
  return (
    <CitizenLayout page={page} title={title} exitTo={shown?.exitTo ?? null}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Panel titleText={title}>
            {t('sent.reference')}
            <br />
            <strong class="otk-reference">{receipt.reference}</strong>
          </Panel>
          <Code page={page} receipt={receipt} />
          {receipt.lacks !== undefined && <InsetText text={t('sent.without', { law: receipt.lacks })} />}
          {shown && <AnswerDate page={page} shown={shown} />}
          <Next page={page} shown={shown} />
          <Button text={t('sent.follow')} href="/track/case" classes="otk-no-print" />
          <p class="govuk-body otk-no-print">
            <a class="govuk-link" href="/complain">
              {t('sent.again')}
            </a>
          </p>
        </div>
      </div>
    </CitizenLayout>
  );
}

function Code({ page, receipt: { trackingCode } }: Pick<SentPageProps, 'page' | 'receipt'>) {
  const t = complainText(page.language);
  return (
    <div class="otk-code">
      <h2 class="govuk-heading-m">{t('sent.code')}</h2>
      {trackingCode === null ? (
        <p class="govuk-body">{t('sent.code.changed')}</p>
      ) : (
        <>
          <p class="otk-code__code">{trackingCode}</p>
          <p class="govuk-body">{t('sent.code.keep')}</p>
          <button type="button" class="otk-link-button otk-no-print" data-otk-print hidden>
            {t('sent.print')}
          </button>
        </>
      )}
    </div>
  );
}

/** The date by which the answer is due, whether it is final, and by what. */
function AnswerDate({ page, shown }: { page: PageContext; shown: CitizenCase }) {
  const t = complainText(page.language);
  const due = shown.dates.find(({ clock }) => clock === 'answer') ?? shown.dates.find(({ clock }) => clock === 'decide');
  if (!due) return null;
  return (
    <>
      <p class="govuk-body-l">{t(`sent.date.${due.status}`, { date: formatDate(page.language, due.date) })}</p>
      {due.because?.map((reason) => (
        <p class="govuk-body" key={reason}>
          {t(`sent.because.${reason}`)}
        </p>
      ))}
      {!shown.legallyReviewed && shown.statutory && <p class="govuk-body">{t('sent.draft')}</p>}
      <p class="govuk-body">
        {due.basis === null ? t('sent.own') : t('sent.basis', { basis: due.basis })}{' '}
        <a class="govuk-link otk-no-print" href="/track/case#dates">
          {t('sent.how')}
        </a>
      </p>
    </>
  );
}

function Next({ page, shown }: { page: PageContext; shown: CitizenCase | null }) {
  const t = complainText(page.language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('sent.next.title')}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>{t(shown?.status === 'received' ? 'sent.next.received' : 'sent.next.registered')}</li>
        <li>{t('sent.next.ask')}</li>
        <li>{t('sent.next.answer')}</li>
      </ol>
      {shown && <p class="govuk-body">{t(`sent.copy.${shown.channel}`)}</p>}
    </>
  );
}
