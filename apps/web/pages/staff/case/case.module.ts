import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { CorrespondenceHttpModule } from '#libs/features/correspondence';
import { DeadlinesModule } from '#libs/features/deadlines';
import { FeedbackModule } from '#libs/features/feedback';
import { HandlingModule } from '#libs/features/handling';
import { IntakeModule } from '#libs/features/intake';
import { ReviewModule } from '#libs/features/review';
import { TriageModule } from '#libs/features/triage';
import { IdentityModule } from '#libs/platform/identity';
import { LiveModule } from '#libs/platform/live';
import { AwayToday } from '../away/away-today.js';
import { ActController } from './acts/act.controller.js';
import { CaseActs } from './acts/case-acts.js';
import { CaseChoices } from './acts/choices.js';
import { LookActs } from './acts/look.acts.js';
import { PlacingActs } from './acts/placing.acts.js';
import { ProgressActs } from './acts/progress.acts.js';
import { TalkActs } from './acts/talk.acts.js';
import { AnswerController } from './answer/answer.controller.js';
import { FirstLooks } from './answer/first-looks.js';
import { ReviewController } from './answer/review.controller.js';
import { CaseController } from './case.controller.js';
import { CaseViews } from './case-view.js';
import { TogetherPagesController } from './together/together.controller.js';
import { TextsController } from './texts/texts.controller.js';

/** The pages of one case: what is known of it, what can be done to it, and the answer. */
@Module({
  imports: [
    CaseworkModule,
    IdentityModule,
    LiveModule,
    FeedbackModule,
    HandlingModule,
    ReviewModule,
    TriageModule,
    IntakeModule,
    DeadlinesModule,
    FeedbackModule,
    CorrespondenceHttpModule,
  ],
  controllers: [TextsController, AnswerController, ReviewController, ActController, TogetherPagesController, CaseController],
  providers: [AwayToday, CaseViews, FirstLooks, CaseChoices, CaseActs, ProgressActs, TalkActs, PlacingActs, LookActs],
  exports: [CaseViews],
})
export class CasePagesModule {}
