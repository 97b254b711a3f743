import { Injectable } from '@nestjs/common';
import { type RootCause } from '#libs/casework';
import { CaseAssignees, Directory, ServiceCatalogue } from '#libs/features/triage';
import { type CivilDate, type Language, mayDo, type StaffId, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { formatDate } from '#libs/platform/i18n';
import { allTeams, type Away, awayOn, membersOfTeam, type TeamMember } from '#libs/platform/identity';
import { BODIES_MAX, type CaseView } from '../case-view.js';
import { type FieldOption } from './field.js';

/** Short lists out of which somebody chooses, in their language. */
@Injectable()
export class CaseChoices {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
    private readonly catalogue: ServiceCatalogue,
    private readonly assignees: CaseAssignees,
  ) {}

  async teams(language: Language): Promise<readonly FieldOption[]> {
    return (await allTeams(this.db, language)).map(({ teamId, name }) => ({ value: teamId, text: name[language] }));
  }

  members(teamId: TeamId, today: CivilDate): Promise<TeamMember[]> {
    return membersOfTeam(this.db, teamId, today);
  }

  /** Who could be given this case in each team, with what speaks for and against them. */
  candidates({ file, actor }: CaseView, teamId: TeamId) {
    return this.assignees.of(file.reference, teamId, actor);
  }

  /** Bodies of the directory that are in use. */
  async bodies(language: Language): Promise<readonly FieldOption[]> {
    const { items } = await this.directory.bodies({ limit: BODIES_MAX, cursor: undefined });
    return items
      .filter(({ active }) => active)
      .map(({ id, nameEn, nameRu, competence }) => ({
        value: id,
        text: language === 'ru' ? nameRu : nameEn,
        ...(competence !== '' && { hint: competence }),
      }));
  }

  async services(language: Language): Promise<readonly FieldOption[]> {
    const { items } = await this.catalogue.managed({ limit: BODIES_MAX, cursor: undefined });
    return items.filter(({ active }) => active).map(({ code, title }) => ({ value: code, text: title[language] }));
  }

  async rootCauses(language: Language): Promise<readonly FieldOption[]> {
    const causes: readonly RootCause[] = await this.directory.rootCauses();
    return causes
      .filter(({ active }) => active)
      .map(({ code, titleEn, titleRu }) => ({ value: code, text: language === 'ru' ? titleRu : titleEn }));
  }

  /** Everybody who works in a team, each once, by name. */
  async colleagues(today: CivilDate): Promise<readonly FieldOption[]> {
    const teams = await allTeams(this.db, 'en');
    const members = await Promise.all(teams.map(({ teamId }) => membersOfTeam(this.db, teamId, today)));
    const byId = new Map<StaffId, string>(members.flat().map(({ staffId, name }) => [staffId, name]));
    return [...byId].map(([value, text]) => ({ value, text })).sort((one, other) => one.text.localeCompare(other.text));
  }

  /**
   * Those who could read a draft in this case: the people of its team, then supervisors, each by name; but for its writers and whom it is about. Whoever is
   * away stands last, with the day of their return in words.
   */
  async readers(view: CaseView): Promise<readonly FieldOption[]> {
    const { file, today, words, page } = view;
    const team = file.teamId === null ? [] : await this.members(file.teamId, today);
    const known = new Set(team.map(({ staffId }) => staffId));
    const others = (await this.supervisors(today)).filter(({ staffId }) => !known.has(staffId));
    const readers = [...byName(team, page.language), ...byName(others, page.language)].filter((one) => mayRead(view, one));
    const ids = readers.map(({ staffId }) => staffId);
    const away = new Map((await this.away(ids, today)).map((one) => [one.staffId, one]));
    const named = readers.map(({ staffId, name }) => {
      const to = away.get(staffId)?.toOn;
      const text = to === undefined ? name : words.page('review.away', { name, date: formatDate(page.language, to) });
      return { value: staffId, text };
    });
    return [...named.filter(({ value }) => !away.has(value)), ...named.filter(({ value }) => away.has(value))];
  }

  /** Those of these people who are away today. */
  away(staffIds: readonly StaffId[], today: CivilDate): Promise<Away[]> {
    return awayOn(this.db, staffIds, today);
  }

  private async supervisors(today: CivilDate): Promise<TeamMember[]> {
    const teams = await allTeams(this.db, 'en');
    const members = (await Promise.all(teams.map(({ teamId }) => membersOfTeam(this.db, teamId, today)))).flat();
    const found = members.filter(({ roles }) => roles.includes('supervisor'));
    return [...new Map(found.map((member) => [member.staffId, member])).values()];
  }
}

function byName(people: readonly TeamMember[], language: Language): TeamMember[] {
  return [...people].sort((one, other) => one.name.localeCompare(other.name, language));
}

/** Whoever may decide cases and see this one, wrote nothing at it and is not complained of. */
function mayRead({ file, actor }: CaseView, { staffId, roles }: TeamMember): boolean {
  if (staffId === actor.staffId || !mayDo(roles, 'case.decide')) return false;
  if (file.restricted && !file.readers.includes(staffId)) return false;
  return !file.participations.some(({ role, staffId: whose }) => whose === staffId && (role === 'drafter' || role === 'subject'));
}
