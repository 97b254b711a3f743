import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page, PageQuery } from '#libs/platform/http';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { SeeSignal } from '../commands/see-signal.js';
import { type SignalLine, Signals } from '../queries/signals.js';
import { SignalParams } from './signals.dto.js';

@ApiTags('themes')
@Controller('api/v1/staff/signals')
export class SignalsController {
  constructor(
    private readonly signals: Signals,
    private readonly seeSignal: SeeSignal,
  ) {}

  /** Weeks that brought more than the history of a theme, a cause or a service explains. */
  @Get()
  @RequirePermission('oversight.read')
  list(@Query() page: PageQuery): Promise<Page<SignalLine>> {
    return this.signals.page(page);
  }

  @Post(':signalId/seen')
  @HttpCode(204)
  @RequirePermission('themes.manage')
  see(@Param() { signalId }: SignalParams, @CurrentStaff() { staffId }: StaffActor): Promise<void> {
    return this.seeSignal.execute({ signalId, staffId });
  }
}
