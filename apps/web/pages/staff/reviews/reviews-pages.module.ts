import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { CorrespondenceHttpModule } from '#libs/features/correspondence';
import { OversightModule } from '#libs/features/oversight';
import { ReviewModule } from '#libs/features/review';
import { TriageModule } from '#libs/features/triage';
import { CasePagesModule } from '../case/case.module.js';
import { ArchivePagesController } from './archive.controller.js';
import { AsideController } from './aside.controller.js';
import { InterestsController } from './interests.controller.js';
import { ListsController } from './lists.controller.js';
import { PoolController } from './pool.controller.js';
import { RequestController } from './request.controller.js';
import { ReversalsController } from './reversals.controller.js';
import { ReviewerController } from './reviewer.controller.js';

/** Second looks at decisions: what waits, whether a request is taken, who looks, and who does not. */
@Module({
  imports: [CaseworkModule, ReviewModule, OversightModule, TriageModule, CorrespondenceHttpModule, CasePagesModule],
  controllers: [
    ArchivePagesController,
    ListsController,
    RequestController,
    ReviewerController,
    AsideController,
    InterestsController,
    PoolController,
    ReversalsController,
  ],
})
export class ReviewsPagesModule {}
