import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentStaff, RequirePermission, type StaffActor, SwitchKeys } from '#libs/platform/identity';
import { seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { KeysPage } from './keys-page.js';

@ApiExcludeController()
@Controller('staff/keys')
@RequirePermission('session.own')
export class KeysController {
  constructor(private readonly switchKeys: SwitchKeys) {}

  @Get()
  read(@Page() page: PageContext, @Query() query: Sent) {
    return <KeysPage page={page} isSaved={textOf(query, 'done') === 'saved'} />;
  }

  @Post()
  async save(@Body() sent: Sent, @CurrentStaff() { staffId }: StaffActor) {
    await this.switchKeys.execute({ staffId, singleKeys: textOf(sent, 'singleKeys') !== 'off' });
    return seeOther('/staff/keys?done=saved');
  }
}
