import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader } from '#libs/casework';
import { PRINT_POLICY, PrintedLetter, PrintQueue, RecordPosting } from '#libs/features/correspondence';
import { type CivilDate, Clock, DomainError, localDate, type NoticeId } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { PageQuery } from '#libs/platform/http';
import { errorText } from '#libs/platform/i18n';
import { CurrentReader, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { listOf, type Sent, textOf } from '../admin/shared/sent.js';
import { dayOf, dayParts } from '../case/acts/field.js';
import { PrintQueuePage, type PrintQueuePageProps, printText } from './print-queue-page.js';

const SHOWN = 50;

/** Letters on paper: printed here, posted by somebody, and recorded with the day of posting. */
@ApiExcludeController()
@Controller('staff/print-queue')
@RequirePermission('correspondence.print')
export class PrintQueueController {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly queue: PrintQueue,
    private readonly printed: PrintedLetter,
    private readonly recordPosting: RecordPosting,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() actor: StaffActor) {
    return this.page(page, actor, { cursor: textOf(query, 'cursor') || undefined, done: Number(textOf(query, 'posted')) || 0 });
  }

  /** The letter itself, with its address where a window envelope shows it. */
  @Get(':noticeId')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PRINT_POLICY)
  @Header('cache-control', 'no-store')
  letter(@Param('noticeId', ParseUUIDPipe) noticeId: string, @CurrentReader() reader: Reader): Promise<string> {
    return this.printed.page(noticeId as NoticeId, reader);
  }

  /** Each letter by itself: one that cannot be recorded is named, and holds up none of the others. */
  @Post()
  async record(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() actor: StaffActor) {
    const t = printText(page.language);
    const ids = listOf(sent, textOf(sent, 'which') === 'all' ? 'shown' : 'notice') as NoticeId[];
    const parts = dayParts(sent, 'on');
    const on = dayOf(parts);
    const kept = { ticked: ids, day: parts };
    if (ids.length === 0) return invalid(await this.page(page, actor, { ...kept, errors: FormErrors.at('notice', t('nobody')) }));
    if (on === null) {
      const wrong = new DomainError('request.invalid', {}, [{ field: 'on', code: 'invalid_date' }]);
      return invalid(await this.page(page, actor, { ...kept, errors: FormErrors.of(page.language, wrong) }));
    }
    const { failed, done } = await this.post(ids, on, actor);
    if (failed === null) return seeOther(`/staff/print-queue?posted=${done}`);
    const errors = FormErrors.at('on', errorText(page.language, failed.refusal));
    return invalid(await this.page(page, actor, { ...kept, done, errors }));
  }

  private async post(ids: readonly NoticeId[], postedOn: CivilDate, actor: StaffActor) {
    let done = 0;
    let failed: { refusal: DomainError } | null = null;
    for (const noticeId of ids.slice(0, SHOWN)) {
      const { refusal } = await attempt(() => this.recordPosting.execute({ noticeId, postedOn, actor }));
      if (refusal === null) done += 1;
      else failed ??= { refusal };
    }
    return { done, failed };
  }

  private async page(
    page: PageContext,
    actor: StaffActor,
    given: Partial<PrintQueuePageProps> & { cursor?: string | undefined },
  ) {
    const { cursor, ...props } = given;
    const { body } = await this.bodies.current(this.db);
    const query = Object.assign(new PageQuery(), { limit: SHOWN, cursor });
    const { items, next } = await this.queue.page(actor, query);
    const [year, month, day] = localDate(this.clock.now(), body.timeZone)
      .split('-')
      .map((part) => String(Number(part))) as [string, string, string];
    const usual = { ticked: [], day: [day, month, year] as const, done: 0, errors: null };
    return <PrintQueuePage page={page} letters={items} next={next} timeZone={body.timeZone} {...usual} {...props} />;
  }
}
