import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { FeedbackModule } from '#libs/features/feedback';
import { HandlingModule } from '#libs/features/handling';
import { IntakeHttpModule, IntakeModule } from '#libs/features/intake';
import { ReviewModule } from '#libs/features/review';
import { AboutController } from './about/about.controller.js';
import { ByLetterController } from './ask/by-letter.controller.js';
import { AtPlaceController } from './ask/at-place.controller.js';
import { EvidenceController } from './complain/evidence.controller.js';
import { FormController } from './complain/form.controller.js';
import { FormSessions } from './complain/form-session.js';
import { QuestionsController } from './complain/questions.controller.js';
import { StartController } from './start/start.controller.js';
import { AskController } from './second-look/ask.controller.js';
import { LookVisits } from './second-look/look-visits.js';
import { MatterController } from './second-look/matter.controller.js';
import { EffectController } from './survey/effect.controller.js';
import { OwnAnswersController } from './survey/own-answers.controller.js';
import { SurveyController } from './survey/survey.controller.js';
import { CaseController } from './track/case.controller.js';
import { CaseVisits } from './track/case-visits.js';
import { OpenController } from './track/open.controller.js';
import { OwnDataController } from './track/own-data.controller.js';

/** The pages for whoever complains. Those with an address of their own come before those that take any. */
@Module({
  imports: [CaseworkModule, FeedbackModule, HandlingModule, IntakeModule, IntakeHttpModule, ReviewModule],
  controllers: [
    StartController,
    AboutController,
    EvidenceController,
    FormController,
    QuestionsController,
    CaseController,
    OwnDataController,
    MatterController,
    AskController,
    SurveyController,
    EffectController,
    OwnAnswersController,
    ByLetterController,
    AtPlaceController,
    OpenController,
  ],
  providers: [FormSessions, CaseVisits, LookVisits],
})
export class CitizenPagesModule {}
