export { type AskAnswers } from './asking/ask-draft.entity.js';
export { AskDrafts, KeepAsk } from './asking/ask-drafts.js';
export { type OfferedWindow, type ReviewOffer, ReviewOffers } from './asking/review-offers.js';
export { ApplyReview } from './commands/apply-review.js';
export { AskForReview, type ReviewAnswer } from './commands/ask-for-review.js';
export { AssignReviewer } from './commands/assign-reviewer.js';
export { ConcludeWithoutReviewer } from './commands/conclude-without-reviewer.js';
export { DeclareInterest } from './commands/declare-interest.js';
export { SettleRequest } from './commands/settle-request.js';
export { ChallengeReviewer, RecuseReviewer } from './commands/step-aside.js';
export { WidenPool } from './commands/widen-pool.js';
export { ReviewReasonDto, ReviewRequestDto } from './http/review.dto.js';
export {
  type AskSeen,
  CitizenStages,
  type LastAsk,
  LastAsks,
  type MatterSeen,
  type StageSeen,
} from './queries/citizen-stages.js';
export { Reversals } from './queries/reversals.js';
export { ReviewersOfCase } from './queries/reviewers-of-case.js';
export { ReviewHttpModule, ReviewJobsModule, ReviewModule } from './review.module.js';
