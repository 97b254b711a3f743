import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '#libs/platform/access';
import { type Reader } from '#libs/platform/audit';
import { type Page, PageQuery } from '#libs/platform/http';
import { CurrentReader, CurrentStaff, type StaffActor } from '#libs/platform/identity';
import { RecordPosting } from '../commands/record-posting.js';
import { ResolveNotice } from '../commands/resolve-notice.js';
import { PRINT_POLICY } from '../letters/letter-pages.js';
import { PrintedLetter } from '../queries/printed-letter.js';
import { PrintQueue, type WaitingLetter } from '../queries/print-queue.js';
import { type TroubledNotice, TroubledNotices } from '../queries/troubled-notices.js';
import { NoticeParams, PostingDto, SettlementDto, TroubledQuery } from './correspondence.dto.js';

@ApiTags('correspondence')
@Controller('api/v1/staff')
export class LettersController {
  constructor(
    private readonly printQueue: PrintQueue,
    private readonly troubled: TroubledNotices,
    private readonly printedLetter: PrintedLetter,
    private readonly recordPosting: RecordPosting,
    private readonly resolveNotice: ResolveNotice,
  ) {}

  /** Letters that wait to be printed and posted, those that have waited longest first. */
  @Get('print-queue')
  @RequirePermission('correspondence.print')
  waiting(@Query() query: PageQuery, @CurrentStaff() actor: StaffActor): Promise<Page<WaitingLetter>> {
    return this.printQueue.page(actor, query);
  }

  /** Letters that did not go out by themselves. */
  @Get('notices')
  @RequirePermission('correspondence.resolve')
  notices(@Query() query: TroubledQuery, @CurrentStaff() actor: StaffActor): Promise<Page<TroubledNotice>> {
    return this.troubled.page(actor, query.state, query);
  }

  /** The letter as a page to be printed, with its address. */
  @Get('notices/:noticeId/letter')
  @ApiProduces('text/html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', PRINT_POLICY)
  @Header('Cache-Control', 'no-store')
  @RequirePermission('correspondence.print')
  letter(@Param() { noticeId }: NoticeParams, @CurrentReader() reader: Reader): Promise<string> {
    return this.printedLetter.page(noticeId, reader);
  }

  /** The letter was posted. It counts as sent on that day. */
  @Post('notices/:noticeId/posting')
  @HttpCode(204)
  @RequirePermission('correspondence.print')
  posting(
    @Param() { noticeId }: NoticeParams,
    @Body() { postedOn }: PostingDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<void> {
    return this.recordPosting.execute({ noticeId, postedOn, actor });
  }

  /** A letter that failed, once what it lacked is mended. */
  @Post('notices/:noticeId/retry')
  @HttpCode(204)
  @RequirePermission('correspondence.resolve')
  retry(@Param() { noticeId }: NoticeParams, @CurrentStaff() actor: StaffActor): Promise<void> {
    return this.resolveNotice.execute({ noticeId, decision: 'retry', actor });
  }

  /** A letter of which nobody knows whether it arrived; or, with `otherWay`, one that failed as well. */
  @Post('notices/:noticeId/settlement')
  @HttpCode(204)
  @RequirePermission('correspondence.resolve')
  settlement(
    @Param() { noticeId }: NoticeParams,
    @Body() { decision }: SettlementDto,
    @CurrentStaff() actor: StaffActor,
  ): Promise<void> {
    return this.resolveNotice.execute({ noticeId, decision, actor });
  }
}
