import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '#libs/platform/database';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { ReplaceRules } from '../commands/replace-rules.js';
import { type RoutingDryRun, RoutingDryRuns } from '../queries/dry-run.js';
import { currentRules, type RuleSet } from '../routing-rules.js';
import { DryRunDto, RulesDto } from './routing.dto.js';

@ApiTags('triage')
@Controller('api/v1/staff/routing')
export class RoutingController {
  constructor(
    private readonly db: Database,
    private readonly replaceRules: ReplaceRules,
    private readonly dryRuns: RoutingDryRuns,
  ) {}

  /** The rules in force, in order: the first that fits decides. */
  @Get()
  @RequirePermission('routing.read')
  read(): Promise<RuleSet> {
    return currentRules(this.db);
  }

  /** The whole set, as a new version. */
  @Put()
  @RequirePermission('routing.manage')
  async replace(@Body() { basedOn, rules }: RulesDto, @CurrentStaff() { staffId: by }: StaffActor): Promise<{ version: number }> {
    return { version: await this.replaceRules.execute({ basedOn, rules, by }) };
  }

  /** What a changed set would do, seen on the cases that came last. Nothing is moved or saved. */
  @Post('dry-run')
  @HttpCode(200)
  @RequirePermission('routing.manage')
  dryRun(@Body() { rules, cases }: DryRunDto): Promise<RoutingDryRun> {
    return this.dryRuns.run({ rules, cases });
  }
}
