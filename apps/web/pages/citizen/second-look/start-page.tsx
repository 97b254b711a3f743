import { type ReviewOffer } from '#libs/features/review';
import { Button } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { LookFrame } from './look-frame.js';
import { lookText } from './messages.js';
import { Windows } from './windows-part.js';

interface StartPageProps {
  page: PageContext;
  exitTo: string | null;
  offer: ReviewOffer | null;
  /** Where the questions begin, or go on. */
  next: string;
  begun: boolean;
}

/** Before the first question: that it is their right, what it is and to whom it goes, until when, and what happens. */
export function StartPage({ page, exitTo, offer, next, begun }: StartPageProps) {
  const t = lookText(page.language);
  if (offer?.is !== 'open') return <ClosedPage page={page} exitTo={exitTo} is={offer?.is ?? 'none'} />;
  const { title, cited, whose } = offer;
  const basis = cited[page.language];
  return (
    <LookFrame page={page} title={t('start.title')} back="/track/case" exitTo={exitTo}>
      <h1 class="govuk-heading-l">{t('start.title')}</h1>
      <p class="govuk-body-l">{t('start.sorry')}</p>
      <p class="govuk-body">{t(`offer.${whose}`)}</p>
      <p class="govuk-body">{t('offer.free')}</p>
      <Windows language={page.language} offer={offer} />
      <h2 class="govuk-heading-m">{t('start.next')}</h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        <li>{t(offer.reasons === 'required' ? 'start.next.say' : 'start.next.say.free')}</li>
        <li>{t('start.next.case')}</li>
        <li>{t('start.next.person')}</li>
      </ol>
      <Button text={t(begun ? 'offer.goOn' : 'start.button')} href={next} />
      <p class="govuk-body otk-quiet">{t('offer.name', { title: title[page.language], basis })}</p>
    </LookFrame>
  );
}

function ClosedPage({
  page,
  exitTo,
  is,
}: {
  page: PageContext;
  exitTo: string | null;
  is: Exclude<ReviewOffer['is'], 'open'> | 'none';
}) {
  const t = lookText(page.language);
  return (
    <LookFrame page={page} title={t('start.closed')} back="/track/case" exitTo={exitTo}>
      <h1 class="govuk-heading-l">{t('start.closed')}</h1>
      <p class="govuk-body">{t(`start.closed.${is}`)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/track/case">
          {t('start.toCase')}
        </a>
      </p>
    </LookFrame>
  );
}
