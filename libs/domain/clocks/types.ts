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

export interface CountingRule {
  readonly unit: Unit;
  /** 1 or more. */
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
      /** Recorded above a cap of the kind `unlessGoodReason`. */
      readonly goodReason?: boolean;
    }
  | {
      readonly type: 'extend';
      readonly unit: 'agreed_date';
      readonly date: CivilDate;
      readonly agreedAt?: CivilDate | null;
      readonly goodReason?: boolean;
    };

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

export type StepCode =
  | 'start'
  | 'counted'
  | 'weekend'
  | 'day_off'
  | 'fixed_holiday'
  | 'working_weekend'
  | 'beyond_calendar'
  | 'paused'
  | 'extended'
  | 'agreed_date'
  | 'month_end'
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
