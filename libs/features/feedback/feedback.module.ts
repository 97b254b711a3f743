import { Module } from '@nestjs/common';
import { MeasuresModule } from './measures/measures.module.js';
import { ShowingModule } from './showing/showing.module.js';

/** The loop: ask, find the cause, improve, tell, and measure whether it helped. One module for each of these. */
@Module({ imports: [MeasuresModule, ShowingModule], exports: [MeasuresModule, ShowingModule] })
export class FeedbackModule {}

@Module({ imports: [FeedbackModule] })
export class FeedbackHttpModule {}

@Module({ imports: [FeedbackModule] })
export class FeedbackJobsModule {}
