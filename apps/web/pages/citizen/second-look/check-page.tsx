import { type AskAnswers } from '#libs/features/review';
import { dayText } from './day-text.js';
import { Button, SummaryList } from '#libs/ui';
import { type ComponentChild } from 'preact';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { addressOf, type AskSituation, type AskStep, stepBefore, stepsOf } from './ask-steps.js';
import { LookFrame } from './look-frame.js';
import { lookText } from './messages.js';
import { PointText } from './step-views.js';
import { contestedText } from './windows-part.js';

interface CheckPageProps {
  page: PageContext;
  exitTo: string | null;
  situation: AskSituation;
  pointTexts: ReadonlyMap<number, string>;
  errors: FormErrors | null;
}

/** Everything that will be sent, each with a way to change it; the button says what it does. */
export function CheckPage(props: CheckPageProps) {
  const { page, exitTo, situation, errors } = props;
  const t = lookText(page.language);
  return (
    <LookFrame page={page} title={t('check.title')} errors={errors} back={stepBefore('check', situation)} exitTo={exitTo}>
      <h1 class="govuk-heading-l">{t('check.title')}</h1>
      <SummaryList rows={rowsOf(props)} classes="otk-answers" />
      <p class="govuk-body">{t('check.use')}</p>
      <PageForm page={page} action={addressOf('send')}>
        <Button text={t('check.button')} preventDoubleClick />
      </PageForm>
    </LookFrame>
  );
}

interface Row {
  readonly step: AskStep;
  readonly label: string;
  readonly value: ComponentChild;
}

function rowsOf(props: CheckPageProps) {
  const { page, situation } = props;
  const t = lookText(page.language);
  const asked = stepsOf(situation);
  return answered(props)
    .filter(({ step }) => asked.includes(step))
    .map(({ step, label, value }) => ({
      key: { text: label },
      value: { html: <>{value ?? <span class="otk-quiet">{t('check.empty')}</span>}</> },
      actions: { items: [{ href: addressOf(step), text: t('check.change'), visuallyHiddenText: label.toLocaleLowerCase() }] },
    }));
}

function answered({ page: { language }, situation: { offer, answers }, pointTexts }: CheckPageProps): Row[] {
  const t = lookText(language);
  const { learnedOn, text, petition, lateReason } = answers;
  const isChoice = offer.windows.length > 1;
  const contested: Row = { step: 'when', label: t('check.when'), value: contestedText(language, answers.contested ?? '') };
  return [
    { step: 'rating', label: t('check.rating'), value: t('rating.poor') },
    {
      step: 'ground',
      label: t('check.ground'),
      value: offer.grounds.find(({ code }) => code === answers.ground)?.title[language],
    },
    ...(isChoice ? [contested] : []),
    { step: 'when', label: t('check.learned'), value: learnedOn && dayText(language, learnedOn) },
    { step: 'points', label: t('check.points'), value: <Chosen {...{ language, offer, answers, pointTexts }} /> },
    { step: 'why', label: t('check.why'), value: written(text) },
    { step: 'petition', label: t('check.petition'), value: written(petition) },
    { step: 'late', label: t('check.late'), value: written(lateReason) },
  ];
}

function written(text: string | null | undefined): ComponentChild {
  return text ? (
    <span class="otk-own-words" data-as-written>
      {text}
    </span>
  ) : null;
}

interface ChosenProps {
  language: PageContext['language'];
  offer: AskSituation['offer'];
  answers: AskAnswers;
  pointTexts: ReadonlyMap<number, string>;
}

function Chosen({ language, offer, answers, pointTexts }: ChosenProps) {
  const chosen = offer.points.filter(({ id }) => answers.points?.includes(id));
  return (
    <ul class="govuk-list govuk-list--bullet">
      {chosen.map(({ id, ordinal }) => (
        <li key={id}>
          <PointText language={language} ordinal={ordinal} text={pointTexts.get(ordinal)} />
        </li>
      ))}
    </ul>
  );
}
