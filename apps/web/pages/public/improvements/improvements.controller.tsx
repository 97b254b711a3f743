import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { Public } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { PublicPage } from '../../shared/page.interceptor.js';
import { type Sent, textOf } from '../../staff/admin/shared/sent.js';
import { filterIn } from './asking.js';
import { ImprovementsPage } from './improvements-page.js';
import { MeasurePage } from './measure-page.js';
import { Stories } from './stories.js';

const SHOWN_AT_ONCE = 20;
/** More digits than any measure will ever have. */
const NUMBER = /^[1-9]\d{0,8}$/;

@ApiExcludeController()
@Controller('improvements')
export class ImprovementsController {
  constructor(private readonly stories: Stories) {}

  @Get()
  @PublicPage()
  @Public('what we change is published, and tells of nobody who complained')
  async list(@Page() page: PageContext, @Query() query: Sent) {
    const services = await this.stories.services();
    const filter = filterIn(query, services);
    const cursor = textOf(query, 'cursor') || undefined;
    const [stories, counts, ownWords, licence] = await Promise.all([
      this.stories.page(filter, { limit: SHOWN_AT_ONCE, cursor }),
      this.stories.counts(filter),
      this.stories.ownWords(filter),
      this.stories.licence(),
    ]);
    const isFirst = cursor === undefined;
    return <ImprovementsPage {...{ page, stories, counts, services, filter, isFirst, ownWords, licence }} />;
  }

  @Get(':number')
  @PublicPage()
  @Public('what we change is published, and tells of nobody who complained')
  async one(@Page() page: PageContext, @Param('number') given: string) {
    const story = NUMBER.test(given) ? await this.stories.one(Number(given)) : null;
    if (story === null) throw new DomainError('request.not_found');
    return <MeasurePage page={page} story={story} />;
  }
}
