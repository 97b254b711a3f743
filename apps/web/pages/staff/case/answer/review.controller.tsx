import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { actOf, referenceOf } from '#libs/casework';
import { ApproveDraft, DraftsToRead, OfferDraft, ReturnDraft } from '#libs/features/handling';
import { type Actor, DomainError, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { PageQuery } from '#libs/platform/http';
import { CurrentActor, CurrentStaff, RequirePermission, type StaffActor, staffCards } from '#libs/platform/identity';
import { type Sent, textOf } from '../../admin/shared/sent.js';
import { seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { casePath } from '../section.js';
import { DraftsPage } from './drafts-page.js';

/** Shorter ones say nothing of what is to be changed. Characters. */
const REASON_MIN = 3;

/** A second pair of eyes on an answer before it is sent. Each form is about the version that was looked at. */
@ApiExcludeController()
@Controller('staff')
@RequirePermission('case.decide')
export class ReviewController {
  constructor(
    private readonly db: Database,
    private readonly offerDraft: OfferDraft,
    private readonly approveDraft: ApproveDraft,
    private readonly returnDraft: ReturnDraft,
    private readonly drafts: DraftsToRead,
  ) {}

  /** What colleagues have given me to read. */
  @Get('drafts')
  async list(@Page() page: PageContext, @Query() { limit, cursor }: PageQuery, @CurrentStaff() actor: StaffActor) {
    const { items, next } = await this.drafts.page(actor, { limit, cursor });
    const cards = await staffCards(
      this.db,
      items.map(({ draftedBy }) => draftedBy),
    );
    const names = new Map<string, string>(cards.map(({ staffId, name }) => [staffId, name]));
    return <DraftsPage page={page} drafts={items} names={names} next={next} />;
  }

  @Post('cases/:reference/decision/review')
  async offer(@Param('reference') reference: string, @Body() sent: Sent, @CurrentActor() actor: Actor) {
    const reviewerId = (textOf(sent, 'reviewer') || null) as StaffId | null;
    await this.offerDraft.execute({ ...actOf(reference, actor), version: versionIn(sent), reviewerId });
    return seeOther(decision(reference, 'offered'));
  }

  @Post('cases/:reference/decision/review-back')
  async takeBack(@Param('reference') reference: string, @Body() sent: Sent, @CurrentActor() actor: Actor) {
    await this.offerDraft.execute({ ...actOf(reference, actor), version: versionIn(sent), reviewerId: null });
    return seeOther(decision(reference, 'taken'));
  }

  @Post('cases/:reference/decision/approval')
  async approve(@Param('reference') reference: string, @Body() sent: Sent, @CurrentActor() actor: Actor) {
    await this.approveDraft.execute({ ...actOf(reference, actor), version: versionIn(sent) });
    return seeOther(decision(reference, 'approved'));
  }

  @Post('cases/:reference/decision/return')
  async giveBack(@Param('reference') reference: string, @Body() sent: Sent, @CurrentActor() actor: Actor) {
    const reason = textOf(sent, 'reason').trim();
    if (reason.length < REASON_MIN) throw new DomainError('request.invalid', {}, [{ field: 'reason', code: 'required' }]);
    await this.returnDraft.execute({ ...actOf(reference, actor), version: versionIn(sent), reason });
    return seeOther(decision(reference, 'returned'));
  }
}

function versionIn(sent: Sent): number {
  return Number(textOf(sent, 'version')) || 0;
}

function decision(reference: string, done: string): string {
  return `${casePath(referenceOf(reference), 'decision')}?done=${done}`;
}
