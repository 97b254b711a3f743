import { Injectable } from '@nestjs/common';
import { type JobPayloads } from '#libs/kernel';
import { HandlesJob, type JobHandler } from '#libs/platform/queue';
import { ApplyReview } from '../commands/apply-review.js';

@Injectable()
@HandlesJob('review.apply')
export class ApplyReviewHandler implements JobHandler<'review.apply'> {
  constructor(private readonly applyReview: ApplyReview) {}

  handle({ caseId }: JobPayloads['review.apply']): Promise<void> {
    return this.applyReview.execute({ caseId });
  }
}
