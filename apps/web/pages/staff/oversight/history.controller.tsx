import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Flow, Moments, Names, RecentExtensions, Treatment } from '#libs/features/oversight';
import { type Reader } from '#libs/platform/audit';
import { CurrentReader, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent } from '../admin/shared/sent.js';
import { asked } from './asked.js';
import { FlowPage } from './flow-page.js';
import { HistoryQuery } from './oversight.dto.js';
import { TreatmentPage } from './treatment-page.js';

const SHOWN_EXTENSIONS = 15;

/** How work has flowed, and whether people were treated alike. */
@ApiExcludeController()
@Controller('staff')
export class HistoryController {
  constructor(
    private readonly flow: Flow,
    private readonly treatment: Treatment,
    private readonly extensions: RecentExtensions,
    private readonly names: Names,
    private readonly moments: Moments,
  ) {}

  @Get('flow')
  @RequirePermission('oversight.read')
  async weeks(
    @Page() page: PageContext,
    @Query() sent: Sent,
    @CurrentStaff() staff: StaffActor,
    @CurrentReader() reader: Reader,
  ) {
    const { team = null, service = null } = await asked(HistoryQuery, sent);
    const [figures, names, { items }, { timeZone }] = await Promise.all([
      this.flow.figures({ team, service }),
      this.names.read(page.language),
      this.extensions.page(staff, reader, { limit: SHOWN_EXTENSIONS }),
      this.moments.current(),
    ]);
    return (
      <FlowPage
        page={page}
        figures={figures}
        names={names}
        team={team}
        service={service}
        extensions={items}
        timeZone={timeZone}
      />
    );
  }

  @Get('equal-treatment')
  @RequirePermission('oversight.read')
  async equalTreatment(@Page() page: PageContext, @Query() sent: Sent) {
    const { service = null } = await asked(HistoryQuery, sent);
    const [figures, names] = await Promise.all([this.treatment.figures(service), this.names.read(page.language)]);
    return <TreatmentPage page={page} figures={figures} names={names} service={service} />;
  }
}
