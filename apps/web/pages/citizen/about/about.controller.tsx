import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type VNode } from 'preact';
import { BodyReader } from '#libs/casework';
import { DRAFT_KEPT_DAYS } from '#libs/features/intake';
import { Database } from '#libs/platform/database';
import { Public } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { PublicPage } from '../../shared/page.interceptor.js';
import { AccessibilityPage, PrivacyPage } from './about-pages.js';

/** What the pages are held to, and what becomes of what is written on them. */
@ApiExcludeController()
@Controller()
export class AboutController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
  ) {}

  @Get('accessibility')
  @PublicPage()
  @Public('it says the same to everybody')
  accessibility(@Page() page: PageContext): VNode {
    return <AccessibilityPage page={page} />;
  }

  @Get('privacy')
  @PublicPage()
  @Public('it says the same to everybody')
  async privacy(@Page() page: PageContext): Promise<VNode> {
    const { body } = await this.bodies.current(this.database);
    return <PrivacyPage page={page} draftDays={DRAFT_KEPT_DAYS} caseYears={body.settings.caseYears} />;
  }
}
