import { type AnswerShown, type ReadingQuestion } from '#libs/features/feedback';
import { type GroupNames } from '#libs/features/oversight';
import { READING_ANSWERS } from '#libs/domain/improvement';
import { formatDate } from '#libs/platform/i18n';
import { Button } from '#libs/ui';
import { trackText } from '../../citizen/track/messages.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { AreaField, RadiosField } from '../admin/shared/fields.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { ReadingsFrame } from './frame.js';
import { readingsText } from './words.js';

export interface ReadingPageProps {
  page: PageContext;
  shown: AnswerShown;
  /** Those in use. */
  questions: readonly ReadingQuestion[];
  names: GroupNames;
  sent: Sent;
  errors: FormErrors | null;
}

/** The answer as the person got it beside the questions of the standard. */
export function ReadingPage(props: ReadingPageProps) {
  const { page, shown, names, errors } = props;
  const t = readingsText(page.language);
  return (
    <ReadingsFrame page={page} title={`${t('one.title')}: ${shown.reference}`} errors={errors}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {shown.reference} · {names.services.get(shown.service) ?? shown.service}
        </span>{' '}
        {t('one.title')}
      </h1>
      <p class="govuk-body otk-measure">{t('one.lead', { date: formatDate(page.language, shown.answeredOn) })}</p>
      <div class="otk-reading">
        <Answer {...props} />
        {shown.isRead ? <p class="govuk-inset-text">{t('one.read')}</p> : <Questions {...props} />}
      </div>
    </ReadingsFrame>
  );
}

/** What they wrote, and what they got for it, in their language. */
function Answer({ page, shown }: ReadingPageProps) {
  const t = readingsText(page.language);
  const theirs = trackText(shown.language);
  const several = shown.points.length > 1;
  return (
    <div>
      <h2 class="govuk-heading-m">{t('one.asked')}</h2>
      {shown.points.map(({ ordinal, asked, wanted }) => (
        <div key={ordinal}>
          {several && <p class="otk-said-about">{t('one.point', { ordinal })}</p>}
          {asked === null && <p class="govuk-body">{t('one.gone')}</p>}
          {asked !== null && (
            <p class="otk-said otk-said--in" lang={shown.language} dir="auto" data-as-written>
              {asked}
            </p>
          )}
          {wanted !== null && (
            <>
              <p class="otk-said-about">{t('one.wanted')}</p>
              <p class="otk-said otk-said--in" lang={shown.language} dir="auto" data-as-written>
                {wanted}
              </p>
            </>
          )}
        </div>
      ))}
      <h2 class="govuk-heading-m" id="the-answer">
        {t('one.answer')}
      </h2>
      <article class="otk-letter" lang={shown.language} aria-labelledby="the-answer" data-as-written>
        {shown.points.map(({ ordinal, outcome, reasons }) => (
          <div key={ordinal}>
            <p class="otk-letter__subject">
              {several && `${ordinal}. `}
              {theirs(`outcome.${outcome}`)}
            </p>
            {reasons !== null && <p class="otk-said">{reasons}</p>}
          </div>
        ))}
        {shown.promises.length > 0 && <p class="otk-letter__subject">{theirs('promise.title')}</p>}
        {shown.promises.map(({ said, dueOn }, place) => (
          <p class="otk-said" key={place}>
            {said} ({theirs('promise.promised', { date: formatDate(shown.language, dueOn) })})
          </p>
        ))}
      </article>
    </div>
  );
}

function Questions({ page, shown, questions, sent, errors }: ReadingPageProps) {
  const t = readingsText(page.language);
  return (
    <div>
      <h2 class="govuk-heading-m">{t('one.questions')}</h2>
      <PageForm page={page} action={`/staff/readings/${shown.reference}`}>
        {questions.map(({ ordinal, textEn, textRu }) => (
          <RadiosField
            key={ordinal}
            name={`question-${ordinal}`}
            label={page.language === 'ru' ? textRu : textEn}
            value={textOf(sent, `question-${ordinal}`)}
            errors={errors}
            inline
            choices={READING_ANSWERS.map((value) => ({ value, text: t(`one.${value}`) }))}
          />
        ))}
        <AreaField
          name="lesson"
          label={t('one.lesson')}
          hint={t('one.lesson.hint')}
          value={textOf(sent, 'lesson')}
          errors={errors}
          rows={4}
        />
        <Button text={t('one.button')} preventDoubleClick />
      </PageForm>
    </div>
  );
}
