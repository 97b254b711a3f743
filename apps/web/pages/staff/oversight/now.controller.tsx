import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent } from '../admin/shared/sent.js';
import { MoveAttempts } from './move-attempts.js';
import { NowFactsReader } from './now-facts.js';
import { NowPage } from './now-page.js';
import { NowQuery } from './oversight.dto.js';
import { asked, countOf } from './asked.js';

/** What is open and what will be late, and giving it to somebody who can take it. */
@ApiExcludeController()
@Controller('staff/now')
export class NowController {
  constructor(
    private readonly facts: NowFactsReader,
    private readonly moves: MoveAttempts,
  ) {}

  @Get()
  @RequirePermission('oversight.read')
  async now(@Page() page: PageContext, @Query() sent: Sent, @CurrentStaff() staff: StaffActor) {
    const { by, team = null, moved } = await asked(NowQuery, sent);
    return <NowPage page={page} facts={await this.facts.read({ by, team }, staff, page.language)} moved={countOf(moved)} />;
  }

  @Post('reassignments')
  @RequirePermission('case.assign')
  async reassign(@Page() page: PageContext, @Query() query: Sent, @Body() body: Sent, @CurrentStaff() staff: StaffActor) {
    const { by, team = null } = await asked(NowQuery, query);
    const { moved, errors, sent } = await this.moves.attempt(body, staff, page.language);
    if (errors === null) {
      const back = new URLSearchParams({ by, ...(team !== null && { team }), moved: String(moved) });
      return seeOther(`/staff/now?${back.toString()}`);
    }
    const facts = await this.facts.read({ by, team }, staff, page.language);
    return invalid(<NowPage page={page} facts={facts} moved={moved} sent={sent} errors={errors} />);
  }
}
