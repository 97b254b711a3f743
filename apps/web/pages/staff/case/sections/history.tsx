import { Table } from '#libs/ui';
import { type CaseView } from '../case-view.js';
import { CaseFrame } from '../frame.js';
import { formatInstant } from '../instants.js';
import { sentenceOf } from '../timeline.js';

/** Everything that happened, the latest first, as the ledger keeps it. */
export function HistoryPage({ view }: { view: CaseView }) {
  const { words, file, page, names, timeZone } = view;
  const section = words.page('section.history');
  return (
    <CaseFrame view={view} section="history" title={words.page('title', { section, reference: file.reference })}>
      <h1 class="govuk-heading-l">{section}</h1>
      <ol class="otk-timeline" reversed>
        {[...file.timeline].reverse().map((line) => (
          <li key={line.seq} class="otk-timeline__line">
            <p class="otk-timeline__what">{sentenceOf(page.language, line, names)}</p>
            <p class="otk-timeline__when">
              <time dateTime={line.at}>{formatInstant(page.language, line.at, timeZone)}</time>
              {' · '}
              {line.actor.kind === 'staff' ? names.person(line.actor.staffId) : words.page(`history.who.${line.actor.kind}`)}
            </p>
          </li>
        ))}
      </ol>
      <Assignments view={view} />
      <Parts view={view} />
    </CaseFrame>
  );
}

function Assignments({ view }: { view: CaseView }) {
  const { words, file, page, names, timeZone } = view;
  if (file.assignments.length === 0) return null;
  return (
    <div class="otk-scroll" role="region" aria-label={words.page('history.assignments')} tabIndex={0}>
      <Table
        caption={words.page('history.assignments')}
        captionClasses="govuk-table__caption--m"
        classes="otk-dense"
        head={[{ text: words.page('history.when') }, { text: words.page('facts.with') }, { text: words.page('history.what') }]}
        rows={file.assignments.map(({ at, teamId, staffId, reason, params }) => {
          const team = teamId === null ? words.page('history.triage') : names.team(teamId);
          const weighed = 'openCases' in params ? ` (${words.page('history.weighed', params)})` : '';
          return [
            { text: formatInstant(page.language, at, timeZone) },
            { text: staffId === null ? team : `${team}, ${names.person(staffId)}` },
            { text: `${words.list(`assignment.${reason}`)}${weighed}` },
          ];
        })}
      />
    </div>
  );
}

function Parts({ view }: { view: CaseView }) {
  const { words, file, names } = view;
  if (file.participations.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.page('history.part')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {file.participations.map(({ staffId, role }) => (
          <li key={`${staffId}${role}`}>
            {names.person(staffId)}: {words.list(`part.${role}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
