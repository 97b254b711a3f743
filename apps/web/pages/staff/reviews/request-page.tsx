import { Button, Details, InsetText, Radios, SummaryList } from '#libs/ui';
import { explainSteps } from '#libs/casework';
import { articleOfRefusal, type AskingLimit, type Stage } from '#libs/domain/procedure';
import { type UnsentLetter } from '#libs/features/correspondence';
import { type AskLine } from '#libs/features/review';
import { type CivilDate, daysBetween, type MessageId } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type FormErrors } from '../../shared/form-errors.js';
import { PageForm } from '../../shared/page-form.js';
import { Summary } from '../admin/shared/fields.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { type CaseView } from '../case/case-view.js';
import { CaseFrame } from '../case/frame.js';
import { LetterShown } from '../case/letter-shown.js';
import { casePath } from '../case/section.js';
import { Written } from '../case/written.js';
import { requestPath } from './paths.js';
import { reviewText } from './words.js';

export interface RequestPageProps {
  /** Of the case whose decision they disagree with. */
  view: CaseView;
  ask: AskLine;
  stage: Stage;
  /** Until when it could be asked; null where there is no limit. */
  limit: AskingLimit | null;
  /** Whether this person may let it in; and whether they had a part in the decision, so that they may not refuse. */
  mayAdmit: boolean;
  hadPart: boolean;
  /** What a refusal would write to the person; null where none would go. */
  letter: UnsentLetter | null;
  sent: Sent;
  errors: FormErrors | null;
}

/** Somebody asked for a second look, and a person weighs it: what they write, until when they could ask, and what each answer would mean. */
export function RequestPage(props: RequestPageProps) {
  const { view, ask, errors, letter, mayAdmit } = props;
  const { page, file } = view;
  const t = reviewText(page.language);
  const waits = ask.state === 'waiting';
  return (
    <CaseFrame view={view} section={null} error={errors !== null} title={t('request.titleOf', { reference: file.reference })}>
      <Summary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{t('request.title')}</h1>
      {!waits && <Settled {...props} />}
      <div class="otk-case-columns otk-look-columns">
        <div class="otk-case-columns__main">
          <Facts {...props} />
          <Said {...props} />
          <Window {...props} />
        </div>
        <div class="otk-case-columns__side">
          {waits && (mayAdmit ? <Settling {...props} /> : <p class="govuk-body">{t('request.mayNot')}</p>)}
        </div>
      </div>
      {waits && letter && (
        <section>
          <h2 class="govuk-heading-m">{t('request.letter')}</h2>
          <LetterShown view={view} letter={letter} />
        </section>
      )}
    </CaseFrame>
  );
}

function Settled({ view, ask, stage }: RequestPageProps) {
  const { page } = view;
  const t = reviewText(page.language);
  const { state, why, contested, reviewReference } = ask;
  const article = why === null ? '' : ` (${articleOfRefusal(stage, why, contested).cited[page.language]})`;
  return (
    <InsetText
      html={
        <>
          <p class="govuk-body">{t('request.settled', { state, why: why === null ? '' : `${t(`why.${why}`)}${article}` })}</p>
          {reviewReference !== null && (
            <a class="govuk-link" href={casePath(reviewReference)}>
              {t('request.see', { reference: reviewReference })}
            </a>
          )}
        </>
      }
    />
  );
}

function Facts({ view, ask, stage, limit }: RequestPageProps) {
  const { page, file } = view;
  const t = reviewText(page.language);
  const date = (day: CivilDate) => formatDate(page.language, day);
  const { contested, ground, learnedOn } = ask;
  const titleOfGround = stage.asking.grounds.find(({ code }) => code === ground)?.title[page.language];
  const places = file.points.flatMap(({ id, ordinal }) => (ask.points.includes(id) ? [String(ordinal)] : []));
  const rows: (readonly [string, string | undefined])[] = [
    [t('request.asked'), date(ask.askedOn)],
    [t('request.stage'), stage.title[page.language]],
    [t('request.role'), t(`role.${ask.role}`)],
    [t('request.contested'), stage.asking.windows.length > 1 ? t('request.against', { of: contested ?? 'decision' }) : undefined],
    [t('request.ground'), titleOfGround],
    [t('request.points'), file.points.length > 1 ? places.join(', ') : undefined],
    [t('request.learned'), learnedOn === null ? undefined : date(learnedOn)],
    [t('request.last'), limit === null ? undefined : lastDay(page.language, ask.askedOn, limit.lastOn)],
  ];
  const known = rows.flatMap(([key, value]) => (value === undefined ? [] : [{ key: { text: key }, value: { text: value } }]));
  return <SummaryList classes="otk-facts" rows={known} />;
}

function lastDay(language: 'en' | 'ru', askedOn: CivilDate, lastOn: CivilDate): string {
  const days = daysBetween(lastOn, askedOn);
  const date = formatDate(language, lastOn);
  return days > 0 ? reviewText(language)('request.lastLate', { date, days }) : date;
}

function Said({ view, ask }: RequestPageProps) {
  const t = reviewText(view.page.language);
  const [words, late] = [ask.messageId, ask.lateMessageId].map((id) => textOfMessage(view, id));
  return (
    <>
      <section>
        <h2 class="govuk-heading-m">{t('request.words')}</h2>
        <p class="otk-said">{words === null ? t('request.noWords') : <Written text={words ?? ''} />}</p>
      </section>
      <section>
        <h2 class="govuk-heading-m">{t('request.late')}</h2>
        <p class="otk-said">{late === null ? t('request.noLate') : <Written text={late ?? ''} />}</p>
      </section>
    </>
  );
}

/** What somebody wrote in a message of the case; null where they wrote none, or it is erased. */
export function textOfMessage({ file }: CaseView, id: MessageId | null): string | null {
  return file.messages.find((message) => message.id === id)?.text ?? null;
}

/** How the last day was counted, day by day, with the article: as the clocks of a case are explained. */
function Window({ view, limit }: RequestPageProps) {
  const { language } = view.page;
  const t = reviewText(language);
  if (limit === null) return null;
  const { window, because, steps } = limit;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('request.window')}</h2>
      <Details
        open
        summaryText={t('request.how', { article: window.basis.cited[language] })}
        html={
          <ol class="otk-steps">
            {explainSteps(steps, language).map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        }
      />
      {because.length > 0 && (
        <p class="govuk-body-s">
          {t('request.because', { reasons: because.map((reason) => t(`because.${reason}`)).join('; ') })}
        </p>
      )}
      <p class="govuk-body-s">
        {window.restorable
          ? t('request.restorable', { article: window.restorable.basis.cited[language] })
          : t('request.notRestorable')}
      </p>
    </section>
  );
}

function Settling({ view, ask, sent, errors, hadPart }: RequestPageProps) {
  const { page, file } = view;
  const t = reviewText(page.language);
  return (
    <section class="otk-look-proposal">
      <PageForm page={page} action={requestPath(file.reference, ask.id)}>
        <Radios
          idPrefix="decision"
          name="decision"
          classes="govuk-radios--small"
          fieldset={{ legend: { text: t('request.decide'), classes: 'govuk-fieldset__legend--m' } }}
          {...(errors?.messageOn('decision') && { errorMessage: errors.messageOn('decision') })}
          value={textOf(sent, 'decision')}
          items={[
            { value: 'admit', text: t('request.admit'), hint: { text: t('request.admit.hint') } },
            ...(hadPart ? [] : [{ value: 'refuse', text: t('request.refuse'), hint: { text: t('request.refuse.hint') } }]),
          ]}
        />
        {hadPart && <p class="govuk-body-s">{t('request.ownRefusal')}</p>}
        <Button text={t('request.button')} attributes={{ 'data-ctrl-enter': true }} preventDoubleClick />
      </PageForm>
    </section>
  );
}
