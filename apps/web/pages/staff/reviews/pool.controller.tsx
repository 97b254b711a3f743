import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { BodyReader } from '#libs/casework';
import { ReviewPool, WidenPool } from '#libs/features/review';
import { type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent } from '../admin/shared/sent.js';
import { doneIn } from './parts.js';
import { POOL, PoolPage, type PoolPageProps } from './pool-page.js';
import { reviewText } from './words.js';

class PoolForm {
  @IsUUID()
  staffId!: StaffId;
}

/** Who may be asked to look again. */
@ApiExcludeController()
@Controller('staff/admin/reviewers')
@RequirePermission('review.pool')
export class PoolController {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly pool: ReviewPool,
    private readonly widenPool: WidenPool,
  ) {}

  @Get()
  show(@Page() page: PageContext, @Query() query: Sent) {
    return this.page({ page, errors: null, done: doneIn(query) });
  }

  @Post()
  async widen(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() { staffId: addedBy }: StaffActor) {
    const { refusal } = await attempt(async () => {
      const { staffId } = await formIn(PoolForm, sent);
      await this.widenPool.execute({ staffId, addedBy });
    });
    if (refusal === null) return seeOther(`${POOL}?done=widened`);
    const names = { staffId: reviewText(page.language)('pool.choose') };
    return invalid(await this.page({ page, errors: FormErrors.of(page.language, refusal, { names }), done: null }));
  }

  private async page(given: Omit<PoolPageProps, 'pool' | 'timeZone'>) {
    const [pool, { body }] = await Promise.all([this.pool.read(), this.bodies.current(this.db)]);
    return <PoolPage {...given} pool={pool} timeZone={body.timeZone} />;
  }
}
