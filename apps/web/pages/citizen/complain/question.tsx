import { type ComponentChildren } from 'preact';
import { Button, ErrorSummary } from '#libs/ui';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { sharedText } from '../../shared/messages.js';
import { complainText } from './messages.js';
import { type AnswerTold } from '#libs/features/handling';
import { chosenService, exitOf, type Situation, type Step } from './steps.js';

/** What a question's page is made from: the form as it stands, what was typed into it just now, and what was wrong with that. */
export interface QuestionProps {
  readonly page: PageContext;
  readonly step: Step;
  readonly situation: Situation;
  /** By field: what was typed, else what was answered before. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: FormErrors | null;
  readonly back: string;
  /** Whether there is anything kept yet that one could come back to. */
  readonly begun: boolean;
  /** What the service answers to questions asked often; where one is about to write. */
  readonly told?: readonly AnswerTold[];
}

interface QuestionPageProps extends QuestionProps {
  title: string;
  button?: string;
  /** Between the summary of errors and the form. */
  before?: ComponentChildren;
  children?: ComponentChildren;
}

/** One question a page: what was wrong first, then the question, one button, and the way to come back to it later. */
export function QuestionPage({ title, button, before, children, ...question }: QuestionPageProps) {
  const { page, step, situation, errors, back, begun } = question;
  const t = complainText(page.language);
  return (
    <CitizenLayout page={page} title={title} error={errors !== null} back={back} exitTo={exitOf(situation)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Summary page={page} errors={errors} />
          {before}
          <PageForm page={page} action={addressOf(step)}>
            {children}
            <Button text={button ?? t('continue')} preventDoubleClick />
          </PageForm>
          {begun && (
            <p class="govuk-body">
              <a class="govuk-link" href="/complain/later">
                {t('save')}
              </a>
            </p>
          )}
        </div>
      </div>
    </CitizenLayout>
  );
}

export function Summary({ page, errors }: Pick<QuestionProps, 'page' | 'errors'>) {
  if (errors === null) return null;
  return <ErrorSummary titleText={sharedText(page.language)('summary.title')} errorList={errors.summary()} />;
}

/** Where there is help at once, before anything is asked: the service's own words, else those that every complaint begins with. */
export function Safety({ page, situation }: Pick<QuestionProps, 'page' | 'situation'>) {
  const own = chosenService(situation)?.safety;
  return <p class="govuk-body otk-danger-line otk-own-words">{own || complainText(page.language)('text.danger')}</p>;
}

export function addressOf(step: Step): string {
  return `/complain/${step}`;
}
