import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { parseReference } from '#libs/casework';
import { CaseSearch, DeskChoicesReader } from '#libs/features/handling';
import { type Reader } from '#libs/platform/audit';
import { CurrentReader, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { SearchPage } from './search-page.js';

const PAGE_SIZE = 20;
const TEXT_MAX = 200;

@ApiExcludeController()
@Controller('staff/search')
@RequirePermission('case.read')
export class SearchController {
  constructor(
    private readonly search: CaseSearch,
    private readonly choices: DeskChoicesReader,
  ) {}

  /** A whole reference leads straight to its case, whatever way it was typed. */
  @Get()
  async find(
    @Page() page: PageContext,
    @Query() query: Sent,
    @CurrentStaff() staff: StaffActor,
    @CurrentReader() reader: Reader,
  ) {
    const text = textOf(query, 'q').trim().slice(0, TEXT_MAX);
    const reference = parseReference(text);
    if (reference !== null) return seeOther(`/staff/cases/${reference}`);
    if (text === '') return <SearchPage page={page} text="" answer={null} titles={new Map()} />;

    const asked = { staff, reader, text, limit: PAGE_SIZE, cursor: textOf(query, 'cursor') || undefined };
    const [answer, { services }] = await Promise.all([this.search.find(asked), this.choices.of(staff)]);
    const titles = new Map(services.map(({ code, title }) => [code as string, title]));
    return <SearchPage page={page} text={text} answer={answer} titles={titles} />;
  }
}
