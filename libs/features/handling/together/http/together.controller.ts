import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { actOf, caseNow, type CaseNow, oneByOne, type OneOfMany, referenceOf } from '#libs/casework';
import { type Actor, type DomainError, type ErrorCode, type Reference } from '#libs/kernel';
import { type Page, PageQuery } from '#libs/platform/http';
import { errorText } from '#libs/platform/i18n';
import {
  CurrentActor,
  CurrentSession,
  CurrentStaff,
  RequirePermission,
  type Session,
  type StaffActor,
} from '#libs/platform/identity';
import { ActDto, ReasonDto } from '../../http/handling.dto.js';
import { JoinCase } from '../commands/join-case.js';
import { PartCase } from '../commands/part-case.js';
import { ShareAnswer } from '../commands/share-answer.js';
import { type FollowerLine, Followers } from '../queries/followers.js';
import { type SharedAnswerLine, type SharedAnswerPreview, SharedAnswers } from '../queries/shared-answers.js';
import { FollowersDto, LeadDto } from './together.dto.js';

/** Why a case was left as it is, in the words of the caller's language. */
interface Refused {
  readonly code: ErrorCode;
  readonly detail: string;
}

/** Many people, one question: a lead case, those that follow it, and its answer given to each of them. */
@Controller('api/v1/staff/cases/:reference')
export class TogetherController {
  constructor(
    private readonly joinCase: JoinCase,
    private readonly partCase: PartCase,
    private readonly shareAnswer: ShareAnswer,
    private readonly followers: Followers,
    private readonly sharedAnswers: SharedAnswers,
  ) {}

  /** From now on this case follows another. Again, it says that it still asks the same. */
  @Put('lead')
  @RequirePermission('case.join')
  async join(@Param('reference') reference: string, @Body() { seen, lead, sameOrder }: LeadDto, @CurrentActor() actor: Actor) {
    const input = { lead: referenceOf(lead), ...(sameOrder === undefined ? {} : { sameOrder }) };
    return caseNow(await this.joinCase.execute({ ...actOf(reference, actor, seen), ...input }));
  }

  /** The case goes by itself again. */
  @Post('parting')
  @HttpCode(200)
  @RequirePermission('case.join')
  async part(
    @Param('reference') reference: string,
    @Body() { seen, reason }: ReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    return caseNow(await this.partCase.execute({ ...actOf(reference, actor, seen), reason }));
  }

  /** The cases that follow this one, as far as you may see them. */
  @Get('followers')
  @RequirePermission('case.read')
  list(
    @Param('reference') reference: string,
    @Query() page: PageQuery,
    @CurrentStaff() staff: StaffActor,
  ): Promise<Page<FollowerLine>> {
    return this.followers.page(referenceOf(reference), staff, page);
  }

  /** Joins several cases to this one, each by itself: what is refused holds up none of the others. */
  @Post('followers')
  @HttpCode(200)
  @RequirePermission('case.join')
  async joinMany(
    @Param('reference') reference: string,
    @Body() { cases, rehearsal = false }: FollowersDto,
    @CurrentActor() actor: Actor,
    @CurrentSession() { language }: Session,
  ): Promise<{ cases: { reference: Reference; refusal: Refused | null }[] }> {
    const lead = referenceOf(reference);
    const lines: OneOfMany[] = await oneByOne(cases.map(referenceOf), (one) =>
      this.joinCase.execute({ ...actOf(one, actor), lead, isRehearsal: rehearsal }),
    );
    return {
      cases: lines.map((line) => ({ reference: line.reference, refusal: line.refusal && inWords(line.refusal, language) })),
    };
  }

  /** Whom the answer of this case could be given to now, and whom not. */
  @Get('shared-answers/preview')
  @RequirePermission('case.decide')
  async preview(
    @Param('reference') reference: string,
    @CurrentStaff() staff: StaffActor,
    @CurrentSession() { language }: Session,
  ): Promise<Omit<SharedAnswerPreview, 'left' | 'refusal'> & { left: object[]; refusal: Refused | null }> {
    const preview = await this.sharedAnswers.preview(referenceOf(reference), staff);
    const left = preview.left.map((one) => ({ reference: one.reference, refusal: inWords(one.refusal, language) }));
    return { ...preview, left, refusal: preview.refusal && inWords(preview.refusal, language) };
  }

  /** Has the answer given to all to whom it can be, in the worker. */
  @Post('shared-answers')
  @HttpCode(202)
  @RequirePermission('case.decide')
  give(@Param('reference') reference: string, @Body() { seen }: ActDto, @CurrentStaff() staff: StaffActor) {
    return this.shareAnswer.execute({ ...actOf(reference, staff, seen), actor: staff });
  }

  /** What was ordered, and how far it is. */
  @Get('shared-answers')
  @RequirePermission('case.read')
  async orders(
    @Param('reference') reference: string,
    @CurrentStaff() staff: StaffActor,
  ): Promise<{ items: readonly SharedAnswerLine[] }> {
    return { items: await this.sharedAnswers.of(referenceOf(reference), staff) };
  }
}

function inWords(refusal: DomainError, language: Session['language']): Refused {
  return { code: refusal.code, detail: errorText(language, refusal) };
}
