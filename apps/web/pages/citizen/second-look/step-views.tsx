import { type ComponentChildren, type FunctionComponent } from 'preact';
import { type Language } from '#libs/kernel';
import { dayText } from './day-text.js';
import { Button, CharacterCount, Checkboxes, DateInput, Radios } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { DAY_PARTS, LATE_MAX, TEXT_MAX } from './ask-forms.js';
import { addressOf, type AskSituation, type AskStep, lateFor } from './ask-steps.js';
import { LookFrame } from './look-frame.js';
import { lookText } from './messages.js';
import { contestedText } from './windows-part.js';

const LEGEND = 'govuk-fieldset__legend--l';
const LABEL = 'govuk-label--l';

export interface StepProps {
  readonly page: PageContext;
  readonly exitTo: string | null;
  readonly step: AskStep;
  readonly situation: AskSituation;
  /** By field: what was typed, else what was answered before. */
  readonly values: Readonly<Record<string, string>>;
  /** Which points are ticked. */
  readonly ticked: readonly string[];
  /** What each point says, where it says something of its own; by its place. */
  readonly pointTexts: ReadonlyMap<number, string>;
  readonly errors: FormErrors | null;
  readonly back: string;
}

interface StepFrameProps extends StepProps {
  title: string;
  children: ComponentChildren;
}

function StepFrame({ title, children, page, exitTo, step, errors, back }: StepFrameProps) {
  return (
    <LookFrame page={page} title={title} errors={errors} back={back} exitTo={exitTo}>
      <PageForm page={page} action={addressOf(step)}>
        {children}
        <Button text={lookText(page.language)('step.continue')} preventDoubleClick />
      </PageForm>
    </LookFrame>
  );
}

function RatingStep(props: StepProps) {
  const t = lookText(props.page.language);
  return (
    <StepFrame {...props} title={t('rating.title')}>
      <Radios
        name="rating"
        fieldset={{ legend: { text: t('rating.title'), isPageHeading: true, classes: LEGEND } }}
        hint={{ text: t('rating.hint') }}
        errorMessage={props.errors?.messageOn('rating')}
        value={props.values['rating']}
        items={(['poor', 'other'] as const).map((rating) => ({ value: rating, text: t(`rating.${rating}`) }))}
      />
    </StepFrame>
  );
}

function GroundStep(props: StepProps) {
  const { language } = props.page;
  const t = lookText(language);
  return (
    <StepFrame {...props} title={t('ground.title')}>
      <Radios
        name="ground"
        fieldset={{ legend: { text: t('ground.title'), isPageHeading: true, classes: LEGEND } }}
        errorMessage={props.errors?.messageOn('ground')}
        value={props.values['ground']}
        items={props.situation.offer.grounds.map(({ code, title }) => ({ value: code, text: title[language] }))}
      />
    </StepFrame>
  );
}

function WhenStep(props: StepProps) {
  const { page, values, errors, situation } = props;
  const t = lookText(page.language);
  const { windows } = situation.offer;
  const isChoice = windows.length > 1;
  const title = t(isChoice ? 'when.title' : 'when.title.one');
  const message = errors?.messageOn('learnedOn');
  return (
    <StepFrame {...props} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {isChoice && (
        <Radios
          name="contested"
          fieldset={{ legend: { text: t('when.what'), classes: 'govuk-fieldset__legend--s' } }}
          errorMessage={errors?.messageOn('contested')}
          value={values['contested']}
          items={windows.map(({ of }) => ({ value: of, text: contestedText(page.language, of) }))}
        />
      )}
      <DateInput
        id="learnedOn-group"
        namePrefix="learnedOn"
        fieldset={{ legend: { text: `${t('when.date')} ${t('step.optional')}`, classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: t('when.date.hint') }}
        {...(message && { errorMessage: message })}
        items={DAY_PARTS.map((part, place) => ({
          id: place === 0 ? 'learnedOn' : `learnedOn-${part}`,
          name: part,
          label: DAY_LABELS[page.language][place]!,
          value: values[`learnedOn-${part}`] ?? '',
          classes: `govuk-input--width-${part === 'year' ? 4 : 2}${message ? ' govuk-input--error' : ''}`,
        }))}
      />
    </StepFrame>
  );
}

const DAY_LABELS = { en: ['Day', 'Month', 'Year'], ru: ['День', 'Месяц', 'Год'] } as const;

function PointsStep(props: StepProps) {
  const { page, situation, pointTexts, ticked, errors } = props;
  const t = lookText(page.language);
  return (
    <StepFrame {...props} title={t('points.title')}>
      <Checkboxes
        idPrefix="points"
        name="points"
        fieldset={{ legend: { text: t('points.title'), isPageHeading: true, classes: LEGEND } }}
        hint={{ text: t('points.hint') }}
        errorMessage={errors?.messageOn('points')}
        values={[...ticked]}
        items={situation.offer.points.map(({ id, ordinal }) => ({
          value: id,
          html: <PointText {...{ language: page.language, ordinal, text: pointTexts.get(ordinal) }} />,
        }))}
      />
    </StepFrame>
  );
}

/** In the person's own words, the first lines of them; else by its place. */
export function PointText({ language, ordinal, text }: { language: Language; ordinal: number; text: string | undefined }) {
  if (text === undefined) return <>{lookText(language)('points.point', { ordinal })}</>;
  return (
    <span class="otk-own-words" data-as-written>
      {text.length > POINT_SHOWN_MAX ? `${text.slice(0, POINT_SHOWN_MAX).trimEnd()}…` : text}
    </span>
  );
}

const POINT_SHOWN_MAX = 300;

function WhyStep(props: StepProps) {
  const t = lookText(props.page.language);
  const isFree = props.situation.offer.reasons === 'free';
  return (
    <StepFrame {...props} title={t('why.title')}>
      <CharacterCount
        name="text"
        id="text"
        label={{ text: isFree ? `${t('why.title')} ${t('step.optional')}` : t('why.title'), isPageHeading: true, classes: LABEL }}
        hint={{ text: t('why.hint') }}
        errorMessage={props.errors?.messageOn('text')}
        value={props.values['text']}
        rows={8}
        maxlength={TEXT_MAX}
        threshold={75}
      />
    </StepFrame>
  );
}

function PetitionStep(props: StepProps) {
  const { language } = props.page;
  const t = lookText(language);
  const basis = props.situation.offer.suspensionBy?.[language] ?? '';
  return (
    <StepFrame {...props} title={t('petition.title')}>
      <h1 class="govuk-heading-l">{t('petition.title')}</h1>
      <p class="govuk-body">{t('petition.intro', { basis })}</p>
      <CharacterCount
        name="petition"
        id="petition"
        label={{ text: `${t('petition.label')} ${t('step.optional')}`, classes: 'govuk-label--s' }}
        hint={{ text: t('petition.hint') }}
        errorMessage={props.errors?.messageOn('petition')}
        value={props.values['petition']}
        rows={5}
        maxlength={LATE_MAX}
        threshold={75}
      />
    </StepFrame>
  );
}

function LateStep(props: StepProps) {
  const { language } = props.page;
  const t = lookText(language);
  const lastOn = lateFor(props.situation)?.limit?.lastOn;
  return (
    <StepFrame {...props} title={t('late.title')}>
      <h1 class="govuk-heading-l">{t('late.title')}</h1>
      {lastOn && <p class="govuk-body">{t('late.intro', { date: dayText(language, lastOn) })}</p>}
      <CharacterCount
        name="lateReason"
        id="lateReason"
        label={{ text: t('late.title'), classes: 'govuk-visually-hidden' }}
        hint={{ text: t('late.hint') }}
        errorMessage={props.errors?.messageOn('lateReason')}
        value={props.values['lateReason']}
        rows={6}
        maxlength={LATE_MAX}
        threshold={75}
      />
    </StepFrame>
  );
}

export const STEP_VIEWS: Readonly<Record<AskStep, FunctionComponent<StepProps>>> = {
  rating: RatingStep,
  ground: GroundStep,
  when: WhenStep,
  points: PointsStep,
  why: WhyStep,
  petition: PetitionStep,
  late: LateStep,
};
