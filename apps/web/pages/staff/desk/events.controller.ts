import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { type FastifyReply } from 'fastify';
import { type CaseId } from '#libs/kernel';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { LivePages } from '#libs/platform/live';

export class EventsQuery {
  /** The case that the page shows. */
  @IsOptional()
  @IsUUID()
  case?: CaseId;
}

/** What open pages are told: which cases have changed. */
@ApiExcludeController()
@Controller('staff/events')
export class EventsController {
  constructor(private readonly live: LivePages) {}

  @Get()
  @RequirePermission('session.own')
  async events(@Query() query: EventsQuery, @CurrentStaff() staff: StaffActor, @Res() reply: FastifyReply): Promise<void> {
    reply.hijack(); // the answer goes on for minutes: nothing else may write to it, or compress it
    await this.live.watch(reply.raw, staff.staffId, query.case ?? null);
  }
}
