import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { type InterestId, type StaffId } from '#libs/kernel';
import { CurrentActor, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { DeclareInterest, WithdrawInterest } from '../commands/declare-interest.js';
import { WidenPool } from '../commands/widen-pool.js';
import { type InterestLine, OwnInterests } from '../queries/own-interests.js';
import { InterestDto } from './review.dto.js';

/** What staff say of themselves, and who may be asked to look. */
@Controller('api/v1/staff')
export class IndependenceController {
  constructor(
    private readonly declareInterest: DeclareInterest,
    private readonly withdrawInterest: WithdrawInterest,
    private readonly widenPool: WidenPool,
    private readonly ownInterests: OwnInterests,
  ) {}

  @Get('interests')
  @RequirePermission('session.own')
  async interests(@CurrentActor() { staffId }: StaffActor): Promise<{ interests: InterestLine[] }> {
    return { interests: await this.ownInterests.read(staffId) };
  }

  @Post('interests')
  @RequirePermission('session.own')
  async declare(@Body() { kind, of }: InterestDto, @CurrentActor() { staffId }: StaffActor): Promise<{ id: InterestId }> {
    return { id: await this.declareInterest.execute({ staffId, kind, of }) };
  }

  @Delete('interests/:id')
  @HttpCode(204)
  @RequirePermission('session.own')
  withdraw(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() { staffId }: StaffActor): Promise<void> {
    return this.withdrawInterest.execute({ id: id as InterestId, staffId });
  }

  /** One more person may be asked to look, if nothing bars them. */
  @Put('reviewer-pool/:staffId')
  @HttpCode(204)
  @RequirePermission('review.pool')
  widen(@Param('staffId', ParseUUIDPipe) staffId: string, @CurrentActor() actor: StaffActor): Promise<void> {
    return this.widenPool.execute({ staffId: staffId as StaffId, addedBy: actor.staffId });
  }
}
