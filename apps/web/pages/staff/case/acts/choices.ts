import { Injectable } from '@nestjs/common';
import { type RootCause } from '#libs/casework';
import { CaseAssignees, Directory, ServiceCatalogue } from '#libs/features/triage';
import { type CivilDate, type Language, type StaffId, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { allTeams, membersOfTeam, type StaffActor, type TeamMember } from '#libs/platform/identity';
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

  /** Those who could read a draft in this case: the people of its team and supervisors, but for its writers. */
  async readers(view: CaseView): Promise<readonly FieldOption[]> {
    const { file, actor, today } = view;
    const wrote = new Set(file.participations.filter(({ role }) => role === 'drafter').map(({ staffId }) => staffId));
    const team = file.teamId === null ? [] : await this.members(file.teamId, today);
    const known = new Set(team.map(({ staffId }) => staffId));
    const others = (await this.supervisors(today)).filter(({ staffId }) => !known.has(staffId));
    return [...team, ...others]
      .filter(({ staffId, roles }) => roles.some(decides) && !wrote.has(staffId) && !isMe(actor, staffId))
      .map(({ staffId, name }) => ({ value: staffId, text: name }));
  }

  private async supervisors(today: CivilDate): Promise<TeamMember[]> {
    const teams = await allTeams(this.db, 'en');
    const members = (await Promise.all(teams.map(({ teamId }) => membersOfTeam(this.db, teamId, today)))).flat();
    const found = members.filter(({ roles }) => roles.includes('supervisor'));
    return [...new Map(found.map((member) => [member.staffId, member])).values()];
  }
}

function decides(role: string): boolean {
  return role === 'clerk' || role === 'supervisor';
}

function isMe({ staffId }: StaffActor, other: StaffId): boolean {
  return staffId === other;
}
