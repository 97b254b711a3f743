import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader } from '#libs/casework';
import { ResolveNotice, TroubledNotices } from '#libs/features/correspondence';
import { Database } from '#libs/platform/database';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { formIn } from '../../../shared/form-errors.js';
import { seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { type Sent, textOf } from '../shared/sent.js';
import { LetterActForm, LetterPageParams } from './letters.dto.js';
import { LettersPage } from './letters-page.js';
import { letterText } from './words.js';

const HERE = '/staff/admin/letters';
const SHOWN_AT_ONCE = 50;

/** Letters that did not go out by themselves, and what a person can decide on them. */
@ApiExcludeController()
@Controller('staff/admin/letters')
@RequirePermission('correspondence.resolve')
export class LetterPagesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly troubled: TroubledNotices,
    private readonly resolveNotice: ResolveNotice,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() actor: StaffActor) {
    const t = letterText(page.language);
    const cursor = textOf(query, 'cursor');
    const asked = { limit: SHOWN_AT_ONCE, ...(cursor !== '' && { cursor }) };
    const failed = await this.troubled.page(actor, 'failed', asked);
    const uncertain = await this.troubled.page(actor, 'uncertain', asked);
    const done = { retry: t('letters.done.retry'), sent: t('letters.done.sent'), otherWay: t('letters.done.otherWay') };
    const { timeZone } = (await this.bodies.current(this.database)).body;
    const said = done[textOf(query, 'done') as keyof typeof done] ?? null;
    return <LettersPage page={page} failed={failed} uncertain={uncertain} timeZone={timeZone} done={said} />;
  }

  @Post(':noticeId')
  async settle(@Param() { noticeId }: LetterPageParams, @Body() sent: Sent, @CurrentStaff() actor: StaffActor) {
    const form = await formIn(LetterActForm, sent);
    const { act } = form;
    await this.resolveNotice.execute({ noticeId, decision: act, actor });
    return seeOther(`${HERE}?done=${act === 'sendAgain' ? 'retry' : act}`);
  }
}
