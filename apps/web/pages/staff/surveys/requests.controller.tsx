import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type VNode } from 'preact';
import { BodyReader, Casework, type OpenCase, referenceOf } from '#libs/casework';
import { type FurtherRequestLine, FurtherRequests, SettleFurther } from '#libs/features/feedback';
import { ReopenCase } from '#libs/features/handling';
import { Names } from '#libs/features/oversight';
import { Clock, DomainError, type Reference } from '#libs/kernel';
import { REOPENING } from '#libs/domain/asking';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { CurrentReader, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { StaffVisit, type StaffVisited } from '../../shared/visit.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { RequestPage, RequestsPage } from './requests-pages.js';
import { nameOfWay, staffSurveyText } from './words.js';

const SHOWN = 50;
const TEXT_MAX = 20_000;

class SettlingForm {
  @IsIn(['accept', 'refuse'])
  decision!: 'accept' | 'refuse';

  @IsOptional()
  @IsString()
  @MaxLength(100)
  ground?: string;

  @IsString()
  @Length(1, TEXT_MAX)
  text!: string;
}

interface Looked {
  readonly opened: OpenCase;
  readonly request: FurtherRequestLine;
}

/** The requests of those who are not content: who waits, and yes or no. */
@ApiExcludeController()
@Controller('staff')
@RequirePermission('requests.settle')
export class RequestsController {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly casework: Casework,
    private readonly requests: FurtherRequests,
    private readonly settleFurther: SettleFurther,
    private readonly reopenCase: ReopenCase,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  @Get('requests')
  async list(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() actor: StaffActor): Promise<VNode> {
    const cursor = textOf(query, 'cursor') || undefined;
    const [{ items, next }, names, { body, procedure }] = await Promise.all([
      this.requests.waiting(actor, { limit: SHOWN, cursor }),
      this.names.read(page.language),
      this.bodies.current(this.db),
    ]);
    const lines = items.map((item) => ({
      ...item,
      serviceTitle: names.services.get(item.service) ?? item.service,
      wayTitle: nameOfWay(page.language, item.way, procedure(item.pack, item.packVersion).pack),
    }));
    return <RequestsPage page={page} lines={lines} next={next} timeZone={body.timeZone} done={textOf(query, 'done') !== ''} />;
  }

  /** Leaves a line in the log of reads: the case is looked at. */
  @Get('cases/:reference/requests/:requestId')
  async show(
    @Page() page: PageContext,
    @Param('reference') reference: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @CurrentReader() reader: Reader,
  ): Promise<VNode> {
    const looked = await this.look(referenceOf(reference), requestId, reader);
    return this.requestPage(page, looked, {}, null);
  }

  @Post('cases/:reference/requests/:requestId')
  async settle(
    @StaffVisit() { page, actor, reader }: StaffVisited,
    @Param('reference') given: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() sent: Sent,
  ): Promise<PageAnswer> {
    const reference = referenceOf(given);
    const looked = await this.look(reference, requestId, reader);
    const { refusal } = await attempt(async () => this.decide(looked, reference, await formIn(SettlingForm, sent), actor));
    if (!refusal) return seeOther('/staff/requests?done=1');
    const t = staffSurveyText(page.language);
    const names = {
      decision: t('request.error.decision'),
      'text.required': t('request.error.text'),
      ground: t('request.error.ground'),
    };
    return invalid(await this.requestPage(page, looked, sent, FormErrors.of(page.language, refusal, { names })));
  }

  /**
   * Reopening is handling's own command, in a transaction of its own, and comes first: what the procedure refuses is not accepted. Cut off between the two,
   * the request waits on, and is accepted by a second try, which finds the case open.
   */
  private async decide({ opened, request }: Looked, reference: Reference, form: SettlingForm, actor: StaffActor): Promise<void> {
    const { requestId, way, state } = request;
    const { decision, ground, text } = form;
    const accepted = decision === 'accept';
    const reopens = accepted && way === REOPENING;
    if (state !== 'waiting') throw new DomainError('further.settled');
    if (reopens && !opened.row.open) {
      if (ground === undefined) throw new DomainError('request.invalid', {}, [{ field: 'ground', code: 'required' }]);
      await this.reopenCase.execute({ reference, actor, ground, reason: text });
    }
    await this.settleFurther.execute({ reference, actor, requestId, accepted, text: reopens ? null : text });
  }

  private async look(reference: Reference, requestId: string, reader: Reader): Promise<Looked> {
    const opened = await this.casework.look(this.db, reference, { reader, now: this.clock.now() });
    const request = (await this.requests.ofCase(opened.row.id)).find((one) => one.requestId === requestId);
    if (!request) throw new DomainError('further.unknown');
    return { opened, request };
  }

  private async requestPage(page: PageContext, looked: Looked, sent: Sent, errors: FormErrors | null): Promise<VNode> {
    const { body } = await this.bodies.current(this.db);
    return <RequestPage page={page} {...looked} timeZone={body.timeZone} sent={sent} errors={errors} />;
  }
}
