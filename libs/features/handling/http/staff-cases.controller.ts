import { Controller, Get, Param, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { referenceOf } from '#libs/casework';
import { PageQuery, type Page } from '#libs/platform/http';
import { type Reader } from '#libs/platform/audit';
import {
  CurrentReader,
  CurrentSession,
  CurrentStaff,
  RequirePermission,
  type Session,
  type StaffActor,
} from '#libs/platform/identity';
import { CaseQueue, type QueueLine } from '../queries/case-queue.js';
import { QUEUE_VIEWS, type QueueView } from '../queries/queue-filters.js';
import { type StaffCase } from '../queries/case-file.js';
import { StaffCases } from '../queries/staff-case.js';

export class QueueQuery extends PageQuery {
  /** `mine`, `teams` (my teams'), `triage` (nobody's yet), or `all` that I may see. */
  @IsOptional()
  @IsIn(QUEUE_VIEWS)
  view: QueueView = 'teams';
}

@Controller('api/v1/staff/cases')
export class StaffCasesController {
  constructor(
    private readonly queue: CaseQueue,
    private readonly cases: StaffCases,
  ) {}

  /** Open cases in the order in which the law needs them. */
  @Get()
  @RequirePermission('case.read')
  list(@Query() { view, limit, cursor }: QueueQuery, @CurrentStaff() staff: StaffActor): Promise<Page<QueueLine>> {
    return this.queue.page({ staff, view, limit, cursor });
  }

  /** The whole case file. */
  @Get(':reference')
  @RequirePermission('case.read')
  show(
    @Param('reference') reference: string,
    @CurrentStaff() staff: StaffActor,
    @CurrentReader() reader: Reader,
    @CurrentSession() session: Session,
  ): Promise<StaffCase> {
    return this.cases.byReference(referenceOf(reference), staff, reader, session.language);
  }
}
