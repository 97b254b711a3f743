import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { IdentityModule } from '#libs/platform/identity';
import { AcceptCase } from './commands/accept-case.js';
import { AcknowledgeCase } from './commands/acknowledge-case.js';
import { AddNote } from './commands/add-note.js';
import { AddPoint } from './commands/add-point.js';
import { AnswerEnquiry } from './commands/answer-enquiry.js';
import { AskCitizen } from './commands/ask-citizen.js';
import { DeclineCase } from './commands/decline-case.js';
import { ForgetWorkingTexts } from './commands/forget-working-texts.js';
import { IssueDecision } from './commands/issue-decision.js';
import { RecordReply } from './commands/record-reply.js';
import { RegisterCase } from './commands/register-case.js';
import { ReopenCase } from './commands/reopen-case.js';
import { RestrictCase, UnrestrictCase } from './commands/restrict-case.js';
import { ApproveDraft, OfferDraft, ReturnDraft } from './commands/review-draft.js';
import { SaveDraft } from './commands/save-draft.js';
import { SendAnswer } from './commands/send-answer.js';
import { DropView, SaveView } from './commands/save-view.js';
import { SendEnquiry } from './commands/send-enquiry.js';
import { CompleteRemedy, DropRemedy } from './commands/settle-remedy.js';
import { WithdrawCase } from './commands/withdraw-case.js';
import { WriteToCitizen } from './commands/write-to-citizen.js';
import { Draft } from './draft.entity.js';
import { Enquiry } from './enquiry.entity.js';
import { ApprovedAnswer } from './approved-answer.entity.js';
import { ApproveAnswer, DropApprovedAnswer } from './commands/approve-answer.js';
import { DropReadyText, SaveReadyText } from './commands/save-ready-text.js';
import { ApprovedAnswers } from './queries/approved-answers.js';
import { ReadyTexts } from './queries/ready-texts.js';
import { ReadyText } from './ready-text.entity.js';
import { SavedViewRow } from './saved-view.entity.js';
import { DecisionController } from './http/decision.controller.js';
import { EnquiriesController } from './http/enquiries.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { ProgressController } from './http/progress.controller.js';
import { StaffCasesController } from './http/staff-cases.controller.js';
import { EraseDraftsHandler } from './jobs/erase-drafts.handler.js';
import { GiveSharedAnswer } from './together/commands/give-shared-answer.js';
import { JoinCase } from './together/commands/join-case.js';
import { PartCase } from './together/commands/part-case.js';
import { ShareAnswer } from './together/commands/share-answer.js';
import { TogetherController } from './together/http/together.controller.js';
import { GiveAnswersHandler } from './together/jobs/give-answers.handler.js';
import { Followers } from './together/queries/followers.js';
import { SharedAnswers } from './together/queries/shared-answers.js';
import { SharedAnswer, SharedAnswerCase } from './together/shared-answer.entity.js';
import { CaseQueue } from './queries/case-queue.js';
import { DraftsToRead } from './queries/drafts-to-read.js';
import { NextCase } from './queries/next-case.js';
import { CaseSearch } from './queries/case-search.js';
import { DeskChoicesReader } from './queries/desk-choices.js';
import { MyDayReader } from './queries/my-day.js';
import { OpenEnquiries } from './queries/open-enquiries.js';
import { RelatedCases } from './queries/related-cases.js';
import { QueueCounts } from './queries/queue-counts.js';
import { SavedViews } from './queries/saved-views.js';
import { StaffCases } from './queries/staff-case.js';

const COMMANDS = [
  RegisterCase,
  AcceptCase,
  AcknowledgeCase,
  AskCitizen,
  WriteToCitizen,
  RecordReply,
  AddNote,
  AddPoint,
  SendEnquiry,
  AnswerEnquiry,
  SaveDraft,
  OfferDraft,
  ReturnDraft,
  ApproveDraft,
  SendAnswer,
  IssueDecision,
  CompleteRemedy,
  DropRemedy,
  DeclineCase,
  WithdrawCase,
  ReopenCase,
  RestrictCase,
  UnrestrictCase,
  ForgetWorkingTexts,
  SaveView,
  DropView,
  SaveReadyText,
  DropReadyText,
  JoinCase,
  PartCase,
  ShareAnswer,
  GiveSharedAnswer,
  ApproveAnswer,
  DropApprovedAnswer,
];
const QUERIES = [
  CaseQueue,
  QueueCounts,
  CaseSearch,
  SavedViews,
  DeskChoicesReader,
  MyDayReader,
  OpenEnquiries,
  StaffCases,
  RelatedCases,
  NextCase,
  DraftsToRead,
  ReadyTexts,
  Followers,
  SharedAnswers,
  ApprovedAnswers,
];

@Module({
  imports: [
    CaseworkModule,
    IdentityModule,
    TypeOrmModule.forFeature([Enquiry, Draft, SavedViewRow, ReadyText, SharedAnswer, SharedAnswerCase, ApprovedAnswer]),
  ],
  providers: [...COMMANDS, ...QUERIES],
  exports: [...COMMANDS, ...QUERIES],
})
export class HandlingModule {}

@Module({
  imports: [HandlingModule],
  controllers: [
    StaffCasesController,
    ProgressController,
    MessagesController,
    EnquiriesController,
    DecisionController,
    TogetherController,
  ],
})
export class HandlingHttpModule {}

@Module({ imports: [HandlingModule], providers: [EraseDraftsHandler, GiveAnswersHandler] })
export class HandlingJobsModule {}
