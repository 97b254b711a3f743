import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AddCause, CauseList, CauseNamesDto, CauseParams, ChangeCause } from '#libs/features/feedback';
import { DomainError } from '#libs/kernel';
import { RequirePermission } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../../shared/form-errors.js';
import { invalid, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { type Sent, textOf } from '../shared/sent.js';
import { CausePage, CausesPage, type CauseValues } from './causes-pages.js';
import { catalogueText } from './words.js';

const HERE = '/staff/admin/causes';
const SHOWN_AT_ONCE = 50;

/** The list of root causes, as the body words it. */
@ApiExcludeController()
@Controller('staff/admin/causes')
@RequirePermission('catalogue.manage')
export class CausePagesController {
  constructor(
    private readonly causes: CauseList,
    private readonly addCause: AddCause,
    private readonly changeCause: ChangeCause,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent) {
    const cursor = textOf(query, 'cursor');
    const causes = await this.causes.page({ limit: SHOWN_AT_ONCE, ...(cursor !== '' && { cursor }) });
    const done = textOf(query, 'done') === 'cause' ? catalogueText(page.language)('done.cause') : null;
    return <CausesPage page={page} causes={causes} query={new URLSearchParams(cursor && { cursor })} done={done} />;
  }

  @Get('new')
  blank(@Page() page: PageContext) {
    return <CausePage page={page} cause={null} values={{ titleEn: '', titleRu: '', active: true }} />;
  }

  @Post('new')
  async add(@Page() page: PageContext, @Body() sent: Sent) {
    const { refusal } = await attempt(async () => this.addCause.execute(await namesIn(sent)));
    if (!refusal) return seeOther(`${HERE}?done=cause`);
    return invalid(<CausePage page={page} cause={null} values={typed(sent)} errors={errorsOf(page, refusal)} />);
  }

  @Get(':code')
  async cause(@Page() page: PageContext, @Param() { code }: CauseParams) {
    const cause = await this.found(code);
    return <CausePage page={page} cause={cause} values={cause} />;
  }

  @Post(':code')
  async change(@Page() page: PageContext, @Param() { code }: CauseParams, @Body() sent: Sent) {
    const cause = await this.found(code);
    const { active } = typed(sent);
    const { refusal } = await attempt(async () => this.changeCause.execute({ ...(await namesIn(sent)), code, active }));
    if (!refusal) return seeOther(`${HERE}?done=cause`);
    return invalid(<CausePage page={page} cause={cause} values={typed(sent)} errors={errorsOf(page, refusal)} />);
  }

  private async found(code: string) {
    const cause = await this.causes.one(code);
    if (!cause) throw new DomainError('request.not_found');
    return cause;
  }
}

function namesIn(sent: Sent): Promise<CauseNamesDto> {
  return formIn(CauseNamesDto, { titleEn: textOf(sent, 'titleEn'), titleRu: textOf(sent, 'titleRu') });
}

function typed(sent: Sent): CauseValues {
  return { titleEn: textOf(sent, 'titleEn'), titleRu: textOf(sent, 'titleRu'), active: textOf(sent, 'active') === 'yes' };
}

function errorsOf(page: PageContext, refusal: DomainError): FormErrors {
  const t = catalogueText(page.language);
  const taken = { 'titleEn.repeated': t('error.causeTaken'), 'titleRu.repeated': t('error.causeTaken') };
  const names = { titleEn: t('error.causeEn'), titleRu: t('error.causeRu'), ...taken };
  return FormErrors.of(page.language, refusal, { names });
}
