import { type DynamicModule, Module } from '@nestjs/common';
import { CaseworkModule } from '#libs/casework';
import { IdentityModule } from '#libs/platform/identity';
import { AlarmBell } from './alarm-bell.js';
import { AlarmLateness } from './alarm-lateness.js';
import { AddCalendarYear } from './commands/add-calendar-year.js';
import { ExtendDeadline } from './commands/extend-deadline.js';
import { RecalculateClocks } from './commands/recalculate-clocks.js';
import { ReplaceOwnDaysOff, RequestRecalculation } from './commands/replace-own-days-off.js';
import { RingAlarms } from './commands/ring-alarms.js';
import { ExtensionsController } from './http/extensions.controller.js';
import { OwnDaysOffController } from './http/own-days-off.controller.js';
import { AlarmRingHandler } from './jobs/alarm-ring.handler.js';
import { RecalculateClocksHandler } from './jobs/recalculate-clocks.handler.js';
import { CalendarPreview } from './queries/calendar-preview.js';
import { OwnDaysOff } from './queries/own-days-off.js';
import { PendingAlarms } from './sweep/pending-alarms.js';
import { Sweep } from './sweep/sweep.js';
import { SweepSettings } from './sweep/sweep-settings.js';

const COMMANDS = [ExtendDeadline, RecalculateClocks, AddCalendarYear, RingAlarms];
/** They promise jobs. */
const CALENDAR_COMMANDS = [ReplaceOwnDaysOff, RequestRecalculation];
const QUERIES = [CalendarPreview, OwnDaysOff];

@Module({ imports: [CaseworkModule], providers: COMMANDS, exports: COMMANDS })
export class DeadlinesModule {}

@Module({
  imports: [DeadlinesModule, CaseworkModule, IdentityModule],
  controllers: [ExtensionsController, OwnDaysOffController],
  providers: [...CALENDAR_COMMANDS, ...QUERIES],
  exports: [DeadlinesModule, ...CALENDAR_COMMANDS, ...QUERIES],
})
export class DeadlinesHttpModule {}

/** The sweep and the ringing: for the worker process, beside `JobsModule`. */
@Module({})
export class DeadlinesJobsModule {
  static forRoot(changes: Partial<SweepSettings> = {}): DynamicModule {
    return {
      module: DeadlinesJobsModule,
      imports: [DeadlinesModule],
      providers: [
        { provide: SweepSettings, useFactory: () => new SweepSettings(changes) },
        PendingAlarms,
        AlarmBell,
        AlarmLateness,
        Sweep,
        AlarmRingHandler,
        RecalculateClocksHandler,
      ],
      exports: [Sweep],
    };
  }
}
