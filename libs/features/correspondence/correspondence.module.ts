import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseworkModule } from '#libs/casework';
import { StaffNotices } from '#libs/platform/identity';
import { MailModule } from '#libs/platform/mail';
import { AddTemplateVersion } from './commands/add-template-version.js';
import { ForgetLetters } from './commands/forget-letters.js';
import { RecordPosting } from './commands/record-posting.js';
import { ResolveNotice } from './commands/resolve-notice.js';
import { LettersController } from './http/letters.controller.js';
import { TemplatesController } from './http/templates.controller.js';
import { EraseLettersHandler } from './jobs/erase-letters.handler.js';
import { SendNotice } from './jobs/send-notice.js';
import { SendNotices } from './jobs/send-notices.js';
import { LetterWriter } from './letters/letter-writer.js';
import { NewsLetters } from './letters/news-letters.js';
import { PrintedLetterRow } from './letters/printed-letter.entity.js';
import { TemplateRow } from './letters/template.entity.js';
import { CasePreview } from './queries/case-preview.js';
import { PrintedLetter } from './queries/printed-letter.js';
import { NewsPreviews } from './queries/news-previews.js';
import { PrintQueue } from './queries/print-queue.js';
import { Templates } from './queries/templates.js';
import { TroubledNotices } from './queries/troubled-notices.js';
import { UnsentLetters } from './queries/unsent-letters.js';
import { AccountNotices } from './sending/account-notices.js';
import { HandoverRow, ResolutionRow } from './sending/handover.entity.js';
import { Handovers } from './sending/handovers.js';
import { NewsSending } from './sending/news-sending.js';
import { NoticeSettlement } from './sending/notice-settlement.js';

const COMMANDS = [RecordPosting, ResolveNotice, AddTemplateVersion];
const QUERIES = [PrintQueue, TroubledNotices, PrintedLetter, Templates, CasePreview, UnsentLetters, NewsPreviews];
const SHARED = [LetterWriter, NewsLetters, NoticeSettlement];

@Module({
  imports: [CaseworkModule, TypeOrmModule.forFeature([TemplateRow, HandoverRow, ResolutionRow, PrintedLetterRow])],
  providers: [...COMMANDS, ...SHARED],
  exports: [CaseworkModule, ...COMMANDS, ...SHARED],
})
export class CorrespondenceModule {}

/** Global, since identity asks for whoever writes to staff. */
@Global()
@Module({
  imports: [CorrespondenceModule],
  controllers: [LettersController, TemplatesController],
  providers: [...QUERIES, { provide: StaffNotices, useClass: AccountNotices }],
  exports: [CorrespondenceModule, ...QUERIES, StaffNotices],
})
export class CorrespondenceHttpModule {}

@Module({
  imports: [CorrespondenceModule, MailModule],
  providers: [SendNotice, SendNotices, NewsSending, Handovers, EraseLettersHandler, ForgetLetters],
})
export class CorrespondenceJobsModule {}
