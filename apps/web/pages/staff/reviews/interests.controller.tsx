import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import { BodyReader } from '#libs/casework';
import { INTEREST_KINDS, type InterestKind } from '#libs/domain/independence';
import { DeclareInterest, OwnInterests, WithdrawInterest } from '#libs/features/review';
import { type InterestId, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { FormErrors, readForm } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent } from '../admin/shared/sent.js';
import { INTERESTS, InterestsPage, type InterestsPageProps } from './interests-page.js';
import { doneIn } from './parts.js';
import { reviewText } from './words.js';

const OF_MAX = 300;

class InterestForm {
  @IsIn(INTEREST_KINDS)
  kind!: InterestKind;

  @IsString()
  @Length(1, OF_MAX)
  of!: string;
}

/** Each member of staff's own declarations of interest. Nobody else sees them. */
@ApiExcludeController()
@Controller('staff/account/interests')
@RequirePermission('session.own')
export class InterestsController {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly interests: OwnInterests,
    private readonly declareInterest: DeclareInterest,
    private readonly withdrawInterest: WithdrawInterest,
  ) {}

  @Get()
  show(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() { staffId }: StaffActor) {
    return this.page(staffId, { page, sent: {}, errors: null, done: doneIn(query) });
  }

  @Post()
  async declare(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() { staffId }: StaffActor) {
    const { value, refusal } = await readForm(InterestForm, sent);
    if (refusal !== null) {
      const t = reviewText(page.language);
      const names = { kind: t('interests.kindMissing'), 'of.required': t('interests.ofMissing') };
      return invalid(
        await this.page(staffId, { page, sent, errors: FormErrors.of(page.language, refusal, { names }), done: null }),
      );
    }
    await this.declareInterest.execute({ staffId, kind: value.kind, of: value.of });
    return seeOther(`${INTERESTS}?done=declared`);
  }

  @Post(':id/end')
  async end(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() { staffId }: StaffActor) {
    await this.withdrawInterest.execute({ id: id as InterestId, staffId });
    return seeOther(`${INTERESTS}?done=withdrawn`);
  }

  private async page(staffId: StaffId, given: Omit<InterestsPageProps, 'interests' | 'timeZone'>) {
    const [interests, { body }] = await Promise.all([this.interests.read(staffId), this.bodies.current(this.db)]);
    return <InterestsPage {...given} interests={interests} timeZone={body.timeZone} />;
  }
}
