import { MANY_MAX, type OneOfMany } from '#libs/casework';
import { type UnsentLetter } from '#libs/features/correspondence';
import {
  type FollowerLine,
  type SharedAnswerLine,
  type SharedAnswerPreview,
  type TogetherStanding,
} from '#libs/features/handling';
import { localDate, type Reference } from '#libs/kernel';
import { errorText, formatDate } from '#libs/platform/i18n';
import { Button, Details, WarningText } from '#libs/ui';
import { AreaField, Summary } from '../../admin/shared/fields.js';
import { type FormErrors } from '../../../shared/form-errors.js';
import { PageForm } from '../../../shared/page-form.js';
import { type CaseView } from '../case-view.js';
import { CaseFrame } from '../frame.js';
import { dateOrDash } from '../instants.js';
import { LetterShown } from '../letter-shown.js';
import { casePath } from '../section.js';
import { togetherPath } from './paths.js';
import { togetherText } from './words.js';

export interface TogetherPageProps {
  view: CaseView;
  standing: TogetherStanding;
  followers: readonly FollowerLine[];
  next: string | null;
  /** Null where there is nothing to give, or nobody who may give it. */
  preview: SharedAnswerPreview | null;
  letters: readonly { readonly reference: Reference; readonly letter: UnsentLetter }[];
  orders: readonly SharedAnswerLine[];
  /** What was typed into the form. */
  typed: string;
  errors: FormErrors | null;
  done: string | null;
}

/** Who follows this case, and its answer to all of them. */
export function TogetherPage(props: TogetherPageProps) {
  const { view, standing, preview, errors, done } = props;
  const { page, words, file } = view;
  const t = togetherText(page.language);
  const title = words.page('title', { section: t('title'), reference: file.reference });
  return (
    <CaseFrame view={view} section={null} title={title} done={done} error={errors !== null}>
      <Summary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body">{t('about')}</p>
      {standing.lead && <Follows view={view} lead={standing.lead.reference} />}
      {!standing.lead && <FollowerList {...props} />}
      {preview && <Answer {...props} preview={preview} />}
      <Orders {...props} />
      {!standing.lead && page.staff?.may('case.join') && <Add {...props} />}
    </CaseFrame>
  );
}

function Follows({ view: { page }, lead }: { view: CaseView; lead: Reference }) {
  const t = togetherText(page.language);
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={casePath(lead)}>
          {t('follows', { reference: lead })}
        </a>
      </p>
      <p class="govuk-body">{t('follows.how')}</p>
    </>
  );
}

function FollowerList({ view, followers, next, standing }: TogetherPageProps) {
  const { page, words, file } = view;
  const t = togetherText(page.language);
  return (
    <section>
      <h2 class="govuk-heading-m">{t('followers')}</h2>
      {standing.followers === 0 && <p class="govuk-body">{t('followers.none')}</p>}
      <ul class="otk-cases">
        {followers.map(({ reference, status, outcome, receivedOn, dueOn }) => (
          <li key={reference}>
            <a class="govuk-link" href={casePath(reference)}>
              {reference}
            </a>
            <span>{outcome === null ? words.list(`state.${status}`) : words.list(`outcome.${outcome}`)}</span>
            <span class="otk-cases__why">
              {t('col.received')}: {dateOrDash(page.language, receivedOn)}
              {dueOn !== null && `; ${t('col.due').toLowerCase()}: ${formatDate(page.language, dueOn)}`}
            </span>
          </li>
        ))}
      </ul>
      {next !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${togetherPath(file.reference)}?cursor=${encodeURIComponent(next)}`}>
            {t('followers.more')}
          </a>
        </p>
      )}
    </section>
  );
}

function Answer({ view, preview, letters }: TogetherPageProps & { preview: SharedAnswerPreview }) {
  const { page, words, file } = view;
  const t = togetherText(page.language);
  const { ready, ways, left, leftCount, refusal } = preview;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('answer.title')}</h2>
      {refusal ? (
        <p class="govuk-body">{errorText(page.language, refusal)}</p>
      ) : (
        <>
          <p class="govuk-body">{t('answer.ready', { count: ready })}</p>
          <ul class="govuk-list govuk-list--bullet">
            {ways.map(({ language, channel, cases }) => (
              <li key={`${language}${channel}`}>
                {t('answer.way', {
                  channel: words.list(`contact.${channel}`),
                  language: words.list(`language.${language}`),
                  count: cases,
                })}
              </li>
            ))}
          </ul>
          {letters.map(({ reference, letter }) => (
            <Details
              key={reference}
              summaryText={t('answer.sample', { reference })}
              html={<LetterShown view={view} letter={letter} />}
            />
          ))}
        </>
      )}
      {leftCount > 0 && (
        <>
          <p class="govuk-body">{t('answer.left', { count: leftCount })}</p>
          <Refused view={view} lines={left} />
        </>
      )}
      {refusal === null && ready > 0 && (
        <PageForm page={page} action={`${togetherPath(file.reference)}/answers`}>
          <input type="hidden" name="seen" value={file.version} />
          <WarningText text={t('answer.warning')} iconFallbackText={t('answer.title')} />
          <Button text={t('answer.button', { count: ready })} preventDoubleClick />
        </PageForm>
      )}
    </section>
  );
}

function Orders({ view, orders }: TogetherPageProps) {
  const { page, names, timeZone } = view;
  const t = togetherText(page.language);
  if (orders.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('orders.title')}</h2>
      {orders.map(({ id, orderedAt, orderedBy, given, cases, waiting, left }) => (
        <div key={id}>
          <p class="govuk-body">
            {t('orders.line', {
              date: formatDate(page.language, localDate(new Date(orderedAt), timeZone)),
              person: orderedBy === view.actor.staffId ? (page.staff?.name ?? '') : names.person(orderedBy),
              given,
              cases,
            })}
            {waiting > 0 && t('orders.waiting', { count: waiting })}
          </p>
          {left.length > 0 && <p class="govuk-body">{t('orders.left')}</p>}
          <Refused
            view={view}
            lines={left.map(({ reference, why, params }) => ({ reference, refusal: { code: why, params } }))}
          />
        </div>
      ))}
    </section>
  );
}

type Refusal = Parameters<typeof errorText>[1];

function Refused({
  view: { page },
  lines,
}: {
  view: CaseView;
  lines: readonly { readonly reference: Reference; readonly refusal: Refusal }[];
}) {
  return (
    <ul class="otk-outcomes">
      {lines.map(({ reference, refusal }) => (
        <li key={reference} class="otk-outcomes__refused">
          <a class="govuk-link" href={casePath(reference)}>
            {reference}
          </a>{' '}
          <span>{errorText(page.language, refusal)}</span>
        </li>
      ))}
    </ul>
  );
}

function Add({ view: { page, file }, typed, errors }: TogetherPageProps) {
  const t = togetherText(page.language);
  return (
    <section>
      <h2 class="govuk-heading-m">{t('add.title')}</h2>
      <PageForm page={page} action={`${togetherPath(file.reference)}/followers`}>
        <AreaField
          name="cases"
          label={t('add.label')}
          hint={t('add.hint', { max: MANY_MAX })}
          rows={4}
          value={typed}
          errors={errors}
        />
        <Button text={t('add.button')} classes="govuk-button--secondary" />
      </PageForm>
    </section>
  );
}

/** What would become of each of several cases, or what has. */
export function JoiningPage({ view, lines, isDone }: { view: CaseView; lines: readonly OneOfMany[]; isDone: boolean }) {
  const { page, words, file } = view;
  const t = togetherText(page.language);
  const ready = lines.filter(({ refusal }) => refusal === null);
  const heading = t(isDone ? 'lines.done' : 'lines.rehearsal');
  return (
    <CaseFrame view={view} section={null} title={words.page('title', { section: heading, reference: file.reference })}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <ul class="otk-outcomes">
        {lines.map(({ reference, refusal }) => (
          <li key={reference} class={refusal ? 'otk-outcomes__refused' : 'otk-outcomes__done'}>
            <a class="govuk-link" href={casePath(reference)}>
              {reference}
            </a>{' '}
            <span>
              {refusal ? t('lines.refused', { why: errorText(page.language, refusal) }) : t(isDone ? 'lines.was' : 'lines.would')}
            </span>
          </li>
        ))}
      </ul>
      {!isDone && ready.length > 0 && (
        <PageForm page={page} action={`${togetherPath(file.reference)}/followers`}>
          <input type="hidden" name="cases" value={ready.map(({ reference }) => reference).join(' ')} />
          <input type="hidden" name="again" value="yes" />
          <Button text={t('lines.do', { count: ready.length })} preventDoubleClick />
        </PageForm>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={togetherPath(file.reference)}>
          {t('lines.back')}
        </a>
      </p>
    </CaseFrame>
  );
}
