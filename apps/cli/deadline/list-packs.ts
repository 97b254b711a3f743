import { type ClockRule, loadPacks } from '#libs/domain/procedure';
import { calendarName } from './pack-rule.js';

/** Every pack with its clocks, as the contract of `deadline packs` has it. A clock with `matters` stands in for the common one of its code. */
export function listPacks({ bodyCalendar }: { bodyCalendar: string }): object[] {
  return loadPacks().map(({ pack, version, effectiveFrom, effectiveTo, status, clocks }) => ({
    ...{ pack, version, effectiveFrom, effectiveTo, status },
    clocks: clocks.map((clock) => listed(clock, bodyCalendar)),
  }));
}

function listed(clock: ClockRule, bodyCalendar: string): object {
  const { code, matters, start, unit, amount, counting, rollover, extension, pause, stops, basis, confidence } = clock;
  const calendar = calendarName(clock.calendar, bodyCalendar);
  return { code, matters, start, unit, amount, counting, rollover, calendar, extension, pause, stops, basis, confidence };
}
