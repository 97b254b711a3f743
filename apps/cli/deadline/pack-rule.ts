import { type RefusalCode } from '#libs/domain/clocks';
import { type Basis, type ClockRule, type Pack, clockRule, limitsOf, packInForce, packVersion } from '#libs/domain/procedure';
import { CLOCK_CODES, type ClockCode, type CivilDate } from '#libs/kernel';
import { UsageError } from '../usage-error.js';
import { type RuleInForce } from './explain.js';

/** A clock of a pack, as it is named on the command line. */
export interface ClockOfPack {
  readonly pack: string;
  /** Absent: the version in force on the day of the start. */
  readonly version?: string;
  readonly clock: string;
  /** A special subject of the pack, where it has a clock of its own. */
  readonly matter?: string;
  /** The calendar that a pack means by `body`. */
  readonly bodyCalendar: string;
}

/** Throws a `UsageError` for a pack, version, clock or matter that is not there. */
export function ruleOfPack(named: ClockOfPack, startOn: CivilDate): RuleInForce {
  const pack = packOf(named, startOn);
  const rule = clockRule(pack, clockCode(named.clock), matterOf(named, pack));
  if (!rule) throw new UsageError(`--clock: the pack ${pack.pack} ${pack.version} has no clock ${named.clock}`);

  const { unit, amount, counting, rollover, confidence } = rule;
  return {
    ...{ unit, amount, counting, rollover, confidence },
    pauseSemantics: rule.pause?.semantics ?? null,
    calendar: calendarName(rule.calendar, named.bodyCalendar),
    limits: limitsOf(rule),
    basisOf: (refusal) => basisOf(refusal, pack, rule),
  };
}

/** `body` is the calendar that the body has chosen; before it has, weekends alone. */
export function calendarName(name: string | null, bodyCalendar: string): string | null {
  return name === 'body' ? bodyCalendar : name;
}

function packOf({ pack, version }: ClockOfPack, startOn: CivilDate): Pack {
  try {
    return version === undefined ? packInForce(pack, startOn) : packVersion(pack, version);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--pack: ${error.message}`);
    throw error;
  }
}

function clockCode(code: string): ClockCode {
  const known = CLOCK_CODES.find((one) => one === code);
  if (!known) throw new UsageError(`--clock: must be one of ${CLOCK_CODES.join(', ')}`);
  return known;
}

function matterOf({ matter }: ClockOfPack, pack: Pack): string | null {
  if (matter === undefined) return null;
  const codes = pack.matters.map(({ code }) => code);
  if (!codes.includes(matter)) throw new UsageError(`--matter: the pack ${pack.pack} has ${codes.join(', ') || 'none'}`);
  return matter;
}

/** What the law refuses in so many words is cited so; else the article that gives the extension or the pause, else that of the clock. */
function basisOf(refusal: RefusalCode, pack: Pack, rule: ClockRule): Basis {
  const ofPause = refusal === 'pause_forbidden';
  const event = ofPause ? 'question.asked' : 'deadline.extended';
  const forbidden = pack.forbids.find((prohibition) => prohibition.event === event);
  const given = ofPause ? rule.pause : rule.extension;
  return (given ?? forbidden ?? rule).basis;
}
