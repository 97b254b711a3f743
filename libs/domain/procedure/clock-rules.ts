import { type ClockCode, CLOCK_CODES } from '#libs/kernel';
import { type ClockState } from './case-file.js';
import { type ClockRule, type Pack } from './pack.js';

/** The rule of a clock for a case of this matter: the matter's own, or the common one. */
export function clockRule(pack: Pack, code: ClockCode, matter: string | null): ClockRule | null {
  const rules = pack.clocks.filter((rule) => rule.code === code);
  const own = matter === null ? undefined : rules.find((rule) => rule.matters.includes(matter));
  return own ?? rules.find((rule) => rule.matters.length === 0) ?? null;
}

/** One rule for each clock that a case of this matter can have, in the order in which a case lives through them. */
export function clockRules(pack: Pack, matter: string | null): readonly ClockRule[] {
  return CLOCK_CODES.map((code) => clockRule(pack, code, matter)).filter((rule) => rule !== null);
}

export function isOpen(clock: ClockState): boolean {
  return clock.status !== 'stopped';
}

/** The clock of this code in its latest round. */
export function latestRound(clocks: readonly ClockState[], code: ClockCode): ClockState | null {
  return clocks.filter((clock) => clock.code === code).reduce<ClockState | null>(later, null);
}

/** `changed` laid over `clocks`, by code and round. */
export function withClocks(clocks: readonly ClockState[], changed: readonly ClockState[]): readonly ClockState[] {
  const same = (one: ClockState, other: ClockState) => one.code === other.code && one.round === other.round;
  return [...clocks.filter((clock) => !changed.some((other) => same(clock, other))), ...changed];
}

function later(one: ClockState | null, other: ClockState): ClockState {
  return one !== null && one.round > other.round ? one : other;
}
