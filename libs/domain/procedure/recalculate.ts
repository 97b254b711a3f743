import { type CivilDate, type ClockCode, type ProvisionalReason } from '#libs/kernel';
import { type CaseFile, type ClockState, type Procedure } from './case-file.js';
import { isOpen } from './clock-rules.js';
import { recounted } from './clock-run.js';

/** An open clock that comes out differently by what is known today. */
export interface Recalculation {
  readonly clock: ClockCode;
  readonly round: number;
  /** The same date as `to` where only its status changes: a working date that has become firm. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly wasBecause: readonly ProvisionalReason[];
  readonly because: readonly ProvisionalReason[];
}

/** Which open clocks of a case move, from which date to which, by the procedure's calendars and pack as they are now. Imported history has none. */
export function recalculate(procedure: Procedure, file: CaseFile): readonly Recalculation[] {
  return file.clocks.filter(isOpen).flatMap((clock) => {
    const now = recounted(procedure, file, clock);
    if (!now || sameDates(clock, now)) return [];
    const { code, round, dueOn: from, because: wasBecause } = clock;
    return [{ clock: code, round, from, to: now.dueOn, wasBecause, because: now.because }];
  });
}

function sameDates(before: ClockState, now: ClockState): boolean {
  return (
    before.dueOn === now.dueOn &&
    before.dueAt.getTime() === now.dueAt.getTime() &&
    before.targetOn === now.targetOn &&
    before.because.join() === now.because.join()
  );
}
