import { Button, InsetText, Select, Tag } from '#libs/ui';
import { type ReviewedPoint } from '#libs/features/review';
import { type Outcome } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { AreaField, RadiosField, SelectField, Summary } from '../../admin/shared/fields.js';
import { type FormErrors } from '../../../shared/form-errors.js';
import { PageForm } from '../../../shared/page-form.js';
import { reviewText } from '../../reviews/words.js';
import { DayField } from '../acts/act-page.js';
import { type FieldOption } from '../acts/field.js';
import { Asked } from '../asked.js';
import { type CaseView } from '../case-view.js';
import { CaseFrame } from '../frame.js';
import { outcomeWord } from '../outcome-word.js';
import { formatInstant } from '../instants.js';
import { actPath, casePath } from '../section.js';
import { Written } from '../written.js';
import { LookedAgain } from '../sections/looks.js';
import { type DraftForm, type PointForm, type RemedyForm } from './draft-form.js';
import { EffectField } from './effect-field.js';
import { FirstCase, FirstDecision } from './first-decision.js';
import { type FirstLook } from './first-looks.js';
import { Hints, Review } from './review.js';
import { TextPicker } from './text-picker.js';

export interface DecisionChoices {
  readonly rootCauses: readonly FieldOption[];
  readonly owners: readonly FieldOption[];
  readonly readers: readonly FieldOption[];
}

export interface DecisionPageProps {
  view: CaseView;
  form: DraftForm;
  choices: DecisionChoices;
  done: string | null;
  errors: FormErrors | null;
  /** Somebody saved meanwhile: their text is shown beside. */
  conflict: boolean;
  /** Of a second look: what it looks at. */
  first: FirstLook | null;
  /** What second looks found of each point of this case. */
  looks: readonly ReviewedPoint[];
}

export function DecisionPage(props: DecisionPageProps) {
  const { view, done, errors, first } = props;
  const { words, file, page } = view;
  const section = words.page('section.decision');
  const open = page.staff?.may('case.decide') && file.moves.some(({ event, allowed }) => event === 'decision.issued' && allowed);
  return (
    <CaseFrame
      view={view}
      section="decision"
      done={done}
      error={errors !== null}
      title={words.page('title', { section: open ? words.page('answer.title') : section, reference: file.reference })}
    >
      <Summary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{open ? words.page('answer.title') : section}</h1>
      {first && <FirstCase first={first} />}
      <Decisions {...props} />
      <Remedies view={view} />
      {open ? <Drafting {...props} /> : <p class="govuk-body">{words.page('answer.closed')}</p>}
    </CaseFrame>
  );
}

function Drafting(props: DecisionPageProps) {
  const { view, form, conflict, first } = props;
  const { words, file, page } = view;
  return (
    <>
      {conflict && <Conflict view={view} />}
      <p class="govuk-body">{words.page('answer.language', { language: file.language })}</p>
      <div class={first ? 'otk-look-drafting' : 'otk-case-columns'}>
        <div class="otk-case-columns__main">
          <PageForm page={page} action={casePath(file.reference, 'decision')} class="otk-draft" id="draft" takesFocus>
            <input type="hidden" name="basedOn" value={form.basedOn} />
            {form.points.map((point, place) => (
              <div key={point.pointId} class={first ? 'otk-look-point' : undefined}>
                {first && (
                  <FirstDecision view={view} first={first} pointId={point.pointId} rootCauses={props.choices.rootCauses} />
                )}
                <PointFields {...props} point={point} place={place} />
              </div>
            ))}
            <SavedLine {...props} />
            <div class="govuk-button-group">
              <Button text={words.page('answer.check')} name="step" value="check" attributes={{ 'data-ctrl-enter': true }} />
              <Button
                text={words.page('answer.save')}
                name="step"
                value="save"
                classes="govuk-button--secondary"
                attributes={{ 'data-ctrl-key': 'KeyS' }}
              />
            </div>
          </PageForm>
        </div>
        <div class="otk-case-columns__side">
          {!first && <Question view={view} />}
          <Hints view={view} points={form.points} />
          <Review view={view} readers={props.choices.readers} />
        </div>
      </div>
    </>
  );
}

/** What is answered stays beside the answer. */
function Question({ view }: { view: CaseView }) {
  const { file, words } = view;
  return (
    <section>
      <h2 class="govuk-heading-s">{words.list('message.submission')}</h2>
      {file.points.map((point) => (
        <Asked key={point.id} view={view} point={point} />
      ))}
    </section>
  );
}

/** Where the page says that it has saved itself: `client/draft.ts` fills it in its own words out of the attributes. */
function SavedLine({ view, form }: DecisionPageProps) {
  const { words, file, names, page, timeZone } = view;
  const { draft } = file;
  const saved =
    draft === null || draft.version !== form.basedOn
      ? words.page('answer.unsaved')
      : words.page('answer.savedAt', {
          version: draft.version,
          at: formatInstant(page.language, draft.draftedAt, timeZone),
          name: names.person(draft.draftedBy),
        });
  return (
    <p
      class="govuk-hint otk-saved"
      role="status"
      data-draft-state
      data-saving={words.page('answer.saving')}
      data-saved={words.page('answer.nowSaved')}
      data-conflict={words.page('answer.notSaved')}
      data-offline={words.page('answer.offline')}
    >
      {saved}
    </p>
  );
}

interface PointFieldsProps extends DecisionPageProps {
  point: PointForm;
  place: number;
}

function PointFields({ view, form, choices, errors, point, place, first }: PointFieldsProps) {
  const { words } = view;
  const at = `points.${place}`;
  const usual = { errors };
  return (
    <fieldset class="govuk-fieldset otk-point-form">
      <input type="hidden" name={`${at}.id`} value={point.pointId} />
      {form.points.length > 1 && (
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
          {words.page('answer.point', { ordinal: place + 1 })}
        </legend>
      )}
      <RadiosField
        {...usual}
        name={`${at}.outcome`}
        label={words.page('answer.outcome')}
        value={point.outcome ?? ''}
        choices={outcomesOf(view)}
      />
      <EffectField view={view} name={`${at}.effect`} value={point.effect ?? null} errors={errors} />
      <AreaField
        {...usual}
        name={`${at}.reasons`}
        label={words.page('answer.reasons')}
        hint={words.page('answer.reasons.hint')}
        rows={12}
        value={point.reasons}
        lang={view.file.language}
      />
      <TextPicker view={view} target={`${at}.reasons`} typing="reasons" />
      <SelectField
        {...usual}
        name={`${at}.rootCause`}
        label={words.page('answer.rootCause')}
        {...(first && { hint: reviewText(view.page.language)('effect.cause') })}
        value={point.rootCause ?? ''}
        choices={[{ value: '', text: words.page('answer.rootCause.none') }, ...choices.rootCauses]}
      />
      <h2 class="govuk-heading-s">{words.page('answer.remedies')}</h2>
      {point.remedies.map((remedy, number) => (
        <RemedyFields
          key={`${at}.${number}`}
          view={view}
          owners={choices.owners}
          errors={errors}
          at={`${at}.remedies.${number}`}
          remedy={remedy}
          number={number + 1}
        />
      ))}
      <Button
        text={words.page('answer.remedy.add')}
        name="add"
        value={String(place)}
        classes="govuk-button--secondary otk-button--small"
      />
    </fieldset>
  );
}

/** What the law's word for it may not tell: the others say in any procedure what they mean. */
const TOLD_BESIDE: ReadonlySet<Outcome> = new Set(['resolved']);

/** The procedure's own outcomes, in the order of the pack and in its own words. */
function outcomesOf(view: CaseView): readonly FieldOption[] {
  return view.opened.procedure.pack.outcomes.map(({ outcome }: { outcome: Outcome }) => {
    const [text, plain] = [outcomeWord(view, outcome), view.words.list(`outcome.${outcome}`)];
    return { value: outcome, text, ...(TOLD_BESIDE.has(outcome) && plain !== text && { hint: plain }) };
  });
}

interface RemedyFieldsProps {
  view: CaseView;
  owners: readonly FieldOption[];
  errors: FormErrors | null;
  at: string;
  remedy: RemedyForm;
  number: number;
}

function RemedyFields({ view, owners, errors, at, remedy, number }: RemedyFieldsProps) {
  const { words, opened } = view;
  const kinds = opened.procedure.pack.remedies.map((kind) => ({ value: kind, text: words.list(`remedy.${kind}`) }));
  return (
    <fieldset class="govuk-fieldset otk-remedy-form">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words.page('answer.remedy', { number })}</legend>
      <SelectField
        name={`${at}.kind`}
        label={words.page('answer.remedy.kind')}
        errors={errors}
        value={remedy.kind ?? ''}
        choices={[{ value: '', text: words.page('answer.remedy.none') }, ...kinds]}
      />
      <AreaField
        name={`${at}.description`}
        label={words.page('answer.remedy.description')}
        errors={errors}
        rows={2}
        value={remedy.description}
        lang={view.file.language}
      />
      <Select
        id={`${at}.ownerId`}
        name={`${at}.ownerId`}
        label={{ text: words.page('answer.remedy.owner') }}
        value={remedy.ownerId ?? ''}
        items={[{ value: '', text: words.page('answer.remedy.nobody') }, ...owners.map(({ value, text }) => ({ value, text }))]}
      />
      <DayField name={`${at}.dueOn`} label={words.page('answer.remedy.due')} errors={errors} parts={remedy.day} />
    </fieldset>
  );
}

/** Two wrote at once: nothing is overwritten before both texts were seen. */
function Conflict({ view }: { view: CaseView }) {
  const { words, file, names, page, timeZone } = view;
  const { draft } = file;
  if (draft === null) return null;
  const who = {
    version: draft.version,
    name: names.person(draft.draftedBy),
    at: formatInstant(page.language, draft.draftedAt, timeZone),
  };
  return (
    <section class="otk-conflict" id="conflict">
      <h2 class="govuk-heading-m">{words.page('answer.conflict')}</h2>
      <p class="govuk-body">{words.page('answer.conflict.text', who)}</p>
      <InsetText
        html={
          <>
            <h3 class="govuk-heading-s">{words.page('answer.conflict.theirs')}</h3>
            {draft.content.points.map(({ pointId, outcome, reasons, remedies }) => (
              <div key={pointId}>
                {outcome !== null && <p class="govuk-body">{outcomeWord(view, outcome)}</p>}
                <p class="otk-said" lang={file.language}>
                  {reasons}
                </p>
                <ul class="govuk-list govuk-list--bullet">
                  {remedies.map(({ description, dueOn }) => (
                    <li key={description}>
                      {dueOn === null ? description : `${description} (${formatDate(page.language, dueOn)})`}
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </>
        }
      />
    </section>
  );
}

function Decisions({ view, looks, first, choices }: DecisionPageProps) {
  const { file, words, names, page, timeZone } = view;
  if (file.decisions.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.page('decisions.title')}</h2>
      {[...file.decisions].reverse().map(({ pointId, round, outcome, reasons, decidedBy, at }) => (
        <article key={`${pointId}${round}`} class="otk-decision">
          <h3 class="govuk-heading-s">
            {file.points.length > 1 && `${words.page('points.one', { ordinal: ordinalOf(view, pointId) })}: `}
            {outcomeWord(view, outcome)}
          </h3>
          <p class="otk-message__by">
            {words.page('decisions.by', {
              name: decidedBy === null ? words.page('decisions.nobody') : names.person(decidedBy),
              at: formatInstant(page.language, at, timeZone),
            })}
          </p>
          <p class="otk-said" lang={file.language}>
            {reasons ?? words.page('messages.erased')}
          </p>
          {round === lastRound(view, pointId) && (
            <LookedAgain view={view} looks={looks.filter((look) => look.pointId === pointId)} />
          )}
          {first && <FirstDecision view={view} first={first} pointId={pointId} rootCauses={choices.rootCauses} />}
        </article>
      ))}
    </section>
  );
}

/** What was looked at again is what was decided last. */
function lastRound({ file }: CaseView, pointId: string): number {
  return Math.max(...file.decisions.filter((one) => one.pointId === pointId).map(({ round }) => round));
}

function ordinalOf({ file }: CaseView, pointId: string): number {
  return file.points.find(({ id }) => id === pointId)?.ordinal ?? 1;
}

const REMEDY_TONES = { promised: 'blue', done: 'green', dropped: 'grey' } as const;

function Remedies({ view }: { view: CaseView }) {
  const { file, words, names, page } = view;
  if (file.remedies.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.page('remedies.title')}</h2>
      {file.remedies.map(({ id, kind, description, dueOn, ownerId, state, settlement }) => (
        <article key={id} class="otk-enquiry">
          <h3 class="govuk-heading-s">
            {words.list(`remedy.${kind}`)}{' '}
            <Tag classes={`govuk-tag--${REMEDY_TONES[state]}`}>{words.list(`remedyState.${state}`)}</Tag>
          </h3>
          <p class="otk-said" lang={file.language}>
            {description ?? words.page('messages.erased')}
          </p>
          <p class="otk-message__by">
            {words.page('remedies.due', { date: formatDate(page.language, dueOn) })}
            {ownerId !== null && ` · ${words.page('remedies.owner', { name: names.person(ownerId) })}`}
          </p>
          {settlement !== null && (
            <p class="otk-said otk-said--in">
              <Written text={settlement} />
            </p>
          )}
          {state === 'promised' && page.staff?.may('case.handle') && (
            <p class="govuk-body-s otk-links">
              <a class="govuk-link" href={actPath(file.reference, 'remedyDone', id)}>
                {words.page('remedies.done')}
              </a>
              <a class="govuk-link" href={actPath(file.reference, 'remedyDropped', id)}>
                {words.page('remedies.drop')}
              </a>
            </p>
          )}
        </article>
      ))}
    </section>
  );
}
