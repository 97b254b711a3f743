import { Module } from '@nestjs/common';
import { FeedbackModule } from '#libs/features/feedback';
import { OversightModule } from '#libs/features/oversight';
import { CausesPageController } from './causes.controller.js';

/** Why it happens, for supervisors. */
@Module({ imports: [FeedbackModule, OversightModule], controllers: [CausesPageController] })
export class CausesPagesModule {}
