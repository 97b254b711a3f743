import { type CivilDate, type Confidence, type ProvisionalReason } from '#libs/kernel';
import { type WorkingCalendar } from '#libs/domain/calendar';

export const UNITS = ['calendar_days', 'working_days', 'weeks', 'months'] as const;
export type Unit = (typeof UNITS)[number];

export const COUNTINGS = ['exclude_start_day', 'start_day_is_day_1'] as const;
export type Counting = (typeof COUNTINGS)[number];

export const ROLLOVERS = ['none', 'next_working_day', 'previous_working_day'] as const;
export type Rollover = (typeof ROLLOVERS)[number];

export const PAUSE_SEMANTICS = ['exclude_days_after_P_through_R', 'exclude_days_P_through_R_inclusive'] as const;
export type PauseSemantics = (typeof PAUSE_SEMANTICS)[number];

/** Ten thousand of any unit is longer than any deadline; more is a slip of the pen that would keep the machine counting. */
export const MAX_AMOUNT = 10_000;

export interface CountingRule {
  readonly unit: Unit;
  /** From 1 to `MAX_AMOUNT`. */
  readonly amount: number;
  readonly counting: Counting;
  readonly rollover: Rollover;
  /** Absent or null: the rule knows no pause, and one is refused. */
  readonly pauseSemantics?: PauseSemantics | null;
}

/** What may happen to a clock while it runs, in the order in which it happened. */
export type ClockHistoryEvent =
  | { readonly type: 'pause'; readonly from: CivilDate; readonly to: CivilDate; readonly capWorkingDays?: number | null }
  | {
      readonly type: 'extend';
      readonly unit: Unit;
      readonly amount: number;
      readonly decidedAt?: CivilDate | null;
      /** Asked above a cap of the kind `unlessGoodReason`: false, and the extension is refused; absent, and the reason is on record. */
      readonly goodReason?: boolean;
    }
  | {
      readonly type: 'extend';
      readonly unit: 'agreed_date';
      readonly date: CivilDate;
      readonly agreedAt?: CivilDate | null;
      readonly goodReason?: boolean;
    };

export type Extension = Extract<ClockHistoryEvent, { type: 'extend' }>;

/** What a pack allows to be done to a clock. Null: forbidden. An input without `limits` is checked for lateness only. */
export interface ClockLimits {
  readonly extension: {
    readonly unit: Unit | 'agreed_date';
    /** In `unit`; null where the rule names no amount (`cap` is then `none`). */
    readonly maxAmount: number | null;
    readonly cap: 'hard' | 'unlessGoodReason' | 'none';
    readonly maxCount: number | null;
  } | null;
  readonly pause: { readonly capWorkingDays: number | null } | null;
}

export interface DeadlineInput {
  /** IANA zone of the body. */
  readonly timeZone: string;
  /** The local date of the start event in `timeZone`. */
  readonly startOn: CivilDate;
  readonly rule: CountingRule;
  /** Null for calendar units that are not rolled over. */
  readonly calendar: WorkingCalendar | null;
  readonly history: readonly ClockHistoryEvent[];
  readonly limits?: ClockLimits;
  /** `U`: the number is unverified, and the answer is provisional for that reason too. */
  readonly confidence?: Confidence;
}

/**
 * What a span of days is in the explanation. Days that count carry their numbers, `first` and `last`: `counted`, `working_weekend` (a day of the
 * weekend that is worked) and `beyond_calendar` (counted by weekends and fixed holidays alone, since the calendar does not reach so far).
 *
 * The other parameters: `start` and `period` (weeks or months, counted whole): `unit`, `amount`, `counting`; `month_end`: `day`, the one that the month does not
 * have; `pause_capped` (paused days that count all the same): `cap`, in working days; `extended`: `unit`, `amount`; `above_cap`: `unit`, `cap`; `agreed_date`:
 * `agreedAt` where it is known; `rolled_over`: `rollover`.
 */
export type StepCode =
  | 'start'
  | 'counted'
  | 'working_weekend'
  | 'beyond_calendar'
  | 'weekend'
  | 'day_off'
  | 'fixed_holiday'
  | 'paused'
  | 'pause_capped'
  | 'period'
  | 'month_end'
  | 'extended'
  | 'above_cap'
  | 'agreed_date'
  | 'rolled_over'
  | 'not_rolled_over'
  | 'due';

/** A span of days counted or left out, and why. Codes and values: the words are put beside them where they are shown. */
export interface Step {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly code: StepCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Parameters: `extension_late`: `decidedOn`, `dueOn`; `extension_above_cap`: `unit`, `cap`, `kind` of cap; `second_extension`: `maxCount`;
 * `pause_forbidden`: `cause`, which is `no_pause` (the rule knows none) or `unit` (weeks and months cannot be paused).
 */
export type RefusalCode =
  'extension_late' | 'extension_above_cap' | 'second_extension' | 'extension_forbidden' | 'pause_forbidden';

export type DeadlineAnswer =
  | {
      readonly status: 'firm';
      /** The last local date on which the act is still in time. */
      readonly dueDate: CivilDate;
      /** The first instant that is late: the next local midnight. */
      readonly dueExclusive: Date;
      readonly unrolledEndDate: CivilDate;
      readonly steps: readonly Step[];
    }
  | {
      readonly status: 'provisional';
      readonly because: readonly ProvisionalReason[];
      /** The date by what is known: it orders and warns, and is shown as not final. */
      readonly workingDate: CivilDate;
      readonly workingExclusive: Date;
      readonly unrolledEndDate: CivilDate;
      readonly steps: readonly Step[];
    }
  | { readonly status: 'refused'; readonly code: RefusalCode; readonly params: Readonly<Record<string, string | number>> };
