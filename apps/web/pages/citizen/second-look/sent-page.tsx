import { type CitizenCase } from '#libs/features/intake';
import { type LastAsk } from '#libs/features/review';
import { dayText } from './day-text.js';
import { Button, Panel } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { ASK } from './ask-steps.js';
import { LookFrame } from './look-frame.js';
import { lookText } from './messages.js';

interface SentPageProps {
  page: PageContext;
  exitTo: string | null;
  last: LastAsk;
  /** Of the second look; null where it was not taken, or a new code was sent since. */
  code: string | null;
  /** The second look itself. */
  review: CitizenCase | null;
}

/** What became of the request: a case of its own to keep the number of, a reason that is weighed, or a refusal with what remains. */
export function SentPage(props: SentPageProps) {
  const { page, exitTo, last } = props;
  const t = lookText(page.language);
  if (last.is === 'admitted' && last.review) return <AdmittedPage {...props} reference={last.review.reference} />;
  const title = t(last.is === 'waiting' ? 'waiting.title' : 'refused.title');
  return (
    <LookFrame page={page} title={title} exitTo={exitTo}>
      <h1 class="govuk-heading-l">{title}</h1>
      {last.is === 'waiting' && last.lastOn && (
        <p class="govuk-body">{t('waiting.text', { date: dayText(page.language, last.lastOn) })}</p>
      )}
      {last.is === 'refused' && last.why && (
        <>
          <p class="govuk-body-l">{t(`refused.${last.why}`)}</p>
          <p class="govuk-body">{t('refused.letter')}</p>
        </>
      )}
      <Button text={t('start.toCase')} href="/track/case" />
    </LookFrame>
  );
}

function AdmittedPage({ page, exitTo, code, review, reference }: SentPageProps & { reference: string }) {
  const t = lookText(page.language);
  const due = review?.dates.find(({ clock }) => clock === 'answer') ?? review?.dates.find(({ clock }) => clock === 'decide');
  return (
    <LookFrame page={page} title={t('sent.title')} exitTo={exitTo}>
      <Panel titleText={t('sent.title')}>
        {t('sent.reference')}
        <br />
        <strong class="otk-reference">{reference}</strong>
      </Panel>
      {due && <p class="govuk-body-l">{t(DUE[due.status], { date: dayText(page.language, due.date) })}</p>}
      <div class="otk-code">
        <h2 class="govuk-heading-m">{t('sent.code')}</h2>
        {code !== null && <p class="otk-code__code">{code}</p>}
        <p class="govuk-body">{t(code === null ? 'sent.code.changed' : 'sent.code.keep')}</p>
      </div>
      <h2 class="govuk-heading-m">{t('sent.next')}</h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        <li>{t('sent.next.person')}</li>
        <li>{t('sent.next.trust')}</li>
        <li>{t('sent.next.write')}</li>
      </ol>
      <Button text={t('sent.follow')} href={`${ASK}/open/${reference}`} classes="otk-no-print" />
      <p class="govuk-body otk-no-print">
        <a class="govuk-link" href="/track/case">
          {t('sent.first')}
        </a>
      </p>
    </LookFrame>
  );
}

const DUE = { firm: 'sent.date', latest: 'sent.date.latest', provisional: 'sent.date.provisional' } as const;
