import { Details, InsetText, Tag } from '#libs/ui';
import { type CitizenCase } from '#libs/features/intake';
import { type Language, localDate } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { trackText } from './messages.js';
import { type TrackMessage } from './messages.en.js';

/** What the parts of the tracking page are made from. */
export interface PartProps {
  language: Language;
  shown: CitizenCase;
  timeZone: string;
}

const PROMISE_COLOUR = { promised: 'govuk-tag--blue', done: 'govuk-tag--green', dropped: 'govuk-tag--grey' } as const;
type PromiseState = keyof typeof PROMISE_COLOUR;

/** Every date with how it was counted, day by day; what was done in time and what was not; and why it was made longer. */
export function Dates({ language, shown }: PartProps) {
  const t = trackText(language);
  const { dates, past, extensions } = shown;
  return (
    <section aria-labelledby="dates">
      <h2 class="govuk-heading-m" id="dates">
        {t('dates.title')}
      </h2>
      {dates.length === 0 && <p class="govuk-body">{t('dates.none')}</p>}
      {dates.map((date) => (
        <div class="otk-date" key={date.clock}>
          <h3 class="govuk-heading-s">
            {date.title}: {t('dates.until', { date: formatDate(language, date.date) })}{' '}
            {date.status === 'provisional' && <Tag text={t('case.provisional')} classes="govuk-tag--yellow" />}
            {date.status === 'latest' && <Tag text={t('case.latest')} classes="govuk-tag--grey" />}
          </h3>
          {date.because?.map((reason) => (
            <p class="govuk-body" key={reason}>
              {t(`dates.because.${reason}`)}
            </p>
          ))}
          {date.target && <p class="govuk-body">{t('dates.target', { date: formatDate(language, date.target) })}</p>}
          <Counted language={language} basis={date.basis} explanation={date.explanation} />
        </div>
      ))}
      {past.map((date) => (
        <div class="otk-date" key={`${date.clock} ${date.date}`}>
          <h3 class="govuk-heading-s">
            {date.title}: {t('dates.until', { date: formatDate(language, date.date) })}
          </h3>
          <p class="govuk-body">{t(doneKey(date, shown), { date: formatDate(language, date.doneOn) })}</p>
          <Counted language={language} basis={date.basis} explanation={date.explanation} />
        </div>
      ))}
      {extensions.length > 0 && <h3 class="govuk-heading-s">{t('extension.title')}</h3>}
      {extensions.map(({ clock, title, on, reason }) => (
        <div key={`${clock} ${on}`}>
          <p class="govuk-body">{t('extension.on', { title, date: formatDate(language, on) })}</p>
          {reason && (
            <InsetText
              html={
                <span class="otk-own-words" data-as-written>
                  {reason}
                </span>
              }
            />
          )}
        </div>
      ))}
    </section>
  );
}

function doneKey({ date, doneOn, done }: CitizenCase['past'][number], { status, statutory }: CitizenCase): TrackMessage {
  if (!done) return status === 'withdrawn' ? 'dates.withdrawn' : 'dates.ended';
  if (doneOn <= date) return 'dates.done';
  return statutory ? 'dates.late' : 'dates.late.own';
}

function Counted({ language, basis, explanation }: { language: Language; basis: string | null; explanation: readonly string[] }) {
  const t = trackText(language);
  const law = basis === null ? t('dates.own') : t('dates.basis', { basis });
  return (
    <>
      <p class="govuk-body otk-quiet">
        {law}. {explanation.length === 0 && t('dates.waits')}
      </p>
      {explanation.length > 0 && (
        <Details summaryText={t('dates.how')}>
          <ol class="govuk-list govuk-list--number">
            {explanation.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Details>
      )}
    </>
  );
}

/** Point by point, with the reasons in the words of whoever decided; and what was promised. */
export function Decision({ language, shown: { points, promises } }: PartProps) {
  const t = trackText(language);
  const decided = points.filter(({ outcome }) => outcome !== null);
  if (decided.length === 0) return null;
  return (
    <section aria-labelledby="decision">
      <h2 class="govuk-heading-m" id="decision">
        {t('decision.title')}
      </h2>
      {decided.map(({ ordinal, text, outcome, reasons }) => (
        <div class="otk-decision" key={ordinal}>
          {decided.length > 1 && <h3 class="govuk-heading-s">{text ?? t('decision.point', { ordinal })}</h3>}
          <p class="govuk-body">
            <strong>{t(`outcome.${outcome!}`)}</strong>
          </p>
          {reasons && (
            <p class="govuk-body otk-own-words" data-as-written>
              {reasons}
            </p>
          )}
        </div>
      ))}
      {promises.length > 0 && <Promises language={language} promises={promises} />}
    </section>
  );
}

function Promises({ language, promises }: { language: Language; promises: CitizenCase['promises'] }) {
  const t = trackText(language);
  return (
    <>
      <h3 class="govuk-heading-s" id="promises">
        {t('promise.title')}
      </h3>
      <ul class="otk-promises">
        {promises.map(({ text, dueOn, state, settledOn, settlement }, place) => (
          <li key={place}>
            <span class="otk-own-words" data-as-written>
              {text}
            </span>{' '}
            <Tag
              text={t(`promise.${state as PromiseState}`, { date: formatDate(language, settledOn ?? dueOn) })}
              classes={PROMISE_COLOUR[state as PromiseState]}
            />
            {settlement && (
              <p class="govuk-body otk-own-words" data-as-written>
                {settlement}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where to go with a different opinion. `title`: what stands above, where it is another than usual. */
export function Further({ language, further, title }: { language: Language; further: CitizenCase['further']; title?: string }) {
  const t = trackText(language);
  if (further.length === 0) return null;
  return (
    <section aria-labelledby="further">
      <h2 class="govuk-heading-m" id="further">
        {title ?? t('further.title')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {further.map(({ title: way, basis, within }) => (
          <li key={way}>
            {way}
            {within && `, ${t('further.within', { ...within })}`} <span class="otk-quiet">({basis})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const MESSAGE_KINDS = ['submission', 'question', 'reply', 'message', 'acknowledgement', 'reason'] as const;

/** Both ways, the oldest first, as they were written. */
export function Messages({ language, shown: { messages }, timeZone }: PartProps) {
  const t = trackText(language);
  return (
    <ol class="otk-messages">
      {messages.map(({ at, from, kind, text }, place) => (
        <li key={place} class={`otk-message otk-message--${from}`}>
          <p class="otk-message__head">
            <strong>{t(`messages.${from}`)}</strong> ·{' '}
            {t(`message.${MESSAGE_KINDS.find((known) => known === kind) ?? 'message'}`)} ·{' '}
            <time dateTime={at}>{formatDate(language, localDate(new Date(at), timeZone))}</time>
          </p>
          <p class="govuk-body otk-own-words" data-as-written>
            {text ?? t('messages.erased')}
          </p>
        </li>
      ))}
    </ol>
  );
}

const BYTES_PER_KB = 1_024;

/** What may be read is a link; of the rest it is said why not. */
export function Documents({ language, shown: { documents } }: PartProps) {
  const t = trackText(language);
  if (documents.length === 0) return <p class="govuk-body">{t('documents.none')}</p>;
  return (
    <ul class="otk-files">
      {documents.map(({ id, name, sizeBytes, state, from }) => (
        <li key={id} class="otk-files__file">
          <span class="otk-files__name">
            {state === 'clean' || state === 'unscanned' ? (
              <a class="govuk-link" href={`/track/case/documents/${id}`}>
                {name}
              </a>
            ) : (
              (name ?? '—')
            )}{' '}
            <span class="otk-quiet">
              {t(`messages.${from}`)}, {t('documents.size', { kb: Math.max(1, Math.round(sizeBytes / BYTES_PER_KB)) })}
              {stateKey(state) && `, ${t(stateKey(state)!)}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function stateKey(state: string): TrackMessage | null {
  if (state === 'quarantined') return 'documents.waits';
  return state === 'refused' || state === 'erased' || state === 'unscanned' ? `documents.${state}` : null;
}
