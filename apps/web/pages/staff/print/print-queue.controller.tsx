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
import { isUUID } from 'class-validator';
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
    const ids = listOf(sent, textOf(sent, 'which') === 'all' ? 'shown' : 'notice').filter((id) => isUUID(id)) as NoticeId[];
    const parts = dayParts(sent, 'on');
    const on = dayOf(parts);
    const kept = { ticked: ids, day: parts };
    if (ids.length === 0) return invalid(await this.page(page, actor, { ...kept, errors: FormErrors.at('notice', t('nobody')) }));
    if (on === null) {
      const wrong = new DomainError('request.invalid', {}, [{ field: 'on', code: 'invalid_date' }]);
      return invalid(await this.page(page, actor, { ...kept, errors: FormErrors.of(page.language, wrong) }));
    }
    const { failures, done } = await this.post(page, ids.slice(0, SHOWN), on, actor);
    if (failures.length === 0) return seeOther(`/staff/print-queue?posted=${done}`);
    const ticked = failures.map(({ noticeId }) => noticeId);
    return invalid(await this.page(page, actor, { ticked, day: parts, done, failures }));
  }

  private async post(page: PageContext, ids: readonly NoticeId[], postedOn: CivilDate, actor: StaffActor) {
    const refused: { noticeId: NoticeId; text: string }[] = [];
    for (const noticeId of ids) {
      const { refusal } = await attempt(() => this.recordPosting.execute({ noticeId, postedOn, actor }));
      if (refusal !== null) refused.push({ noticeId, text: errorText(page.language, refusal) });
    }
    const references = await this.queue.referencesOf(actor, refused.map(({ noticeId }) => noticeId)); // prettier-ignore
    const failures = refused.map((one) => ({ ...one, reference: references.get(one.noticeId) ?? null }));
    return { done: ids.length - refused.length, failures };
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
    const usual = { ticked: [], day: [day, month, year] as const, done: 0, errors: null, failures: [] };
    return <PrintQueuePage page={page} letters={items} next={next} timeZone={body.timeZone} {...usual} {...props} />;
  }
}
