import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader, parseReference } from '#libs/casework';
import { type ErasableCase, ErasePerson, KeptCases } from '#libs/features/intake';
import { DomainError } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../../shared/form-errors.js';
import { invalid, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { type Sent, textOf } from '../shared/sent.js';
import { ErasePage, RetentionPage } from './retention-pages.js';
import { retentionText } from './words.js';

const HERE = '/staff/admin/retention';
const SHOWN_AT_ONCE = 50;

/** The end of what is kept of people: cases past their years, and whoever asks to be forgotten sooner. */
@ApiExcludeController()
@Controller('staff/admin/retention')
@RequirePermission('body.manage')
export class RetentionPagesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly kept: KeptCases,
    private readonly erasePerson: ErasePerson,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent) {
    return <RetentionPage {...await this.shown(page, query)} />;
  }

  /** Leads to the one that is asked for. */
  @Post()
  async find(@Page() page: PageContext, @Body() sent: Sent) {
    const typed = textOf(sent, 'reference');
    const found = await this.read(typed);
    if (found) return seeOther(`${HERE}/${found.reference}`);
    const errors = FormErrors.at('reference', retentionText(page.language)('sooner.unknown'));
    return invalid(<RetentionPage {...await this.shown(page, {})} typed={typed} errors={errors} />);
  }

  @Get(':reference')
  async ask(@Page() page: PageContext, @Param('reference') reference: string) {
    return <ErasePage {...await this.asked(page, reference)} />;
  }

  @Post(':reference')
  async erase(
    @Page() page: PageContext,
    @Param('reference') address: string,
    @Body() sent: Sent,
    @CurrentStaff() actor: StaffActor,
  ) {
    const asked = await this.asked(page, address);
    const { reference } = asked.found;
    const typed = textOf(sent, 'confirm');
    const t = retentionText(page.language);
    if (parseReference(typed) !== reference) {
      return invalid(
        <ErasePage {...asked} typed={typed} errors={FormErrors.at('confirm', t('one.confirmWrong', { reference }))} />,
      );
    }
    const { refusal } = await attempt(() => this.erasePerson.execute({ reference, actor }));
    if (refusal) return invalid(<ErasePage {...asked} typed={typed} errors={FormErrors.of(page.language, refusal)} />);
    return seeOther(`${HERE}?erased=${reference}`);
  }

  private async shown(page: PageContext, query: Sent) {
    const cursor = textOf(query, 'cursor');
    const cases = await this.kept.pastKeeping({ limit: SHOWN_AT_ONCE, cursor: cursor || undefined });
    const reference = parseReference(textOf(query, 'erased'));
    const done = reference === null ? null : retentionText(page.language)('done', { reference });
    return { page, cases, query: new URLSearchParams(cursor && { cursor }), done };
  }

  private async asked(page: PageContext, address: string) {
    const found = await this.read(address);
    if (!found) throw new DomainError('case.not_found');
    const { body } = await this.bodies.current(this.database);
    return { page, found, timeZone: body.timeZone };
  }

  private async read(text: string): Promise<ErasableCase | null> {
    const reference = parseReference(text);
    return reference === null ? null : this.kept.one(reference);
  }
}
