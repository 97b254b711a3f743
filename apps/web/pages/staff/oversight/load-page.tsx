import { type CaseToMove, type GroupNames, type MemberLoad, type TeamLoad } from '#libs/features/oversight';
import { type CivilDate } from '#libs/kernel';
import { type Page } from '#libs/platform/http';
import { type FigureCell, FigureTable } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { Done, NothingYet } from './frame.js';
import { LoadBar } from './lists.js';
import { MoveForm } from './move-form.js';
import { ofTeam, queueUrl } from './queue-url.js';
import { type SentReassignment } from './reassignment.js';
import { numberText, pageText, shortDate } from './words.js';

/** Who carries what, and who is away: team by team, in the order of names. */
export function LoadPage({ page, teams }: { page: PageContext; teams: readonly TeamLoad[] }) {
  const t = pageText(page.language);
  return (
    <StaffLayout page={page} title={t('load.title')}>
      <h1 class="govuk-heading-l">{t('load.title')}</h1>
      {teams.length === 0 ? (
        <NothingYet title={t('load.title')} body={t('load.none')} />
      ) : (
        <>
          <p class="govuk-body otk-measure">{t('load.lead')}</p>
          <div class="otk-columns">
            {teams.map((team) => (
              <TeamTable key={team.teamId} page={page} team={team} />
            ))}
          </div>
        </>
      )}
    </StaffLayout>
  );
}

function TeamTable({ page, team }: { page: PageContext; team: TeamLoad }) {
  const t = pageText(page.language);
  const { teamId, name, open, unassigned, overdue, capacity, members } = team;
  return (
    <section class="otk-panel" aria-labelledby={`team-${teamId}`}>
      <h2 class="otk-panel__title" id={`team-${teamId}`}>
        <a class="govuk-link" href={queueUrl(ofTeam(teamId))}>
          {name[page.language]}
        </a>
      </h2>
      <p class="otk-chart__summary">{t('load.team_summary', textsOf(page, { open, unassigned, overdue, capacity }))}</p>
      {members.length > 0 && (
        <FigureTable
          labelledBy={`team-${teamId}`}
          columns={MEMBER_COLUMNS.map((key) => t(key))}
          rows={members.map((member) => ({ key: member.staffId, cells: memberCells(page, member) }))}
        />
      )}
    </section>
  );
}

const MEMBER_COLUMNS = ['load.name', 'load.open', 'load.overdue', 'load.soon', 'load.presence'] as const;

function memberCells(page: PageContext, member: MemberLoad): FigureCell[] {
  const t = pageText(page.language);
  const { staffId, name, open, capacity, overdue, dueSoon } = member;
  const named = (
    <a class="otk-figures__link" href={`/staff/now/load/${staffId}`} aria-label={t('load.move_of', { name })}>
      {name}
    </a>
  );
  const carried = (
    <span class="otk-load-cell">
      {t('load.of', textsOf(page, { open, capacity }))}
      <LoadBar open={open} capacity={capacity} />
    </span>
  );
  return [open > 0 ? { content: named } : name, { content: carried }, overdue, dueSoon, presenceOf(page, member)];
}

function textsOf<Name extends string>({ language }: PageContext, numbers: Readonly<Record<Name, number>>): Record<Name, string> {
  const texts = Object.entries<number>(numbers).map(([name, value]) => [name, numberText(language, value)]);
  return Object.fromEntries(texts) as Record<Name, string>;
}

function presenceOf({ language }: PageContext, { awayTo, deputyName, open }: MemberLoad): string {
  const t = pageText(language);
  if (awayTo === null) return t('load.here');
  const date = shortDate(language, awayTo);
  if (deputyName !== null) return t('load.deputy', { date, name: deputyName });
  return open > 0 ? t('load.no_deputy', { date }) : t('load.away', { date });
}

export interface PersonPageProps {
  page: PageContext;
  person: MemberLoad;
  cases: Page<CaseToMove>;
  teams: readonly TeamLoad[];
  names: GroupNames;
  today: CivilDate;
  moved: number;
  sent?: SentReassignment | null;
  errors?: FormErrors | null;
}

/** One person's cases, to be shared out while they are away or have too many. */
export function PersonPage(props: PersonPageProps) {
  const { page, person, cases, moved, sent = null, errors = null, ...rest } = props;
  const t = pageText(page.language);
  const { staffId, name } = person;
  const title = t('person.title', { name });
  return (
    <StaffLayout page={page} title={title} error={errors !== null}>
      <Summary page={page} errors={errors} />
      <Done page={page} moved={moved} />
      <p class="govuk-body otk-head__note">
        <a class="govuk-link" href="/staff/now/load">
          {t('person.back')}
        </a>
      </p>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {t('load.of', textsOf(page, { open: person.open, capacity: person.capacity }))}, {presenceOf(page, person)}
      </p>
      {cases.items.length === 0 ? (
        <p class="govuk-body">{t('person.none', { name })}</p>
      ) : (
        <MoveForm page={page} action={`/staff/now/load/${staffId}`} cases={cases.items} sent={sent} errors={errors} {...rest} />
      )}
      {cases.next !== null && (
        <p class="govuk-body">
          <a class="govuk-link" rel="next" href={`/staff/now/load/${staffId}?cursor=${cases.next}`}>
            {t('page.next')}
          </a>
        </p>
      )}
    </StaffLayout>
  );
}
