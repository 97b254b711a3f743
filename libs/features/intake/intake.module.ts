import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { IdentityModule } from '#libs/platform/identity';
import { StorageModule, UploadSweep } from '#libs/platform/storage';
import { CaseReceipts } from './case-receipts.js';
import { AnswerDraft } from './commands/answer-draft.js';
import { AttachDocuments } from './commands/attach-documents.js';
import { ChangeContact } from './commands/change-contact.js';
import { ChangePreferences } from './commands/change-preferences.js';
import { AddDraftFiles, RemoveDraftFile } from './commands/draft-files.js';
import { EnterCase } from './commands/enter-case.js';
import { EraseDocuments } from './commands/erase-documents.js';
import { ErasePerson } from './commands/erase-person.js';
import { DropDraft, ForgetDrafts } from './commands/forget-drafts.js';
import { ReceiveCase } from './commands/receive-case.js';
import { RenewCode } from './commands/renew-code.js';
import { RequestCode } from './commands/request-code.js';
import { ResumeDraft } from './commands/resume-draft.js';
import { ScreenDocument } from './commands/screen-document.js';
import { SendMessage } from './commands/send-message.js';
import { SubmitCase } from './commands/submit-case.js';
import { SubmitDraft } from './commands/submit-draft.js';
import { WithdrawOwnCase } from './commands/withdraw-own-case.js';
import { Draft, DraftFile } from './drafts/draft.entity.js';
import { Drafts } from './drafts/drafts.js';
import { CasesController } from './http/cases.controller.js';
import { CitizenActsController } from './http/citizen-acts.controller.js';
import { DocumentsController } from './http/documents.controller.js';
import { StaffCasesController } from './http/staff-cases.controller.js';
import { StaffDocumentsController } from './http/staff-documents.controller.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { DraftSweep } from './jobs/draft-sweep.js';
import { EraseForgottenDocuments } from './jobs/erase-forgotten-documents.js';
import { RenewLostCode } from './jobs/renew-lost-code.js';
import { ScanDocument } from './jobs/scan-document.js';
import { CitizenAccess } from './queries/citizen-access.js';
import { CitizenCases } from './queries/citizen-cases.js';
import { CitizenExports } from './queries/citizen-export.js';
import { CitizenServices } from './queries/citizen-services.js';
import { Documents } from './queries/documents.js';
import { KeptCases } from './queries/kept-cases.js';

const COMMANDS = [
  ReceiveCase,
  SubmitCase,
  EnterCase,
  SendMessage,
  WithdrawOwnCase,
  ChangeContact,
  ChangePreferences,
  RenewCode,
  AttachDocuments,
  ScreenDocument,
  ErasePerson,
  EraseDocuments,
  AnswerDraft,
  AddDraftFiles,
  RemoveDraftFile,
  SubmitDraft,
  ForgetDrafts,
  DropDraft,
  ResumeDraft,
];
const QUERIES = [CaseReceipts, CitizenAccess, CitizenCases, CitizenExports, CitizenServices, Documents, Drafts, KeptCases];

@Module({
  imports: [CaseworkModule, IdentityModule, StorageModule, TypeOrmModule.forFeature([IdempotencyKey, Draft, DraftFile])],
  providers: [...COMMANDS, ...QUERIES],
  exports: [...COMMANDS, ...QUERIES],
})
export class IntakeModule {}

@Module({
  imports: [IntakeModule, IdentityModule],
  controllers: [CasesController, CitizenActsController, DocumentsController, StaffCasesController, StaffDocumentsController],
  providers: [RequestCode],
  exports: [RequestCode],
})
export class IntakeHttpModule {}

@Module({
  imports: [IntakeModule, StorageModule],
  providers: [ScanDocument, RenewLostCode, EraseForgottenDocuments, DraftSweep, UploadSweep],
})
export class IntakeJobsModule {}
