import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { actOf, caseNow, type CaseNow, referenceOf } from '#libs/casework';
import { type Actor } from '#libs/kernel';
import { CurrentActor, RequirePermission } from '#libs/platform/identity';
import { AcceptCase } from '../commands/accept-case.js';
import { AcknowledgeCase } from '../commands/acknowledge-case.js';
import { AddPoint } from '../commands/add-point.js';
import { DeclineCase } from '../commands/decline-case.js';
import { RegisterCase } from '../commands/register-case.js';
import { ReopenCase } from '../commands/reopen-case.js';
import { RestrictCase, UnrestrictCase } from '../commands/restrict-case.js';
import { WithdrawCase } from '../commands/withdraw-case.js';
import { ActDto, DatedDto, DeclineDto, ReopeningDto, RestrictionDto, TextDto, WithdrawalDto } from './handling.dto.js';

/** The steps by which a case moves, apart from the decision. */
@Controller('api/v1/staff/cases/:reference')
export class ProgressController {
  constructor(
    private readonly registerCase: RegisterCase,
    private readonly acceptCase: AcceptCase,
    private readonly acknowledgeCase: AcknowledgeCase,
    private readonly addPoint: AddPoint,
    private readonly declineCase: DeclineCase,
    private readonly withdrawCase: WithdrawCase,
    private readonly reopenCase: ReopenCase,
    private readonly restrictCase: RestrictCase,
    private readonly unrestrictCase: UnrestrictCase,
  ) {}

  @Post('registration')
  @HttpCode(200)
  @RequirePermission('case.register')
  async register(@Param('reference') reference: string, @Body() { seen, on }: DatedDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.registerCase.execute({ ...actOf(reference, actor, seen), on: on ?? null }));
  }

  @Post('acceptance')
  @HttpCode(200)
  @RequirePermission('case.handle')
  async accept(@Param('reference') reference: string, @Body() { seen }: ActDto, @CurrentActor() actor: Actor): Promise<CaseNow> {
    return caseNow(await this.acceptCase.execute(actOf(reference, actor, seen)));
  }

  /** The text says how we understand the complaint. */
  @Post('acknowledgement')
  @HttpCode(200)
  @RequirePermission('case.handle')
  async acknowledge(@Param('reference') reference: string, @Body() { seen, text }: TextDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.acknowledgeCase.execute({ ...actOf(reference, actor, seen), definition: text }));
  }

  @Post('points')
  @RequirePermission('case.handle')
  async point(@Param('reference') reference: string, @Body() { seen, text }: TextDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.addPoint.execute({ ...actOf(reference, actor, seen), text }));
  }

  /** An end without an answer on the merits, on a ground that the law names. */
  @Post('refusal')
  @HttpCode(200)
  @RequirePermission('case.handle')
  async decline(@Param('reference') reference: string, @Body() body: DeclineDto, @CurrentActor() actor: Actor) {
    const { seen, ground, reasons, precedents } = body;
    const input = { ground, reasons, precedents: (precedents ?? []).map(referenceOf) };
    return caseNow(await this.declineCase.execute({ ...actOf(reference, actor, seen), ...input }));
  }

  @Post('withdrawal')
  @HttpCode(200)
  @RequirePermission('case.handle')
  async withdraw(@Param('reference') reference: string, @Body() body: WithdrawalDto, @CurrentActor() actor: Actor) {
    const { seen, text = null, on = null } = body;
    return caseNow(await this.withdrawCase.execute({ ...actOf(reference, actor, seen), text, on }));
  }

  @Post('reopening')
  @HttpCode(200)
  @RequirePermission('case.handle')
  async reopen(
    @Param('reference') reference: string,
    @Body() { seen, ground, reason }: ReopeningDto,
    @CurrentActor() actor: Actor,
  ) {
    return caseNow(await this.reopenCase.execute({ ...actOf(reference, actor, seen), ground, reason }));
  }

  /** From now on only the named people may read the case. */
  @Put('readers')
  @RequirePermission('case.restrict')
  async restrict(@Param('reference') reference: string, @Body() { seen, readers }: RestrictionDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.restrictCase.execute({ ...actOf(reference, actor, seen), readers }));
  }

  @Post('readers/everybody')
  @HttpCode(200)
  @RequirePermission('case.restrict')
  async unrestrict(@Param('reference') reference: string, @Body() { seen }: ActDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.unrestrictCase.execute(actOf(reference, actor, seen)));
  }
}
