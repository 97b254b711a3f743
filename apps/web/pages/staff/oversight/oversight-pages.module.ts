import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { CorrespondenceModule } from '#libs/features/correspondence';
import { HandlingModule } from '#libs/features/handling';
import { OversightModule } from '#libs/features/oversight';
import { TriageModule } from '#libs/features/triage';
import { AwayToday } from '../away/away-today.js';
import { HistoryController } from './history.controller.js';
import { LoadController } from './load.controller.js';
import { MoveAttempts } from './move-attempts.js';
import { NowController } from './now.controller.js';
import { NowFactsReader } from './now-facts.js';
import { Reassign } from './reassignment.js';

/** The pages of supervisors: what will be late, who can take it, how work flows, and whether people are treated alike. */
@Module({
  imports: [CaseworkModule, OversightModule, CorrespondenceModule, HandlingModule, TriageModule],
  controllers: [LoadController, NowController, HistoryController],
  providers: [AwayToday, NowFactsReader, Reassign, MoveAttempts],
})
export class OversightPagesModule {}
