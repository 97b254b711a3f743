import { Module } from '@nestjs/common';
import { FeedbackModule } from '#libs/features/feedback';
import { HandlingModule } from '#libs/features/handling';
import { OversightModule } from '#libs/features/oversight';
import { LoopController } from './loop.controller.js';

/** The loop in figures, for supervisors. */
@Module({ imports: [FeedbackModule, HandlingModule, OversightModule], controllers: [LoopController] })
export class LoopPagesModule {}
