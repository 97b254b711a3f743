import { Module } from '@nestjs/common';
import { FeedbackModule } from '#libs/features/feedback';
import { OversightModule } from '#libs/features/oversight';
import { ReadingsController } from './readings.controller.js';
import { RightFirstTimeController } from './right.controller.js';

/** Answers that a second person reads, and how many were right first time. */
@Module({ imports: [FeedbackModule, OversightModule], controllers: [ReadingsController, RightFirstTimeController] })
export class ReadingsPagesModule {}
