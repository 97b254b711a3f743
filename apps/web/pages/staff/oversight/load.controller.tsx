import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CasesToMove, Load, type MemberLoad, Moments, Names, soonOn } from '#libs/features/oversight';
import { DomainError, type StaffId } from '#libs/kernel';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent } from '../admin/shared/sent.js';
import { asked, countOf } from './asked.js';
import { LoadPage, PersonPage, type PersonPageProps } from './load-page.js';
import { MoveAttempts } from './move-attempts.js';
import { NowQuery, PersonParams } from './oversight.dto.js';

const SHOWN_CASES = 50;

/** Who carries what, who is away, and sharing out what they cannot do. */
@ApiExcludeController()
@Controller('staff/now/load')
export class LoadController {
  constructor(
    private readonly load: Load,
    private readonly casesToMove: CasesToMove,
    private readonly names: Names,
    private readonly moments: Moments,
    private readonly moves: MoveAttempts,
  ) {}

  @Get()
  @RequirePermission('oversight.read')
  async teams(@Page() page: PageContext) {
    const moment = await this.moments.current();
    return (
      <LoadPage
        page={page}
        teams={await this.load.teams({ today: moment.today, soonOn: soonOn(moment), language: page.language })}
      />
    );
  }

  @Get(':staffId')
  @RequirePermission('oversight.read')
  async person(
    @Page() page: PageContext,
    @Param() { staffId }: PersonParams,
    @Query() sent: Sent,
    @CurrentStaff() staff: StaffActor,
  ) {
    const { moved, cursor } = await asked(NowQuery, sent);
    return <PersonPage page={page} {...await this.facts(page, staff, staffId, cursor)} moved={countOf(moved)} />;
  }

  @Post(':staffId')
  @RequirePermission('case.assign')
  async reassign(
    @Page() page: PageContext,
    @Param() { staffId }: PersonParams,
    @Body() body: Sent,
    @CurrentStaff() staff: StaffActor,
  ) {
    const { moved, errors, sent } = await this.moves.attempt(body, staff, page.language);
    if (errors === null) return seeOther(`/staff/now/load/${staffId}?moved=${moved}`);
    return invalid(
      <PersonPage page={page} {...await this.facts(page, staff, staffId, undefined)} moved={moved} sent={sent} errors={errors} />,
    );
  }

  /** Errors: `staff.unknown` for somebody who cannot be given cases. */
  private async facts(
    page: PageContext,
    staff: StaffActor,
    staffId: StaffId,
    cursor: string | undefined,
  ): Promise<Pick<PersonPageProps, 'person' | 'cases' | 'teams' | 'names' | 'today'>> {
    const moment = await this.moments.current();
    const { today } = moment;
    const [teams, names, cases] = await Promise.all([
      this.load.teams({ today, soonOn: soonOn(moment), language: page.language }),
      this.names.read(page.language),
      this.casesToMove.page({ staff, today, dueBy: null, assignee: staffId, limit: SHOWN_CASES, cursor }),
    ]);
    const person: MemberLoad | undefined = teams.flatMap(({ members }) => members).find((member) => member.staffId === staffId);
    if (!person) throw new DomainError('staff.unknown');
    return { person, cases, teams, names, today };
  }
}
