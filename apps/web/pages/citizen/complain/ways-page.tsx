import { InsetText } from '#libs/ui';
import { complainText } from './messages.js';
import { QuestionPage, type QuestionProps, Safety } from './question.js';
import { chosenService } from './steps.js';

/** Told before a word is written: the law gives a right that this form does not carry, and here are the ways that do. */
export function WaysPage(props: QuestionProps) {
  const t = complainText(props.page.language);
  const { procedure, safety } = chosenService(props.situation)!;
  const { title: law, ways } = procedure;
  const before = safety !== '' && <Safety {...props} />;
  return (
    <QuestionPage {...props} title={t('ways.title')} button={t('ways.go')} before={before}>
      <h1 class="govuk-heading-l">{t('ways.title')}</h1>
      <p class="govuk-body">{t('ways.law', { law })}</p>
      <InsetText text={t('ways.without')} />
      <p class="govuk-body">{t('ways.instead')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/#other-ways">
          {t('ways.where')}
        </a>
      </p>
    </QuestionPage>
  );
}
