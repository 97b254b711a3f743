export { AddCalendarYear } from './commands/add-calendar-year.js';
export { ExtendDeadline } from './commands/extend-deadline.js';
export { type MovedClock, RecalculateClocks } from './commands/recalculate-clocks.js';
export { type DueAlarm, RingAlarms } from './commands/ring-alarms.js';
export { DeadlinesHttpModule, DeadlinesJobsModule, DeadlinesModule } from './deadlines.module.js';
export { PendingAlarms } from './sweep/pending-alarms.js';
export { Sweep } from './sweep/sweep.js';
export { type SweepSettings } from './sweep/sweep-settings.js';
