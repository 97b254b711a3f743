import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type VNode } from 'preact';
import { Public } from '#libs/platform/identity';
import { Page, type PageContext } from '../../shared/page-context.js';
import { PublicPage } from '../../shared/page.interceptor.js';
import { AccessibilityPage, PrivacyPage } from './about-pages.js';

/** What the pages are held to, and what becomes of what is written on them. */
@ApiExcludeController()
@Controller()
export class AboutController {
  @Get('accessibility')
  @PublicPage()
  @Public('it says the same to everybody')
  accessibility(@Page() page: PageContext): VNode {
    return <AccessibilityPage page={page} />;
  }

  @Get('privacy')
  @PublicPage()
  @Public('it says the same to everybody')
  privacy(@Page() page: PageContext): VNode {
    return <PrivacyPage page={page} />;
  }
}
