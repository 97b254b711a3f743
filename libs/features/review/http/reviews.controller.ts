import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { caseNow, type CaseNow, referenceOf } from '#libs/casework';
import { type Actor, type Reference, type ReviewRequestId } from '#libs/kernel';
import { CurrentActor, RequirePermission } from '#libs/platform/identity';
import { AskForReview } from '../commands/ask-for-review.js';
import { AssignReviewer } from '../commands/assign-reviewer.js';
import { ConcludeWithoutReviewer } from '../commands/conclude-without-reviewer.js';
import { SettleRequest } from '../commands/settle-request.js';
import { DecideChallenge, RecuseReviewer } from '../commands/step-aside.js';
import { AskSuspension, DecideSuspension } from '../commands/suspend-decision.js';
import { type ReversalLine, Reversals } from '../queries/reversals.js';
import { ReviewersOfCase, type ReviewersOfOneCase } from '../queries/reviewers-of-case.js';
import { asAnswered, type ReviewAnswered } from './answered.js';
import {
  ChallengeDecisionDto,
  EnteredReviewRequestDto,
  ReviewerDto,
  ReviewReasonDto,
  SuspensionDecisionDto,
  SuspensionPetitionDto,
} from './review.dto.js';

/** Second looks, as staff ask for them, give them out and step aside from them. */
@Controller('api/v1/staff')
export class ReviewsController {
  constructor(
    private readonly askForReview: AskForReview,
    private readonly settleRequest: SettleRequest,
    private readonly assignReviewer: AssignReviewer,
    private readonly recuseReviewer: RecuseReviewer,
    private readonly decideChallenge: DecideChallenge,
    private readonly askSuspension: AskSuspension,
    private readonly decideSuspension: DecideSuspension,
    private readonly conclude: ConcludeWithoutReviewer,
    private readonly reviewersOfCase: ReviewersOfCase,
    private readonly reversals: Reversals,
  ) {}

  /** Somebody disagreed by telephone, at the counter or on paper. */
  @Post('cases/:reference/review-requests')
  @RequirePermission('case.receive')
  async ask(
    @Param('reference') reference: string,
    @Body() { receivedAt, text, ...asked }: EnteredReviewRequestDto,
    @CurrentActor() actor: Actor,
  ): Promise<ReviewAnswered> {
    const came = receivedAt === undefined ? null : new Date(receivedAt);
    return asAnswered(
      await this.askForReview.execute({ ...asked, text: text ?? '', reference: referenceOf(reference), actor, receivedAt: came }),
    );
  }

  /** A late ask is let in for its reason. */
  @Post('review-requests/:id/admission')
  @RequirePermission('review.assign')
  async admit(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<{ reference: Reference }> {
    const review = await this.settleRequest.execute({ requestId: id as ReviewRequestId, letIn: true, actor });
    return { reference: review!.row.reference };
  }

  /** It is not; the person is told by which article, and what remains. */
  @Post('review-requests/:id/refusal')
  @HttpCode(204)
  @RequirePermission('review.assign')
  async refuse(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.settleRequest.execute({ requestId: id as ReviewRequestId, letIn: false, actor });
  }

  /** Who may look, the one proposed first, and of each other one why not. */
  @Get('cases/:reference/reviewers')
  @RequirePermission('review.assign')
  reviewers(@Param('reference') reference: string, @CurrentActor() actor: Actor): Promise<ReviewersOfOneCase> {
    return this.reviewersOfCase.read(referenceOf(reference), actor);
  }

  @Put('cases/:reference/reviewer')
  @RequirePermission('review.assign')
  async assign(
    @Param('reference') reference: string,
    @Body() { staffId }: ReviewerDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    return caseNow(await this.assignReviewer.execute({ reference: referenceOf(reference), actor, staffId }));
  }

  /** Who looks, or might be asked to, stands aside. */
  @Post('cases/:reference/recusal')
  @HttpCode(200)
  @RequirePermission('case.review')
  async recuse(
    @Param('reference') reference: string,
    @Body() { reason }: ReviewReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    return caseNow(await this.recuseReviewer.execute({ reference: referenceOf(reference), actor, reason }));
  }

  @Post('cases/:reference/challenge-decision')
  @HttpCode(200)
  @RequirePermission('review.assign')
  async challenge(
    @Param('reference') reference: string,
    @Body() { accepted, reason }: ChallengeDecisionDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    return caseNow(await this.decideChallenge.execute({ reference: referenceOf(reference), actor, accepted, reason }));
  }

  /** The person asks, by telephone, at the counter or on paper, that the decision has no effect until it has been looked at. */
  @Post('cases/:reference/suspension-petition')
  @HttpCode(200)
  @RequirePermission('case.receive')
  async petition(
    @Param('reference') reference: string,
    @Body() { text }: SuspensionPetitionDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    return caseNow(await this.askSuspension.execute({ reference: referenceOf(reference), actor, text }));
  }

  /** Whoever may look at the decision says whether it has. */
  @Post('cases/:reference/suspension-decision')
  @HttpCode(200)
  @RequirePermission('case.review')
  async suspend(
    @Param('reference') reference: string,
    @Body() { granted, reason }: SuspensionDecisionDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    return caseNow(await this.decideSuspension.execute({ reference: referenceOf(reference), actor, granted, reason }));
  }

  /** Nobody is left who may look: what the procedure says is done. */
  @Post('cases/:reference/conclusion')
  @HttpCode(200)
  @RequirePermission('review.assign')
  async end(
    @Param('reference') reference: string,
    @Body() { reason }: ReviewReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    return caseNow(await this.conclude.execute({ reference: referenceOf(reference), actor, reason }));
  }

  /** Where decisions did not stand when they were looked at again, by service and cause. */
  @Get('reversals')
  @RequirePermission('oversight.read')
  async list(): Promise<{ reversals: ReversalLine[] }> {
    return { reversals: await this.reversals.read() };
  }
}
