import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { OversightModule } from '#libs/features/oversight';
import { ReviewModule } from '#libs/features/review';
import { TriageModule } from '#libs/features/triage';
import { StandardsFactsReader } from './standards-facts.js';
import { StandardsPageController } from './standards.controller.js';

/** What everybody may read about how we keep to our dates. */
@Module({
  imports: [CaseworkModule, OversightModule, ReviewModule, TriageModule],
  controllers: [StandardsPageController],
  providers: [StandardsFactsReader],
})
export class StandardsPagesModule {}
