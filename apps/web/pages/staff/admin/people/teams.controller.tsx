import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError, type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import {
  CreateTeam,
  RenameTeam,
  RequirePermission,
  SetTeamMembers,
  type StaffedTeam,
  staffedTeams,
  StaffList,
  type TeamName,
} from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../../shared/form-errors.js';
import { invalid, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { type Sent, textOf } from '../shared/sent.js';
import { NewTeamForm, TeamNameForm, TeamPageParams, TeamPeopleForm } from './people.dto.js';
import { TeamPage, TeamsPage } from './teams-pages.js';
import { peopleText } from './words.js';

const DONE = ['team', 'renamed', 'people'] as const;

@ApiExcludeController()
@Controller('staff/admin/teams')
@RequirePermission('staff.manage')
export class TeamPagesController {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffList,
    private readonly createTeam: CreateTeam,
    private readonly renameTeam: RenameTeam,
    private readonly setMembers: SetTeamMembers,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent) {
    const text = textOf(query, 'text').trim();
    return <TeamsPage page={page} teams={await staffedTeams(this.database, page.language)} text={text} />;
  }

  @Post()
  async make(@Page() page: PageContext, @Body() sent: Sent) {
    const form = await readForm(NewTeamForm, sent);
    const made = form.refusal
      ? form
      : await attempt(() => this.createTeam.execute({ code: form.value.code, name: nameIn(form.value) }));
    if (!made.refusal) return seeOther(`/staff/admin/teams/${String(made.value)}?done=team`);
    const typed = { code: textOf(sent, 'code'), name: typedName(sent) };
    const teams = await staffedTeams(this.database, page.language);
    return invalid(<TeamsPage page={page} teams={teams} typed={typed} errors={errorsOf(page, made.refusal)} />);
  }

  @Get(':teamId')
  async team(@Page() page: PageContext, @Param() { teamId }: TeamPageParams, @Query() query: Sent) {
    const done = DONE.find((one) => one === textOf(query, 'done'));
    const said = done ? peopleText(page.language)(`done.${done}`) : null;
    return <TeamPage page={page} team={await this.one(page, teamId)} people={await this.staff.choices()} done={said} />;
  }

  @Post(':teamId/name')
  async rename(@Page() page: PageContext, @Param() { teamId }: TeamPageParams, @Body() sent: Sent) {
    const form = await readForm(TeamNameForm, sent);
    const refusal = form.refusal ?? (await attempt(() => this.renameTeam.execute({ teamId, name: nameIn(form.value) }))).refusal;
    if (!refusal) return seeOther(`/staff/admin/teams/${teamId}?done=renamed`);
    return this.again(page, teamId, refusal, typedName(sent));
  }

  @Post(':teamId/people')
  async people(@Page() page: PageContext, @Param() { teamId }: TeamPageParams, @Body() sent: Sent) {
    const form = await readForm(TeamPeopleForm, sent);
    if (form.refusal) return this.again(page, teamId, form.refusal);
    const { member, lead, add } = form.value;
    const staffIds = [...new Set([...member, ...(add ? [add] : [])])];
    const members = staffIds.map((staffId) => ({ staffId, lead: lead.includes(staffId) }));
    const { refusal } = await attempt(() => this.setMembers.execute({ teamId, members }));
    if (!refusal) return seeOther(`/staff/admin/teams/${teamId}?done=people`);
    return this.again(page, teamId, refusal);
  }

  private async again(page: PageContext, teamId: TeamId, refusal: DomainError, name?: TeamName) {
    const shown = { page, team: await this.one(page, teamId), people: await this.staff.choices() };
    return invalid(<TeamPage {...shown} {...(name !== undefined && { name })} errors={errorsOf(page, refusal)} />);
  }

  private async one(page: PageContext, teamId: TeamId): Promise<StaffedTeam> {
    const found = (await staffedTeams(this.database, page.language)).find((team) => team.teamId === teamId);
    if (!found) throw new DomainError('team.unknown');
    return found;
  }
}

function nameIn({ nameEn, nameRu }: TeamNameForm): TeamName {
  return { en: nameEn, ru: nameRu };
}

function typedName(sent: Sent): TeamName {
  return { en: textOf(sent, 'nameEn'), ru: textOf(sent, 'nameRu') };
}

function errorsOf(page: PageContext, refusal: DomainError): FormErrors {
  const t = peopleText(page.language);
  if (refusal.code === 'team.code_taken') return FormErrors.at('code', t('error.codeTaken'));
  return FormErrors.of(page.language, refusal, {
    names: { code: t('error.code'), nameEn: t('error.teamName'), nameRu: t('error.teamName') },
  });
}
