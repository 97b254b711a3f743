import { Button, Select } from '#libs/ui';
import { type TextUse } from '#libs/features/handling';
import { type CaseView } from '../case-view.js';
import { readyTexts } from './ready-texts.js';

/**
 * Ready-made texts for a field. Without JavaScript one is chosen and put in by the server; with it one types a few words of it, and it goes in at the
 * cursor (`client/ready-texts.ts`).
 */
export function TextPicker({ view, target, typing }: { view: CaseView; target: string; typing: TextUse }) {
  const { words, file } = view;
  const texts = readyTexts(view, typing);
  return (
    <details class="govuk-details otk-texts" data-ready-texts={target}>
      <summary class="govuk-details__summary" data-ctrl-key="KeyI">
        <span class="govuk-details__summary-text">{words.page('texts.title')}</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-hint">{words.page('texts.hint')}</p>
        <Select
          id={`ready-${target}`}
          name={`ready-${target}`}
          label={{ text: words.page('texts.find') }}
          items={texts.map(({ title }, place) => ({ value: String(place), text: title }))}
        />
        <Button text={words.page('texts.insert')} name="insert" value={target} classes="govuk-button--secondary" />
        <ul class="otk-texts__list">
          {texts.map(({ title, text }, place) => (
            <li key={title} data-ready-text={place} lang={file.language}>
              {text}
            </li>
          ))}
        </ul>
        {view.page.staff?.may('texts.manage') && (
          <p class="govuk-body-s">
            <a class="govuk-link" href="/staff/texts">
              {words.page('texts.manage')}
            </a>
          </p>
        )}
      </div>
    </details>
  );
}

/** The text that was chosen, put behind what stands in the field. */
export function withReadyText(view: CaseView, typing: TextUse, chosen: string, written: string): string {
  const text = readyTexts(view, typing)[Number(chosen)]?.text;
  if (text === undefined) return written;
  return written.trim() === '' ? text : `${written.trimEnd()}\n\n${text}`;
}
