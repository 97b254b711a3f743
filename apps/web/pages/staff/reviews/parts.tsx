import { NotificationBanner } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { en, type ReviewMessage } from './messages.en.js';
import { reviewText } from './words.js';

/** What was just done, by the word that the address carries; null for any other. */
export function doneIn(query: Sent): ReviewMessage | null {
  const word = `done.${textOf(query, 'done')}`;
  return word !== 'done.title' && Object.hasOwn(en, word) ? (word as ReviewMessage) : null;
}

export function Done({ page, done }: { page: PageContext; done: ReviewMessage | null }) {
  if (done === null) return null;
  const t = reviewText(page.language);
  return (
    <NotificationBanner type="success" titleText={t('done.title')}>
      <p class="govuk-notification-banner__heading">{t(done)}</p>
    </NotificationBanner>
  );
}
