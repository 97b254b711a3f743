import { type ComponentChildren } from 'preact';
import { NotificationBanner, Tag } from '#libs/ui';
import { daysBetween } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { StaffLayout } from '../../shared/staff-layout.js';
import { type CaseView } from './case-view.js';
import { casePath, type Section, SECTIONS } from './section.js';

interface CaseFrameProps {
  view: CaseView;
  title: string;
  error?: boolean;
  /** The page that is shown; null for a form of its own. */
  section: Section | null;
  /** What was just done, in words. */
  done?: string | null;
  children: ComponentChildren;
}

/** Around every page of a case: who it is, which, and by when, always in sight; then its pages. */
export function CaseFrame({ view, title, error = false, section, done = null, children }: CaseFrameProps) {
  const { page, words, file, others } = view;
  return (
    <StaffLayout page={page} title={title} error={error}>
      <div class="otk-case" data-live-case={file.id}>
        <IdentityBar view={view} />
        <SectionLinks view={view} section={section} />
        <div data-live="others" role="status">
          {others.length > 0 && (
            <p class="govuk-inset-text otk-case__others">
              {words.page('others', { names: others.join(', '), count: others.length })}
            </p>
          )}
        </div>
        {done !== null && (
          <NotificationBanner type="success" titleText={words.page('done.title')}>
            <p class="govuk-notification-banner__heading">{done}</p>
          </NotificationBanner>
        )}
        {children}
      </div>
    </StaffLayout>
  );
}

function IdentityBar({ view }: { view: CaseView }) {
  const { file, words, opened, page } = view;
  const { stage } = opened.procedure.pack;
  return (
    <section class="otk-case-bar" data-live="bar" aria-label={words.page('bar')}>
      <div class="otk-case-bar__who">
        <span class="otk-case-bar__name">{nameOf(view)}</span>
        <a class="govuk-link otk-case-bar__reference" href={casePath(file.reference)}>
          {file.reference}
        </a>
      </div>
      <div class="otk-case-bar__tags">
        <Tag classes="otk-tag--plain">{words.list(`state.${file.status}`)}</Tag>
        {stage && <Tag classes="govuk-tag--blue">{stage.title[page.language]}</Tag>}
        {file.danger && <Tag classes="govuk-tag--red">{words.page('bar.danger')}</Tag>}
        {file.follows && <Tag classes="govuk-tag--turquoise">{words.page('bar.follows')}</Tag>}
        {file.restricted && <Tag classes="govuk-tag--purple">{words.page('bar.restricted')}</Tag>}
      </div>
      <Deadline view={view} />
      <div class="otk-case-bar__with">{withWhom(view)}</div>
    </section>
  );
}

/** The next date of law, with how long there is until it. */
function Deadline({ view: { file, words, page, today } }: { view: CaseView }) {
  const next = nextClock(file.clocks);
  if (!next) return <div class="otk-case-bar__due">{words.page('bar.noDate')}</div>;
  const days = daysBetween(today, next.dueOn);
  const tone = days < 0 ? 'otk-case-due--late' : days <= 3 ? 'otk-case-due--soon' : '';
  return (
    <div class={`otk-case-bar__due ${tone}`.trim()}>
      <strong>
        {words.page('bar.due', { clock: words.list(`clock.${next.code}`), date: formatDate(page.language, next.dueOn) })}
      </strong>
      <span>{days < 0 ? words.page('bar.late', { days: -days }) : words.page('bar.left', { days })}</span>
      {next.because.length > 0 && <span>{words.page('bar.notFinal')}</span>}
      {next.because.length === 0 && isDraft(file) && <span>{words.page('bar.draft')}</span>}
    </div>
  );
}

/** A date of a law that no lawyer has confirmed orders and warns, and is shown as what it is. */
function isDraft({ procedure, statutory }: CaseView['file']): boolean {
  return statutory && !procedure.legallyReviewed;
}

function nextClock(clocks: CaseView['file']['clocks']) {
  const open = clocks.filter(({ status }) => status !== 'stopped');
  return [...open].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0] ?? null;
}

/** Who complains, as staff call them. */
export function nameOf({ file, words }: CaseView): string {
  const party = file.parties.find(({ role }) => role === 'complainant');
  if (!party) return words.page('anonymous');
  if (party.erasedAt !== null) return words.page('forgotten');
  return party.name ?? party.organisation ?? words.page('anonymous');
}

function withWhom({ file, names, words }: CaseView): string {
  // Who looks again at a decision may be of no team.
  if (file.teamId === null) return file.assigneeId === null ? words.page('bar.nobody') : names.person(file.assigneeId);
  const team = names.team(file.teamId);
  return file.assigneeId === null ? team : `${team}, ${names.person(file.assigneeId)}`;
}

function SectionLinks({ view: { file, words }, section }: { view: CaseView; section: Section | null }) {
  const counts: Partial<Record<Section, number>> = { messages: file.messages.length, documents: file.documents.length };
  return (
    <nav class="otk-case-nav" aria-label={words.page('sections')}>
      <ul>
        {SECTIONS.map((one, place) => (
          <li key={one}>
            <a
              href={casePath(file.reference, one)}
              aria-current={one === section ? 'page' : undefined}
              data-key={`Digit${place + 1}`}
            >
              {words.page(`section.${one}`)}
              {counts[one] ? (
                <span class="otk-case-nav__count" data-count>
                  {counts[one]}
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
