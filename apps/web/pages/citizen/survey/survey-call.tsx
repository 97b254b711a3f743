import { type SurveyStanding } from '#libs/features/feedback';
import { InsetText } from '#libs/ui';
import { type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { surveyText } from './messages.js';

/** On the page of the case: that we would like to know how it was, and what became of a request for more. */
export function SurveyCall({ language, standing }: { language: Language; standing: SurveyStanding | null }) {
  const t = surveyText(language);
  if (!standing || (standing.state !== 'open' && standing.request === null)) return null;
  return (
    <section aria-labelledby="survey" class="otk-no-print">
      <h2 class="govuk-heading-m" id="survey">
        {t('track.title')}
      </h2>
      {standing.request && <InsetText text={t(`further.${standing.request}`)} />}
      {standing.state === 'open' && (
        <p class="govuk-body">
          <a class="govuk-link" href="/track/survey">
            {t('track.ask')}
          </a>
          {standing.closesOn && (
            <>
              <br />
              <span class="otk-quiet">{t('track.until', { date: formatDate(language, standing.closesOn) })}</span>
            </>
          )}
        </p>
      )}
    </section>
  );
}
