import { type StaffCase } from '#libs/features/handling';
import { type CaseView } from './case-view.js';

/** What the person asks in one point, in their own words and language: the text, and what they said apart from it, each under its name. */
export function Asked({ view: { file, words }, point }: { view: CaseView; point: StaffCase['points'][number] }) {
  const submission = file.messages.find(({ kind }) => kind === 'submission');
  const text = point.text ?? (point.ordinal === 1 ? submission?.text : null) ?? words.page('points.erased');
  return (
    <>
      <p class="otk-said" lang={file.language}>
        {text}
      </p>
      {(['happened', 'wanted'] as const).map(
        (said) =>
          point[said] !== null && (
            <div key={said}>
              <p class="otk-said-about">{words.page(`points.${said}`)}</p>
              <p class="otk-said" lang={file.language}>
                {point[said]}
              </p>
            </div>
          ),
      )}
    </>
  );
}
