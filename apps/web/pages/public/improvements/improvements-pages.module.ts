import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { FeedbackModule } from '#libs/features/feedback';
import { FeedsController } from './feeds/feeds.controller.js';
import { ImprovementsController } from './improvements.controller.js';
import { Stories } from './stories.js';

/** *You said, we did*: for everybody, as pages and as feeds. The feeds' addresses come before those that take any. */
@Module({
  imports: [CaseworkModule, FeedbackModule],
  controllers: [FeedsController, ImprovementsController],
  providers: [Stories],
})
export class ImprovementsPagesModule {}
