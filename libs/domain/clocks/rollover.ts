import { type CivilDate } from '#libs/kernel';
import { isWorkingKind } from '#libs/domain/calendar';
import { type AskedCalendar } from './asked-calendar.js';
import { type Rollover, type Step } from './types.js';

/** The due date out of the end of the count. With `none` the calendar is looked at for the explanation only, where it knows the day. */
export function rollOver(
  end: CivilDate,
  rollover: Rollover,
  calendar: AskedCalendar,
): { readonly date: CivilDate; readonly steps: readonly Step[] } {
  if (rollover === 'none') {
    const stays = calendar.knows(end) && !isWorkingKind(calendar.kindOf(end));
    return { date: end, steps: stays ? [{ from: end, to: end, code: 'not_rolled_over', params: {} }] : [] };
  }
  if (isWorkingKind(calendar.kindOf(end))) return { date: end, steps: [] };

  const forward = rollover === 'next_working_day';
  const date = forward ? calendar.nextWorkingDay(end) : calendar.previousWorkingDay(end);
  const [from, to] = forward ? [end, date] : [date, end];
  return { date, steps: [{ from, to, code: 'rolled_over', params: { rollover } }] };
}
