import { type VNode } from 'preact';
import { Button, Details, SummaryList, Tag } from '#libs/ui';
import { clockRule } from '#libs/domain/procedure';
import { type CaseMeasure } from '#libs/features/feedback';
import { type RelatedCase, type TogetherStanding } from '#libs/features/handling';
import { type RepeatLine } from '#libs/features/triage';
import { type ErrorParams } from '#libs/kernel';
import { errorText, formatDate } from '#libs/platform/i18n';
import { type Act, actKey } from '../acts/act.js';
import { type Forbidden } from '../acts/case-acts.js';
import { Asked } from '../asked.js';
import { type CaseView } from '../case-view.js';
import { CaseFrame } from '../frame.js';
import { dateOrDash } from '../instants.js';
import { outcomeWord } from '../outcome-word.js';
import { actPath, casePath } from '../section.js';
import { Written } from '../written.js';
import { TogetherSection } from '../together/section.js';
import { Changes } from './changes.js';
import { Enquiries } from './enquiries.js';
import { type Looks, LooksSection } from './looks.js';
import { People } from './people.js';

export interface SummaryProps {
  view: CaseView;
  done: string | null;
  /** What this person can do to the case now. */
  acts: readonly Act[];
  /** What they cannot do now, beside the steps of the procedure. */
  forbidden: readonly Forbidden[];
  /** What the person was asked, and what they ask for. */
  asking: VNode;
  repeats: readonly RepeatLine[];
  related: readonly RelatedCase[];
  /** What changes because of it. */
  measures: readonly CaseMeasure[];
  /** Who looked again at the decision, or looks now. */
  looks: Looks;
  /** Which case it follows, or how many follow it. */
  together: TogetherStanding;
}

export function SummaryPage(props: SummaryProps) {
  const { view, done, acts, forbidden, asking, repeats, related, measures, looks, together } = props;
  const { words, file } = view;
  const section = words.page('section.summary');
  return (
    <CaseFrame view={view} section="summary" done={done} title={words.page('title', { section, reference: file.reference })}>
      <h1 class="govuk-visually-hidden">{words.page('title', { section, reference: file.reference })}</h1>
      <div class="otk-case-columns">
        <div class="otk-case-columns__main">
          <Points view={view} />
          <Clocks view={view} />
          <Facts view={view} />
          <People view={view} />
          <Enquiries view={view} />
        </div>
        <div class="otk-case-columns__side">
          <WhatToDo view={view} acts={acts} besides={forbidden} />
          <TogetherSection view={view} together={together} />
          <LooksSection view={view} looks={looks} />
          {asking}
          <Changes view={view} measures={measures} />
          <Repeats view={view} repeats={repeats} />
          <Related view={view} related={related} />
        </div>
      </div>
    </CaseFrame>
  );
}

function Points({ view }: { view: CaseView }) {
  const { file, words } = view;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.page('points.title', { count: file.points.length })}</h2>
      {file.points.map((point) => (
        <article key={point.id} class="otk-point">
          {file.points.length > 1 && <h3 class="govuk-heading-s">{words.page('points.one', { ordinal: point.ordinal })}</h3>}
          <Asked view={view} point={point} />
          <Tag classes={point.outcome === null ? 'govuk-tag--grey' : 'govuk-tag--blue'}>
            {point.outcome === null ? words.page('points.undecided') : outcomeWord(view, point.outcome)}
          </Tag>
          {file.importSource !== null && point.effect !== null && (
            <p class="govuk-body-s">{words.page(`points.effect.${point.effect}`)}</p>
          )}
        </article>
      ))}
    </section>
  );
}

/** Each time of the law: until when, and how that was counted, day by day, with the article. */
function Clocks({ view }: { view: CaseView }) {
  const { file, opened, words, page } = view;
  const expected = file.dates.filter(({ status }) => status === 'latest');
  return (
    <section>
      <h2 class="govuk-heading-m">{words.page('clocks.title')}</h2>
      {file.clocks.length === 0 && <p class="govuk-body-s">{words.page('clocks.none')}</p>}
      {file.clocks.length > 0 && file.statutory && !file.procedure.legallyReviewed && (
        <p class="govuk-body-s">{words.page('clocks.draft')}</p>
      )}
      {file.clocks.map((clock) => {
        const basis = clockRule(opened.procedure.pack, clock.code, opened.file.matter)?.basis;
        const how = basis ? words.page('clocks.how', { article: basis.cited[page.language] }) : words.page('clocks.howPlain');
        return (
          <div key={`${clock.code}${clock.round}`} class="otk-clock">
            <p class="otk-clock__line">
              <strong>{words.list(`clock.${clock.code}`)}</strong>
              <span>{clockState(view, clock)}</span>
              {clock.targetOn !== null && (
                <span>{words.page('clocks.target', { date: formatDate(page.language, clock.targetOn) })}</span>
              )}
            </p>
            {clock.because.length > 0 && <p class="govuk-body-s">{becauseOf(view, clock.because)}</p>}
            <Details
              summaryText={how}
              html={
                <ol class="otk-steps">
                  {clock.explanation.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              }
            />
          </div>
        );
      })}
      {expected.map(({ clock, date }) => (
        <p key={clock} class="govuk-body-s">
          {words.page('clocks.expected', {
            clock: words.list(`clock.${clock}`).toLowerCase(),
            date: formatDate(page.language, date),
          })}
        </p>
      ))}
    </section>
  );
}

function clockState({ words, page }: CaseView, clock: CaseView['file']['clocks'][number]): string {
  const due = words.page('clocks.due', { date: formatDate(page.language, clock.dueOn) });
  if (clock.stoppedOn !== null)
    return `${due}; ${words.page('clocks.stopped', { date: formatDate(page.language, clock.stoppedOn) })}`;
  if (clock.pausedOn !== null)
    return `${due}; ${words.page('clocks.paused', { date: formatDate(page.language, clock.pausedOn) })}`;
  return due;
}

function becauseOf({ words }: CaseView, because: CaseView['file']['clocks'][number]['because']): string {
  return words.page('clocks.because', { reasons: because.map((reason) => words.list(`because.${reason}`)).join('; ') });
}

function Facts({ view }: { view: CaseView }) {
  const { words } = view;
  const rows = factsOf(view).filter(([, value]) => value !== null);
  return (
    <section>
      <h2 class="govuk-heading-m">{words.page('facts.title')}</h2>
      <SummaryList
        classes="otk-facts"
        rows={rows.map(([key, value]) => ({
          key: { text: key },
          value: key === words.page('facts.place') ? { html: <Written text={value ?? ''} /> } : { text: value ?? '' },
        }))}
      />
    </section>
  );
}

function factsOf(view: CaseView): (readonly [string, string | null])[] {
  const { file, opened, words, names, page } = view;
  const { language } = page;
  const matter = opened.procedure.pack.matters.find(({ code }) => code === file.matter);
  const kind = opened.procedure.pack.kinds.find(({ nativeKind }) => nativeKind === file.nativeKind);
  const channel = words.list(`channel.${file.channel}`);
  const [draft, effect] = [words.page('facts.draft'), words.page('facts.noEffect')];
  const notes = [
    ...(file.procedure.legallyReviewed ? [] : [draft]),
    ...(file.statutory || file.procedure.pack === 'own-standard' ? [] : [effect]),
  ];
  return [
    [words.page('facts.service'), names.service(file.service)],
    [words.page('facts.kind'), kind?.title[language] ?? words.list(`kind.${file.kind}`)],
    [words.page('facts.matter'), matter?.title[language] ?? null],
    [words.page('facts.place'), file.place],
    [words.page('facts.received'), words.page('facts.receivedHow', { date: dateOrDash(language, file.receivedOn), channel })],
    [words.page('facts.registered'), file.registeredOn && dateOrDash(language, file.registeredOn)],
    [words.page('facts.answered'), file.answeredOn && dateOrDash(language, file.answeredOn)],
    [words.page('facts.closed'), file.closedOn && dateOrDash(language, file.closedOn)],
    [words.page('facts.outcome'), file.outcome && outcomeWord(view, file.outcome)],
    [words.page('facts.procedure'), [file.procedure.title, ...notes].join('. ')],
    [words.page('facts.identity'), words.list(`identity.${file.identity}`)],
    [words.page('facts.language'), words.list(`language.${file.language}`)],
    [words.page('facts.contact'), words.list(`contact.${file.contact}`)],
    [words.page('facts.readers'), file.restricted ? file.readers.map((id) => names.person(id)).join(', ') : null],
  ];
}

/** Every act that the state, the procedure and the role allow; then what they do not, with the reason and the article. */
function WhatToDo({ view, acts, besides }: { view: CaseView; acts: readonly Act[]; besides: readonly Forbidden[] }) {
  const { file, words, page } = view;
  const forbidden = file.moves.flatMap((move) => (move.allowed || isSystems(move.event) ? [] : [move]));
  const mayAnswer =
    view.mayAct &&
    page.staff?.may('case.decide') &&
    file.moves.some(({ event, allowed }) => event === 'decision.issued' && allowed);
  return (
    <section class="otk-do">
      <h2 class="govuk-heading-m">{words.page('do.title')}</h2>
      {mayAnswer && (
        <Button text={words.page('do.answer')} href={casePath(file.reference, 'decision')} attributes={{ 'data-key': 'KeyD' }} />
      )}
      <Posting view={view} />
      {!mayAnswer && acts.length === 0 && <p class="govuk-body-s">{words.page(view.mayAct ? 'do.none' : 'do.readOnly')}</p>}
      <ul class="otk-do__list">
        {acts.map(({ name }) => (
          <li key={name}>
            <a class="govuk-link" href={actPath(file.reference, name)} data-key={actKey(name)}>
              {words.act(`${name}.title`)}
            </a>
          </li>
        ))}
      </ul>
      {view.mayAct && forbidden.length + besides.length > 0 && (
        <Details
          summaryText={words.page('do.forbidden')}
          html={
            <dl class="otk-forbidden">
              {forbidden.map(({ event, code, params }) => (
                <div key={event}>
                  <dt>{words.list(`event.${event}`)}</dt>
                  <dd>{errorText(page.language, { code, params: { ...saidOnce(view, params), seen: 'here' } })}</dd>
                </div>
              ))}
              {besides.map(({ name, why }) => (
                <div key={name}>
                  <dt>{words.act(`${name}.title`)}</dt>
                  <dd>{why}</dd>
                </div>
              ))}
            </dl>
          }
        />
      )}
    </section>
  );
}

/** Where no article speaks of the step itself, the act as a whole tells nobody anything. */
function saidOnce({ opened }: CaseView, params: ErrorParams): ErrorParams {
  const [act] = opened.procedure.pack.legalBasis;
  const { cited, ...rest } = params;
  return act === undefined || cited === undefined || JSON.stringify(cited) === JSON.stringify(act.cited) ? rest : params;
}

/** A letter on paper stops no clock before somebody has posted it. */
function Posting({ view }: { view: CaseView }) {
  const { file, words, page } = view;
  const waiting = file.notices.filter(({ state }) => state === 'printing').length;
  if (waiting === 0 || !page.staff?.may('correspondence.print')) return null;
  return (
    <p class="otk-do__posting">
      {words.page('do.posting', { count: waiting })}{' '}
      <a class="govuk-link" href="/staff/print-queue">
        {words.page('do.posting.link')}
      </a>
    </p>
  );
}

/** What the system does by itself is nobody's to choose. */
function isSystems(event: string): boolean {
  return event === 'acknowledgement.sent' || event === 'answer.sent' || event === 'case.closed';
}

function Repeats({ view, repeats }: { view: CaseView; repeats: readonly RepeatLine[] }) {
  const { words } = view;
  return (
    <section>
      <h2 class="govuk-heading-s">{words.page('repeats.title')}</h2>
      {repeats.length === 0 && <p class="govuk-body-s">{words.page('repeats.none')}</p>}
      <ul class="otk-cases">
        {repeats.map(({ reference, status, signs, daysApart }) => (
          <li key={reference}>
            <a class="govuk-link" href={casePath(reference)}>
              {reference}
            </a>
            <span>{words.list(`state.${status}`)}</span>
            <span class="otk-cases__why">
              {words.page('repeats.signs', {
                signs: signs.map((sign) => words.list(`sign.${sign}`)).join(', '),
                days: daysApart,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Related({ view, related }: { view: CaseView; related: readonly RelatedCase[] }) {
  const { words, page } = view;
  return (
    <section>
      <h2 class="govuk-heading-s">{words.page('related.title')}</h2>
      {related.length === 0 && <p class="govuk-body-s">{words.page('related.none')}</p>}
      <ul class="otk-cases">
        {related.map(({ reference, status, receivedOn, outcome }) => (
          <li key={reference}>
            <a class="govuk-link" href={casePath(reference)}>
              {reference}
            </a>
            <span>{outcome === null ? words.list(`state.${status}`) : words.list(`outcome.${outcome}`)}</span>
            <span class="otk-cases__why">{dateOrDash(page.language, receivedOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
