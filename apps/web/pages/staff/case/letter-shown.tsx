import { TrustedHtml } from '#libs/ui';
import { type UnsentLetter } from '#libs/features/correspondence';
import { type CaseView } from './case-view.js';

/** A letter as the person will get it, in their language. */
export function LetterShown({ view: { words }, letter }: { view: CaseView; letter: UnsentLetter }) {
  const { language, channel, subject, html } = letter;
  return (
    <>
      <p class="govuk-body">{words.page('preview.how', { channel: words.list(`contact.${channel}`), language })}</p>
      <article class="otk-letter" lang={language} aria-label={words.page('preview.title')}>
        <p class="otk-letter__subject">{subject}</p>
        <TrustedHtml html={html} />
      </article>
    </>
  );
}
