import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type VNode } from 'preact';
import { CitizenServices } from '#libs/features/intake';
import { Public } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { PublicPage } from '../../shared/page.interceptor.js';
import { StartPage } from './start-page.js';

@ApiExcludeController()
@Controller()
export class StartController {
  constructor(private readonly services: CitizenServices) {}

  @Get()
  @PublicPage()
  @Public('it says the same to everybody')
  async show(@Page() page: PageContext): Promise<VNode> {
    const [services, body] = await Promise.all([this.services.all(page.language), this.services.body(page.language)]);
    return <StartPage page={page} services={services} body={body} />;
  }
}
