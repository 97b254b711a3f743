import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsString, IsUUID, Length } from 'class-validator';
import { referenceOf } from '#libs/casework';
import { AssignReviewer, ConcludeWithoutReviewer, ReviewersOfCase } from '#libs/features/review';
import { type DomainError, type Reference, type StaffId } from '#libs/kernel';
import { RequirePermission } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { type Sent } from '../admin/shared/sent.js';
import { CaseViews } from '../case/case-view.js';
import { doneIn } from './parts.js';
import { reviewerPath, REVIEWS } from './paths.js';
import { ReviewerPage } from './reviewer-page.js';
import { reviewText } from './words.js';
import { StaffVisit, type StaffVisited } from '../../shared/visit.js';

const REASON_MAX = 5_000;

class ReviewerForm {
  @IsUUID()
  staffId!: StaffId;
}

class ConclusionForm {
  @IsString()
  @Length(3, REASON_MAX)
  reason!: string;
}

/** Who looks at a decision. */
@ApiExcludeController()
@Controller('staff/cases/:reference/reviewer')
@RequirePermission('review.assign')
export class ReviewerController {
  constructor(
    private readonly views: CaseViews,
    private readonly reviewers: ReviewersOfCase,
    private readonly assignReviewer: AssignReviewer,
    private readonly concludeWithout: ConcludeWithoutReviewer,
  ) {}

  /** Leaves a line in the log of reads: the case is looked at. */
  @Get()
  async show(@StaffVisit() { page, actor, reader }: StaffVisited, @Param('reference') reference: string, @Query() query: Sent) {
    return this.page(referenceOf(reference), { page, actor, reader }, { query });
  }

  @Post()
  async give(@StaffVisit() { page, actor, reader }: StaffVisited, @Param('reference') given: string, @Body() sent: Sent) {
    const reference = referenceOf(given);
    const { refusal } = await attempt(async () => {
      const { staffId } = await formIn(ReviewerForm, sent);
      await this.assignReviewer.execute({ reference, actor, staffId });
    });
    if (refusal === null) return seeOther(`${reviewerPath(reference)}?done=given`);
    return this.refused(reference, { page, actor, reader }, sent, refusal);
  }

  /** Nobody is left: what the procedure says is done. */
  @Post('conclusion')
  async conclude(@StaffVisit() { page, actor, reader }: StaffVisited, @Param('reference') given: string, @Body() sent: Sent) {
    const reference = referenceOf(given);
    const { refusal } = await attempt(async () => {
      const { reason } = await formIn(ConclusionForm, sent);
      await this.concludeWithout.execute({ reference, actor, reason });
    });
    if (refusal === null) return seeOther(`${REVIEWS}?done=concluded`);
    return this.refused(reference, { page, actor, reader }, sent, refusal);
  }

  private async refused(reference: Reference, asking: StaffVisited, sent: Sent, refusal: DomainError) {
    const t = reviewText(asking.page.language);
    const names = { staffId: t('reviewer.missing'), reason: t('reason.missing') };
    const errors = FormErrors.of(asking.page.language, refusal, { names });
    return invalid(await this.page(reference, asking, { sent, errors }));
  }

  private async page(
    reference: Reference,
    asking: StaffVisited,
    { query = {}, sent = {}, errors = null }: { query?: Sent; sent?: Sent; errors?: FormErrors | null },
  ) {
    const view = await this.views.of(reference, asking);
    const reviewers = await this.reviewers.read(reference, asking.actor);
    return <ReviewerPage {...{ view, reviewers, sent, errors, done: doneIn(query) }} />;
  }
}
