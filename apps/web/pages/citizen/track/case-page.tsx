import { Button, CharacterCount, ErrorSummary, FileUpload, NotificationBanner, SummaryList } from '#libs/ui';
import { type CaseMeasure, type SurveyStanding } from '#libs/features/feedback';
import { type MatterSeen, type ReviewOffer } from '#libs/features/review';
import { formatDate } from '#libs/platform/i18n';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { sharedText } from '../../shared/messages.js';
import { Asks, Matter, Offer } from '../second-look/matter-part.js';
import { lookText } from '../second-look/messages.js';
import { SurveyCall } from '../survey/survey-call.js';
import { Changes, Preferences } from './changes-part.js';
import { Dates, Decision, Documents, Further, Messages, type PartProps } from './case-parts.js';
import { trackText } from './messages.js';

export const MESSAGE_MAX = 20_000;
export const DONE = ['message', 'document', 'contact', 'preferences', 'withdrawn', 'challenged', 'petition'] as const;

export interface CasePageProps extends Omit<PartProps, 'language'> {
  page: PageContext;
  /** What was just done, as the address says it. */
  done: (typeof DONE)[number] | null;
  /** Whether we would like to know how it was. */
  survey: SurveyStanding | null;
  /** What the procedure gives somebody who disagrees; whether they have begun to ask for it. */
  offer: ReviewOffer | null;
  begun: boolean;
  /** The stages of the matter, and what was asked about this case. */
  matter: MatterSeen;
  /** What was changed because of this complaint and others. */
  measures: readonly CaseMeasure[];
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
  /** The largest file that is taken. */
  mb: number;
}

/** Where the case stands and whose turn it is, first; then everything that was said, counted and decided; and everything one can do. */
export function CasePage(props: CasePageProps) {
  const { page, shown, survey, timeZone, done, errors } = props;
  const t = trackText(page.language);
  const part = { language: page.language, shown, timeZone };
  return (
    <CitizenLayout page={page} title={`${t('case.title')} ${shown.reference}`} error={errors !== null} exitTo={shown.exitTo}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {errors && <ErrorSummary titleText={sharedText(page.language)('summary.title')} errorList={errors.summary()} />}
          {done && !errors && <NotificationBanner type="success" titleText={t('done.title')} text={t(`done.${done}`)} />}
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{t('case.title')}</span> <span class="otk-reference">{shown.reference}</span>
          </h1>
          <Standing {...props} />
          <Decision {...part} />
          <Disagree {...props} />
          <SurveyCall language={page.language} standing={survey} />
          <Changes language={page.language} measures={props.measures} />
          <Dates {...part} />
          <section aria-labelledby="messages">
            <h2 class="govuk-heading-m" id="messages">
              {t('messages.title')}
            </h2>
            <Messages {...part} />
            <Write {...props} />
          </section>
          <section aria-labelledby="documents">
            <h2 class="govuk-heading-m" id="documents">
              {t('documents.title')}
            </h2>
            <Documents {...part} />
            <AddFile {...props} />
          </section>
          <More {...props} />
        </div>
      </div>
    </CitizenLayout>
  );
}

/** How far the matter has come, and where to go for whoever is not content with what was decided. */
function Disagree({ page: { language }, shown, matter, offer, begun }: CasePageProps) {
  const t = lookText(language);
  const elsewhere = shown.further.filter((way) => way.elsewhere);
  return (
    <>
      <Matter language={language} matter={matter} />
      <Asks language={language} asks={matter.asks} />
      <Offer language={language} offer={offer} begun={begun} />
      {offer === null ? (
        <Further language={language} further={shown.further} />
      ) : (
        <Further language={language} further={elsewhere} title={t(offer.is === 'open' ? 'offer.elsewhere' : 'offer.then')} />
      )}
    </>
  );
}

function Standing({ page, shown }: CasePageProps) {
  const t = trackText(page.language);
  const next = shown.dates[0];
  const question = shown.status === 'awaitingCitizen' ? shown.messages.findLast(({ kind }) => kind === 'question') : undefined;
  return (
    <>
      <div class={question ? 'otk-standing otk-standing--yours' : 'otk-standing'}>
        <h2 class="govuk-heading-m">{shown.statusText}</h2>
        <p class="govuk-body">
          <strong>{shown.turnText}</strong>
        </p>
        {question && (
          <>
            <p class="govuk-body otk-own-words" data-as-written>
              {question.text}
            </p>
            <a class="govuk-link" href="#text">
              {t('case.question.answer')}
            </a>
          </>
        )}
        {next && (
          <p class="govuk-body">
            {t(next.late ? 'case.late' : 'case.by', {
              title: next.title.toLocaleLowerCase(page.language),
              date: formatDate(page.language, next.date),
            })}
          </p>
        )}
      </div>
      <SummaryList rows={facts(page, shown)} classes="otk-facts" />
      {shown.isTogether && <p class="govuk-body">{t('case.together')}</p>}
      {!shown.legallyReviewed && shown.statutory && <p class="govuk-body otk-quiet">{t('case.draft')}</p>}
    </>
  );
}

function facts({ language }: PageContext, shown: CasePageProps['shown']) {
  const { service, receivedOn, statutory, procedureTitle } = shown;
  const t = trackText(language);
  const rows = [
    { label: t('case.about'), value: service },
    ...(['place', 'happened', 'wanted'] as const).map((said) => ({
      label: t(`case.${said}`),
      value: shown[said],
      isWritten: true,
    })),
    { label: t('case.received'), value: receivedOn && formatDate(language, receivedOn) },
    { label: t('case.procedure'), value: statutory ? procedureTitle : t('case.ownStandard') },
  ];
  return rows
    .filter(({ value }) => value)
    .map(({ label, value, ...row }) => ({
      key: { text: label },
      value: { html: 'isWritten' in row ? <OwnWords text={value} /> : value },
    }));
}

/** In the person's own language, whatever that of the page. */
function OwnWords({ text }: { text: string | null }) {
  return (
    <span class="otk-own-words" data-as-written>
      {text}
    </span>
  );
}

function Write({ page, shown, values, errors }: CasePageProps) {
  const t = trackText(page.language);
  const answers = shown.status === 'awaitingCitizen';
  return (
    <PageForm page={page} action="/track/case/messages" class="otk-no-print">
      <CharacterCount
        name="text"
        id="text"
        label={{ text: t(answers ? 'write.answer' : 'write.title'), classes: 'govuk-label--s' }}
        hint={{ text: t('write.hint') }}
        errorMessage={errors?.messageOn('text')}
        value={values['text']}
        rows={5}
        maxlength={MESSAGE_MAX}
        threshold={75}
      />
      <Button
        text={t(answers ? 'write.answer.button' : 'write.button')}
        classes={answers ? '' : 'govuk-button--secondary'}
        preventDoubleClick
      />
    </PageForm>
  );
}

const ACCEPTED = 'image/*,audio/*,video/*,.pdf,.doc,.docx,.odt,.xls,.xlsx,.ods,.rtf,.txt';

function AddFile({ page, errors, mb }: CasePageProps) {
  const t = trackText(page.language);
  return (
    <PageForm page={page} action="/track/case/documents" withFiles class="otk-no-print">
      <FileUpload
        name="files"
        id="files"
        label={{ text: t('documents.file'), classes: 'govuk-label--s' }}
        hint={{ text: t('documents.hint', { mb }) }}
        errorMessage={errors?.messageOn('files')}
        attributes={{ accept: ACCEPTED, 'data-otk-none': t('documents.chosenNone'), 'data-otk-shrunk': t('documents.shrunk') }}
      />
      <Button text={t('documents.button')} classes="govuk-button--secondary" preventDoubleClick />
    </PageForm>
  );
}

function More({ page, shown }: CasePageProps) {
  const t = trackText(page.language);
  return (
    <section aria-labelledby="more" class="otk-no-print">
      <h2 class="govuk-heading-m" id="more">
        {t('more.title')}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        <li>
          <a class="govuk-link" href="/track/case/contact">
            {t('more.contact')}
          </a>
        </li>
        {shown.mayWithdraw && (
          <li>
            <a class="govuk-link" href="/track/case/withdraw">
              {t('more.withdraw')}
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href="/track/case/export">
            {t('more.export')}
          </a>
          <br />
          <span class="otk-quiet">{t('more.export.hint')}</span>
        </li>
        <li data-otk-print hidden>
          <button type="button" class="otk-link-button">
            {t('more.print')}
          </button>
        </li>
      </ul>
      <Preferences page={page} preferences={shown.preferences} />
      <PageForm page={page} action="/track/leave">
        <Button text={t('case.leave')} classes="govuk-button--secondary" />
      </PageForm>
    </section>
  );
}
