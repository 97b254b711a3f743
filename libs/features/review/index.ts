export { type AskAnswers } from './asking/ask-draft.entity.js';
export { AskDrafts, KeepAsk } from './asking/ask-drafts.js';
export { type OfferedWindow, type ReviewOffer, ReviewOffers } from './asking/review-offers.js';
export { ApplyReview } from './commands/apply-review.js';
export { AskForReview, type ReviewAnswer } from './commands/ask-for-review.js';
export { AssignReviewer } from './commands/assign-reviewer.js';
export { ConcludeWithoutReviewer } from './commands/conclude-without-reviewer.js';
export { DeclareInterest, WithdrawInterest } from './commands/declare-interest.js';
export { archiveFile } from './http/archive-file.js';
export { type CaseArchive, ExportCase } from './archive/export-case.js';
export { outsideOf, RecordFileSent, RecordOutsideDecision } from './outside/go-outside.js';
export { type ArchiveLine, OutsideStanding, type OutsideStandingOfCase } from './outside/outside-standing.js';
export { RefreshLooks } from './commands/refresh-looks.js';
export { SettleRequest } from './commands/settle-request.js';
export { ChallengeReviewer, DecideChallenge, RecuseReviewer } from './commands/step-aside.js';
export { AskSuspension, DecideSuspension } from './commands/suspend-decision.js';
export { hadPartIn } from './independence/own-part.js';
export { CaseStages, type StageLine } from './queries/case-stages.js';
export { type InterestLine, OwnInterests } from './queries/own-interests.js';
export { type LookLine, REVIEW_LISTS, type ReviewList, ReviewLists, type WaitingAsk } from './queries/review-lists.js';
export { type PoolLine, ReviewPool } from './queries/review-pool.js';
export { type AskLine, ReviewRequests } from './queries/review-requests.js';
export { type OpenChallenge, type ReviewedPoint, ReviewStanding } from './queries/review-standing.js';
export { type ReviewerLoad, type ReviewTime, ReviewTimes } from './queries/review-times.js';
export { type ReviewerLine, ReviewersOfCase, type ReviewersOfOneCase } from './queries/reviewers-of-case.js';
export { WidenPool } from './commands/widen-pool.js';
export { ReviewReasonDto, ReviewRequestDto, SuspensionPetitionDto } from './http/review.dto.js';
export {
  type AskSeen,
  CitizenStages,
  type LastAsk,
  LastAsks,
  type MatterSeen,
  type StageSeen,
  type SuspensionSeen,
} from './queries/citizen-stages.js';
export { type ChangedDecisions, ChangedDecisionsReader } from './queries/changed-decisions.js';
export { LOOKED_BY, type LookedBy, Reversals } from './queries/reversals.js';
export { ReviewHttpModule, ReviewJobsModule, ReviewModule } from './review.module.js';
