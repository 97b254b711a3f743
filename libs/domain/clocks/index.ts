export { countDeadline, needsCalendar } from './count-deadline.js';
export * from './types.js';
