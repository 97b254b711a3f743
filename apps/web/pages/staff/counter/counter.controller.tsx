import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader, referenceOf, TrackingCodes } from '#libs/casework';
import { packInForce } from '#libs/domain/procedure';
import { StaffCases } from '#libs/features/handling';
import { CLERK_CHANNELS, EnterCase } from '#libs/features/intake';
import { ServiceCatalogue } from '#libs/features/triage';
import { Clock, DomainError, localDate } from '#libs/kernel';
import { Config, publicUrlOf } from '#libs/platform/config';
import { Database } from '#libs/platform/database';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { StaffVisit, type StaffVisited } from '../../shared/visit.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { entered } from './entry-form.js';
import { EntryPage } from './entry-page.js';
import { ReceiptPage } from './receipt-page.js';
import { counterText } from './words.js';

const SERVICES_MAX = 100;
/** So long after a case was entered its receipt can be opened, by whoever entered it: the code on it is the person's. */
const RECEIPT_MS = 60 * 60_000;

/** The citizen's form as a clerk fills it in: on the phone, at the counter, from paper. */
@ApiExcludeController()
@Controller('staff/counter')
@RequirePermission('case.receive')
export class CounterController {
  private readonly publicUrl: string;

  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly catalogue: ServiceCatalogue,
    private readonly enterCase: EnterCase,
    private readonly cases: StaffCases,
    private readonly codes: TrackingCodes,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.publicUrl = publicUrlOf(config);
  }

  @Get()
  form(@Page() page: PageContext, @Query() query: Sent) {
    return this.page(page, query, null);
  }

  @Post()
  async enter(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() actor: StaffActor) {
    const { body } = await this.bodies.current(this.db);
    const { value, refusal } = await attempt(async () => this.enterCase.execute(entered(sent, actor, body.timeZone)));
    if (refusal === null) return seeOther(`/staff/counter/receipt/${value.reference}`);
    const t = counterText(page.language);
    const names = { time: t('time.wrong'), 'text.required': t('text.missing'), 'name.required': t('name.missing') };
    const elsewhere = { receivedAt: 'received', party: 'name', nativeKind: 'kind' };
    return invalid(await this.page(page, sent, FormErrors.of(page.language, refusal, { names, elsewhere })));
  }

  /** Errors: `case.not_found` for who did not enter it, or later. */
  @Get('receipt/:reference')
  async receipt(@Param('reference') given: string, @StaffVisit() { page, actor, reader }: StaffVisited) {
    const reference = referenceOf(given);
    const { file, opened } = await this.cases.withProcedure(reference, actor, reader, page.language);
    const [first] = file.timeline;
    const now = this.clock.now();
    const mine = first?.actor.kind === 'staff' && first.actor.staffId === actor.staffId;
    if (!mine || now.getTime() - new Date(first.at).getTime() > RECEIPT_MS) throw new DomainError('case.not_found');
    const { id, codeGeneration } = opened.row;
    return (
      <ReceiptPage
        page={page}
        reference={reference}
        trackingCode={this.codes.codeFor(id, codeGeneration)}
        trackingPage={`${this.publicUrl}/track`}
        dates={file.dates}
        today={localDate(now, opened.procedure.timeZone)}
      />
    );
  }

  private async page(page: PageContext, sent: Sent, errors: FormErrors | null) {
    const { body } = await this.bodies.current(this.db);
    const today = localDate(this.clock.now(), body.timeZone);
    const { items } = await this.catalogue.managed({ limit: SERVICES_MAX, cursor: undefined });
    const offered = items.filter(({ active, importSource }) => active && importSource === null);
    const channel = CLERK_CHANNELS.find((one) => one === textOf(sent, 'channel'));
    const service = offered.find(({ code }) => code === textOf(sent, 'service'));
    const chosen = channel && service ? { channel, meant: packInForce(service.pack ?? body.pack, today) } : null;
    const services = offered.map(({ code, title }) => ({ value: code, text: title[page.language] }));
    return <EntryPage {...{ page, services, chosen, today, sent, errors }} />;
  }
}
