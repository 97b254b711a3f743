import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock, localDate, type TeamId } from '#libs/kernel';
import { Config, timeZoneOf } from '#libs/platform/config';
import { Database } from '#libs/platform/database';
import { RequirePermission } from '#libs/platform/access';
import { CreateTeam, RenameTeam, type TeamName } from '../accounts/teams.js';
import { allTeams, membersOfTeam, type TeamCard, type TeamMember } from '../queries/staff-directory.js';
import { CreateTeamDto, RenameTeamDto, TeamParams } from './staff.dto.js';

@ApiTags('staff')
@Controller('api/v1/teams')
export class TeamsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly createTeam: CreateTeam,
    private readonly renameTeam: RenameTeam,
  ) {}

  @Get()
  @RequirePermission('staff.read')
  async read(): Promise<{ items: TeamCard[] }> {
    return { items: await allTeams(this.database, 'en') };
  }

  /** Who is in the team, and who of them is away today. */
  @Get(':teamId/members')
  @RequirePermission('staff.read')
  async members(@Param() { teamId }: TeamParams): Promise<{ items: TeamMember[] }> {
    const today = localDate(this.clock.now(), timeZoneOf(this.config));
    return { items: await membersOfTeam(this.database, teamId, today) };
  }

  @Post()
  @RequirePermission('staff.manage')
  async create(@Body() body: CreateTeamDto): Promise<{ teamId: TeamId }> {
    return { teamId: await this.createTeam.execute({ code: body.code, name: nameIn(body) }) };
  }

  @Patch(':teamId')
  @HttpCode(204)
  @RequirePermission('staff.manage')
  rename(@Param() { teamId }: TeamParams, @Body() body: RenameTeamDto): Promise<void> {
    return this.renameTeam.execute({ teamId, name: nameIn(body) });
  }
}

/** A language that has no name of its own takes the one for both. */
function nameIn({ name = '', nameEn, nameRu }: RenameTeamDto): TeamName {
  return { en: nameEn ?? name, ru: nameRu ?? name };
}
