import { Module } from '@nestjs/common';
import { OversightModule } from '#libs/features/oversight';
import { TriageModule } from '#libs/features/triage';
import { IdentityModule } from '#libs/platform/identity';
import { RoutingNamesReader } from './routing-names.js';
import { RoutingPagesController } from './routing.controller.js';

/** Reading and changing the rules of routing. */
@Module({
  imports: [TriageModule, OversightModule, IdentityModule],
  controllers: [RoutingPagesController],
  providers: [RoutingNamesReader],
})
export class RoutingPagesModule {}
