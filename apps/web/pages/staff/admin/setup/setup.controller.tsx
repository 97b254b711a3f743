import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RequirePermission } from '#libs/platform/identity';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { AdminIndexPage, SetupPage } from './setup-page.js';
import { SetupProgress } from './setup-progress.js';

@ApiExcludeController()
@Controller('staff/admin')
export class SetupController {
  constructor(private readonly progress: SetupProgress) {}

  /** Lists what opens to the reader: an auditor sees little, and still finds it. */
  @Get()
  @RequirePermission('session.own')
  index(@Page() page: PageContext) {
    return <AdminIndexPage page={page} />;
  }

  @Get('setup')
  @RequirePermission('body.manage')
  async setup(@Page() page: PageContext) {
    return <SetupPage page={page} state={await this.progress.read()} />;
  }
}
