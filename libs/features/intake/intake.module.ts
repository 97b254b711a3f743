import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { IdentityModule } from '#libs/platform/identity';
import { StorageModule } from '#libs/platform/storage';
import { CaseReceipts } from './case-receipts.js';
import { AttachDocuments } from './commands/attach-documents.js';
import { ChangeContact } from './commands/change-contact.js';
import { EnterCase } from './commands/enter-case.js';
import { EraseDocuments } from './commands/erase-documents.js';
import { ErasePerson } from './commands/erase-person.js';
import { ReceiveCase } from './commands/receive-case.js';
import { RenewCode } from './commands/renew-code.js';
import { RequestCode } from './commands/request-code.js';
import { ScreenDocument } from './commands/screen-document.js';
import { SendMessage } from './commands/send-message.js';
import { SubmitCase } from './commands/submit-case.js';
import { WithdrawOwnCase } from './commands/withdraw-own-case.js';
import { CasesController } from './http/cases.controller.js';
import { CitizenActsController } from './http/citizen-acts.controller.js';
import { DocumentsController } from './http/documents.controller.js';
import { StaffCasesController } from './http/staff-cases.controller.js';
import { StaffDocumentsController } from './http/staff-documents.controller.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { EraseForgottenDocuments } from './jobs/erase-forgotten-documents.js';
import { RenewLostCode } from './jobs/renew-lost-code.js';
import { ScanDocument } from './jobs/scan-document.js';
import { CitizenAccess } from './queries/citizen-access.js';
import { CitizenCases } from './queries/citizen-cases.js';
import { CitizenExports } from './queries/citizen-export.js';
import { Documents } from './queries/documents.js';

const COMMANDS = [
  ReceiveCase,
  SubmitCase,
  EnterCase,
  SendMessage,
  WithdrawOwnCase,
  ChangeContact,
  RenewCode,
  AttachDocuments,
  ScreenDocument,
  ErasePerson,
  EraseDocuments,
];
const QUERIES = [CaseReceipts, CitizenAccess, CitizenCases, CitizenExports, Documents];

@Module({
  imports: [CaseworkModule, IdentityModule, StorageModule, TypeOrmModule.forFeature([IdempotencyKey])],
  providers: [...COMMANDS, ...QUERIES],
  exports: [...COMMANDS, ...QUERIES],
})
export class IntakeModule {}

@Module({
  imports: [IntakeModule, IdentityModule],
  controllers: [CasesController, CitizenActsController, DocumentsController, StaffCasesController, StaffDocumentsController],
  providers: [RequestCode],
})
export class IntakeHttpModule {}

@Module({ imports: [IntakeModule], providers: [ScanDocument, RenewLostCode, EraseForgottenDocuments] })
export class IntakeJobsModule {}
