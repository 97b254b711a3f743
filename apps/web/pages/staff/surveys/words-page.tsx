import { Button, Pagination, Tag } from '#libs/ui';
import { type WordsLine } from '#libs/features/feedback';
import { type GroupNames } from '#libs/features/oversight';
import { formatDate } from '#libs/platform/i18n';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { SurveysFrame } from './frame.js';
import { staffSurveyText } from './words.js';

export interface WordsPageProps {
  page: PageContext;
  lines: readonly WordsLine[];
  names: GroupNames;
  next: string | null;
  done: boolean;
  errors: FormErrors | null;
}

const COLOURS = { good: 'govuk-tag--green', fair: 'govuk-tag--yellow', poor: 'govuk-tag--red' } as const;

/** What people wrote, as they wrote it, and beside it what is public of it. */
export function WordsPage({ page, lines, names, next, done, errors }: WordsPageProps) {
  const t = staffSurveyText(page.language);
  return (
    <SurveysFrame page={page} title={t('words.title')} errors={errors} done={done ? 'words.done' : null}>
      <h1 class="govuk-heading-l">{t('words.title')}</h1>
      <p class="govuk-body otk-measure">{t(lines.length === 0 ? 'words.none' : 'words.lead')}</p>
      {lines.map((line) => (
        <article key={line.responseId} class="otk-survey-said">
          <p class="otk-survey-said__head">
            {t('words.on', {
              service: names.services.get(line.service) ?? line.service,
              date: formatDate(page.language, line.givenOn),
            })}{' '}
            <Tag text={t(`words.verdict.${line.verdict}`)} classes={COLOURS[line.verdict]} />{' '}
            {line.released !== null && <Tag text={t('words.released')} classes="govuk-tag--blue" />}
          </p>
          <p class="otk-said" lang={line.language} dir="auto" data-as-written>
            {line.words}
          </p>
          <PageForm page={page} action="/staff/surveys/words">
            <input type="hidden" name="response" value={line.responseId} />
            <input type="hidden" name="language" value={line.language} />
            <label class="govuk-label" for={`words-${line.responseId}`}>
              {t('words.edit')}
            </label>
            <div class="govuk-hint" id={`hint-${line.responseId}`}>
              {t('words.hint')}
            </div>
            <textarea
              class="govuk-textarea"
              id={`words-${line.responseId}`}
              name="words"
              rows={2}
              aria-describedby={`hint-${line.responseId}`}
              data-as-written
            >
              {line.released ?? ''}
            </textarea>
            <Button text={t('words.release')} classes="govuk-button--secondary" />
          </PageForm>
        </article>
      ))}
      {next !== null && (
        <Pagination next={{ href: `/staff/surveys/words?cursor=${encodeURIComponent(next)}`, text: t('words.next') }} />
      )}
    </SurveysFrame>
  );
}
