import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { PublicPage } from '../../shared/page.interceptor.js';
import { StandardsFactsReader } from './standards-facts.js';
import { StandardsPage } from './standards-page.js';

@ApiExcludeController()
@Controller('standards')
export class StandardsPageController {
  constructor(private readonly facts: StandardsFactsReader) {}

  @Get()
  @PublicPage()
  @Public('service standards are published, and small numbers are left out of them')
  async read(@Page() page: PageContext) {
    return <StandardsPage page={page} facts={await this.facts.read(page.language)} />;
  }
}
