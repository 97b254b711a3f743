import { Module } from '@nestjs/common';
import { CorrespondenceHttpModule } from '#libs/features/correspondence';
import { FeedbackModule } from '#libs/features/feedback';
import { OversightModule } from '#libs/features/oversight';
import { TriageModule } from '#libs/features/triage';
import { IdentityModule } from '#libs/platform/identity';
import { MeasureActsController } from './acts.controller.js';
import { MeasureCasesPageController } from './cases.controller.js';
import { MeasureChoiceReader } from './choices.js';
import { MeasureFacts } from './measure-facts.js';
import { MeasurePageController } from './measure.controller.js';
import { MeasuresPageController } from './measures.controller.js';
import { TellingPagesController } from './telling.controller.js';

/** Improvement measures: planned, linked to complaints, told, counted. The list and the form come first: their addresses are not numbers. */
@Module({
  imports: [CorrespondenceHttpModule, FeedbackModule, OversightModule, TriageModule, IdentityModule],
  controllers: [
    MeasuresPageController,
    MeasureActsController,
    MeasureCasesPageController,
    TellingPagesController,
    MeasurePageController,
  ],
  providers: [MeasureChoiceReader, MeasureFacts],
})
export class MeasuresPagesModule {}
