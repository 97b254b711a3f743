import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { StorageModule } from '#libs/platform/storage';
import { ExportCase } from './archive/export-case.js';
import { ApplyReview } from './commands/apply-review.js';
import { AskDraft } from './asking/ask-draft.entity.js';
import { AskDrafts, ForgetAsks, KeepAsk } from './asking/ask-drafts.js';
import { ReviewOffers } from './asking/review-offers.js';
import { AskForReview } from './commands/ask-for-review.js';
import { AssignReviewer } from './commands/assign-reviewer.js';
import { ConcludeWithoutReviewer } from './commands/conclude-without-reviewer.js';
import { DeclareInterest, WithdrawInterest } from './commands/declare-interest.js';
import { RefreshLooks } from './commands/refresh-looks.js';
import { SettleRequest } from './commands/settle-request.js';
import { ChallengeReviewer, DecideChallenge, RecuseReviewer } from './commands/step-aside.js';
import { AskSuspension, DecideSuspension } from './commands/suspend-decision.js';
import { WidenPool } from './commands/widen-pool.js';
import { ArchiveController } from './http/archive.controller.js';
import { IndependenceController } from './http/independence.controller.js';
import { ReviewsController } from './http/reviews.controller.js';
import { Challenge, DeclaredInterest, PoolMember } from './independence/people.entity.js';
import { RecordFileSent, RecordOutsideDecision } from './outside/go-outside.js';
import { MadeArchive, OutsideFinding } from './outside/outside.entity.js';
import { OutsideStanding } from './outside/outside-standing.js';
import { ApplyReviewHandler } from './jobs/apply-review.handler.js';
import { AskSweep } from './jobs/ask-sweep.js';
import { EraseAskHandler } from './jobs/erase-ask.handler.js';
import { RefreshLooksHandler } from './jobs/refresh-looks.handler.js';
import { ChangedDecisionsReader } from './queries/changed-decisions.js';
import { CaseStages } from './queries/case-stages.js';
import { CitizenStages, LastAsks } from './queries/citizen-stages.js';
import { OwnInterests } from './queries/own-interests.js';
import { Reversals } from './queries/reversals.js';
import { ReviewLists } from './queries/review-lists.js';
import { ReviewPool } from './queries/review-pool.js';
import { ReviewRequests } from './queries/review-requests.js';
import { ReviewStanding } from './queries/review-standing.js';
import { ReviewTimes } from './queries/review-times.js';
import { ReviewersOfCase } from './queries/reviewers-of-case.js';
import { ReviewRequest } from './request.entity.js';

const COMMANDS = [
  AskForReview,
  SettleRequest,
  AssignReviewer,
  RecuseReviewer,
  ChallengeReviewer,
  DecideChallenge,
  ConcludeWithoutReviewer,
  ApplyReview,
  RefreshLooks,
  RecordFileSent,
  RecordOutsideDecision,
  AskSuspension,
  DecideSuspension,
  DeclareInterest,
  WithdrawInterest,
  WidenPool,
  KeepAsk,
  ForgetAsks,
];
const QUERIES = [
  ExportCase,
  OutsideStanding,
  ReviewersOfCase,
  CaseStages,
  CitizenStages,
  LastAsks,
  ChangedDecisionsReader,
  ReviewOffers,
  AskDrafts,
  OwnInterests,
  Reversals,
  ReviewLists,
  ReviewPool,
  ReviewRequests,
  ReviewStanding,
  ReviewTimes,
];

@Module({
  imports: [
    CaseworkModule,
    StorageModule,
    TypeOrmModule.forFeature([ReviewRequest, AskDraft, DeclaredInterest, PoolMember, Challenge, MadeArchive, OutsideFinding]),
  ],
  providers: [...COMMANDS, ...QUERIES],
  exports: [...COMMANDS, ...QUERIES],
})
export class ReviewModule {}

@Module({ imports: [ReviewModule], controllers: [ReviewsController, IndependenceController, ArchiveController] })
export class ReviewHttpModule {}

@Module({ imports: [ReviewModule], providers: [ApplyReviewHandler, EraseAskHandler, AskSweep, RefreshLooksHandler] })
export class ReviewJobsModule {}
