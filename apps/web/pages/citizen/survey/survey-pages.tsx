import { Button, Checkboxes, InsetText, Panel, Radios, SummaryList, Textarea } from '#libs/ui';
import { type OwnAnswersSeen, type SurveyStanding } from '#libs/features/feedback';
import { type ReviewOffer } from '#libs/features/review';
import { type Language } from '#libs/kernel';
import { type FurtherWay, QUALITIES, REOPENING } from '#libs/domain/asking';
import { formatDate } from '#libs/platform/i18n';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { dayText } from '../second-look/day-text.js';
import { lookText } from '../second-look/messages.js';
import { surveyText } from './messages.js';
import { SurveyFields } from './survey-fields.js';
import { SurveyFrame } from './survey-frame.js';

export interface FormPageProps {
  page: PageContext;
  standing: SurveyStanding;
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
}

export function SurveyPage({ page, standing, values, errors }: FormPageProps) {
  const t = surveyText(page.language);
  const title = t('ask.title');
  return (
    <SurveyFrame page={page} title={title} errors={errors} back="/track/case">
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{standing.reference}</span> {title}
      </h1>
      <p class="govuk-body-l">{t('ask.lead')}</p>
      <p class="govuk-body">{t('ask.apart')}</p>
      {standing.closesOn && <p class="govuk-body">{t('ask.until', { date: formatDate(page.language, standing.closesOn) })}</p>}
      <PageForm page={page} action="/track/survey">
        <SurveyFields language={page.language} values={values} errors={errors} />
        <Checkboxes
          name="allowsCase"
          items={[{ value: 'yes', text: t('allow.label'), hint: { text: t('allow.hint') } }]}
          values={values['allowsCase'] === 'yes' ? ['yes'] : []}
        />
        <Button text={t('ask.button')} preventDoubleClick />
      </PageForm>
      <section aria-labelledby="decline">
        <h2 class="govuk-heading-s" id="decline">
          {t('decline.title')}
        </h2>
        <p class="govuk-body">{t('decline.text')}</p>
        <PageForm page={page} action="/track/survey/decline">
          <Button text={t('decline.button')} classes="govuk-button--secondary" />
        </PageForm>
      </section>
    </SurveyFrame>
  );
}

/** Nothing to fill in: no answer yet, too late, or filled in already. */
export function NoSurveyPage({ page, standing }: { page: PageContext; standing: SurveyStanding }) {
  const t = surveyText(page.language);
  const title = t(standing.state === 'answered' ? 'none.answered' : 'none.title');
  return (
    <SurveyFrame page={page} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {standing.state === 'none' && <p class="govuk-body">{t('none.text')}</p>}
      <Request page={page} standing={standing} />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/track/case">
            {t('none.case')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/track/survey/mine">
            {t('thanks.mine')}
          </a>
        </li>
      </ul>
    </SurveyFrame>
  );
}

/** What became of a request for more. */
function Request({ page, standing: { request } }: { page: PageContext; standing: SurveyStanding }) {
  return request && <InsetText text={surveyText(page.language)(`further.${request}`)} />;
}

export interface ThanksProps extends FormPageProps {
  code: string;
  /** Not content: more is offered. */
  unhappy: boolean;
  /** The second look that the procedure gives, where it can be asked for now. */
  offer: ReviewOffer | null;
}

export function ThanksPage({ page, standing, values, errors, code, unhappy, offer }: ThanksProps) {
  const t = surveyText(page.language);
  return (
    <SurveyFrame page={page} title={t('thanks.title')} errors={errors}>
      <Panel titleText={t('thanks.title')} />
      <Request page={page} standing={standing} />
      {unhappy && standing.request === null && <Further {...{ page, standing, values, errors, offer }} />}
      <h2 class="govuk-heading-m">{t('thanks.code')}</h2>
      <p class="govuk-body">{t('thanks.code.text')}</p>
      <p class="otk-survey-code">{code}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/track/survey/mine">
            {t('thanks.mine')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/track/case">
            {t('thanks.case')}
          </a>
        </li>
      </ul>
    </SurveyFrame>
  );
}

/** For who is not content: what the procedure of the case knows, each by its name, and nothing that somebody else decides. */
function Further({ page, standing, values, errors, offer }: FormPageProps & Pick<ThanksProps, 'offer'>) {
  const t = surveyText(page.language);
  const elsewhere = standing.ways.filter((way) => !way.ours);
  const ours = [
    ...standing.ways.filter(isReopening).map((way) => wayItem(page.language, way)),
    ...secondLookItem(page.language, offer),
  ];
  return (
    <section aria-labelledby="further">
      <h2 class="govuk-heading-m" id="further">
        {t('further.title')}
      </h2>
      {ours.length > 0 && (
        <PageForm page={page} action="/track/survey/request">
          <p class="govuk-body">{t('further.lead')}</p>
          <Radios
            name="way"
            fieldset={{ legend: { text: t('further.way'), classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={errors?.messageOn('way')}
            value={values['way']}
            items={ours}
          />
          <Textarea
            name="text"
            id="text"
            label={{ text: t('further.text'), classes: 'govuk-label--s' }}
            hint={{ text: t('further.stands') }}
            errorMessage={errors?.messageOn('text')}
            value={values['text']}
            rows={4}
          />
          <Button text={t('further.button')} preventDoubleClick />
        </PageForm>
      )}
      {elsewhere.length > 0 && (
        <>
          <p class="govuk-body">{t('further.elsewhere')}</p>
          <ul class="govuk-list govuk-list--bullet">
            {elsewhere.map((way) => (
              <li key={way.code}>
                {wayTitle(page.language, way)} <span class="otk-quiet">({wayHint(page.language, way)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The same stage goes on; every other way of ours is a second look, which is asked for on pages of its own. */
function isReopening({ code }: FurtherWay): boolean {
  return code === REOPENING;
}

/** What the page of thanks sends for a second look, whatever the procedure calls it. */
export const SECOND_LOOK = 'secondLook';

interface WayItem {
  value: string;
  text: string;
  hint: { text: string };
}

function wayItem(language: Language, way: FurtherWay): WayItem {
  return { value: way.code, text: wayTitle(language, way), hint: { text: wayHint(language, way) } };
}

function secondLookItem(language: Language, offer: ReviewOffer | null): WayItem[] {
  if (offer?.is !== 'open') return [];
  const t = lookText(language);
  const limit = offer.windows[0]?.limit;
  const until = limit ? [t('window.until', { date: dayText(language, limit.lastOn) })] : [];
  const hint = [t(`offer.${offer.whose}`), ...until].join(' ');
  return [{ value: SECOND_LOOK, text: `${offer.title[language]} (${offer.cited[language]})`, hint: { text: hint } }];
}

/** The way by its name, with the time that the procedure gives for it. */
export function wayTitle(language: Language, { code, way }: FurtherWay): string {
  const t = surveyText(language);
  if (code === REOPENING || way === null) return t('further.reopening');
  const title = way.title[language];
  return way.within ? t('further.within', { title, unit: way.within.unit, amount: way.within.amount }) : title;
}

function wayHint(language: Language, { way }: FurtherWay): string {
  return way?.basis.cited[language] ?? surveyText(language)('further.reopening.hint');
}

interface MineProps {
  page: PageContext;
  /** Null until the code was given. */
  answers: OwnAnswersSeen | null;
  errors: FormErrors | null;
}

export function MinePage({ page, answers, errors }: MineProps) {
  const t = surveyText(page.language);
  return (
    <SurveyFrame page={page} title={t('mine.title')} errors={errors}>
      <h1 class="govuk-heading-l">{t('mine.title')}</h1>
      {answers === null ? (
        <PageForm page={page} action="/track/survey/mine">
          <div class={errors ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
            <label class="govuk-label govuk-label--m" for="code">
              {t('mine.code')}
            </label>
            <div class="govuk-hint" id="code-hint">
              {t('mine.code.hint')}
            </div>
            {errors?.on('code') && (
              <p class="govuk-error-message" id="code-error">
                {errors.on('code')}
              </p>
            )}
            <input
              class={errors ? 'govuk-input govuk-input--error otk-survey-code-input' : 'govuk-input otk-survey-code-input'}
              id="code"
              name="code"
              type="text"
              autocomplete="off"
              spellcheck={false}
              aria-describedby={errors ? 'code-hint code-error' : 'code-hint'}
            />
          </div>
          <Button text={t('mine.open')} />
        </PageForm>
      ) : (
        <Given page={page} answers={answers} />
      )}
    </SurveyFrame>
  );
}

function Given({ page, answers }: { page: PageContext; answers: OwnAnswersSeen }) {
  const t = surveyText(page.language);
  const { answered, ease, qualities, words, givenOn, besideCase } = answers;
  const rows: { label: string; value: string; own?: boolean }[] = [
    { label: t('mine.given'), value: formatDate(page.language, givenOn) },
    { label: t('answered.title'), value: t(`answered.${answered}`) },
    { label: t('mine.ease'), value: ease === null ? t('mine.nothing') : t(`ease.${ease}`) },
    ...QUALITIES.map((quality) => ({
      label: t(`quality.${quality}`),
      value: qualities[quality] === null ? t('mine.nothing') : t(`rating.${qualities[quality]}`),
    })),
    { label: t('mine.words'), value: words ?? t('mine.nothing'), own: words !== null },
    { label: t('mine.beside'), value: t(besideCase ? 'mine.beside.yes' : 'mine.beside.no') },
  ];
  return (
    <>
      <SummaryList
        rows={rows.map(({ label, value, own }) => ({
          key: { text: label },
          value: own
            ? {
                html: (
                  <span class="otk-own-words" data-as-written>
                    {value}
                  </span>
                ),
              }
            : { text: value },
        }))}
      />
      <p class="govuk-body">{t('mine.withdraw.means')}</p>
      <PageForm page={page} action="/track/survey/withdraw">
        <Button text={t('mine.withdraw')} classes="govuk-button--warning" preventDoubleClick />
      </PageForm>
    </>
  );
}

/** One thing was done, and there is nothing more to do. */
export function SurveyDonePage({
  page,
  title,
  text,
  toCase,
}: {
  page: PageContext;
  title: string;
  text?: string;
  toCase: boolean;
}) {
  const t = surveyText(page.language);
  return (
    <SurveyFrame page={page} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      {text !== undefined && <p class="govuk-body">{text}</p>}
      {toCase && (
        <p class="govuk-body">
          <a class="govuk-link" href="/track/case">
            {t('none.case')}
          </a>
        </p>
      )}
    </SurveyFrame>
  );
}
