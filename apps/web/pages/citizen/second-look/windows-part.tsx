import { explainSteps } from '#libs/casework';
import { type OfferedWindow, type ReviewOffer } from '#libs/features/review';
import { type Language } from '#libs/kernel';
import { dayText } from './day-text.js';
import { Details } from '#libs/ui';
import { lookText } from './messages.js';

/** Until when one can ask: each last day, where it is written, why it may still move, and how it was counted. */
export function Windows({ language, offer }: { language: Language; offer: ReviewOffer }) {
  const t = lookText(language);
  if (offer.windows.length === 0) return <p class="govuk-body">{t('window.none')}</p>;
  return (
    <>
      {offer.windows.map((window) => (
        <Window key={window.of} language={language} window={window} isOne={offer.windows.length === 1} />
      ))}
    </>
  );
}

function Window({ language, window, isOne }: { language: Language; window: OfferedWindow; isOne: boolean }) {
  const t = lookText(language);
  const { limit, isOver, isLateHeard, from, cited } = window;
  if (limit === null) return null;
  const date = dayText(language, limit.lastOn);
  const key = isOver ? 'window.over' : 'window.until';
  const of = isOver ? 'window.over.of' : 'window.of';
  return (
    <>
      <p class="govuk-body">
        <strong>{isOne ? t(key, { date }) : t(of, { what: contestedText(language, window.of), date })}</strong>{' '}
        {isOver && t(isLateHeard ? 'window.heard' : 'window.notHeard')}
      </p>
      <Details summaryText={t('window.how')}>
        <p class="govuk-body">
          {t(`window.from.${from}`)} {t('window.basis', { basis: cited[language] })}
        </p>
        {limit.because.map((reason) => (
          <p class="govuk-body" key={reason}>
            {t(`window.because.${reason}`)}
          </p>
        ))}
        <ol class="govuk-list govuk-list--number">
          {explainSteps(limit.steps, language).map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </Details>
    </>
  );
}

const CONTESTED = ['decision', 'order'] as const;

export function contestedText(language: Language, of: string): string {
  return lookText(language)(`contested.${CONTESTED.find((known) => known === of) ?? 'other'}`);
}
