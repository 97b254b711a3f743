import { Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { HandlingModule } from '#libs/features/handling';
import { TriageModule } from '#libs/features/triage';
import { IdentityModule } from '#libs/platform/identity';
import { LiveModule } from '#libs/platform/live';
import { AwayToday } from '../away/away-today.js';
import { BulkActs } from './bulk-acts.js';
import { EventsController } from './events.controller.js';
import { KeysController } from './keys.controller.js';
import { MyDayController } from './my-day.controller.js';
import { QueueController } from './queue.controller.js';
import { SearchController } from './search.controller.js';

/** A clerk's desk: the queue, the search, the day, the keys, and what open pages are told. */
@Module({
  imports: [CaseworkModule, HandlingModule, TriageModule, IdentityModule, LiveModule],
  providers: [AwayToday, BulkActs],
  controllers: [EventsController, QueueController, SearchController, MyDayController, KeysController],
})
export class DeskPagesModule {}
