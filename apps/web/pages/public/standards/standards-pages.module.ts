import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { OversightModule } from '#libs/features/oversight';
import { TriageModule } from '#libs/features/triage';
import { StandardsFactsReader } from './standards-facts.js';
import { StandardsPageController } from './standards.controller.js';

/** What everybody may read about how we keep to our dates. */
@Module({
  imports: [CaseworkModule, OversightModule, TriageModule],
  controllers: [StandardsPageController],
  providers: [StandardsFactsReader],
})
export class StandardsPagesModule {}
