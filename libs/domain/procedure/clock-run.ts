import { type Actor, type CivilDate, type ClockCode, staffAmong, type Trigger } from '#libs/kernel';
import { type ClockHistoryEvent, type ClockLimits } from '#libs/domain/clocks';
import { type CaseFile, type ClockState, type Procedure } from './case-file.js';
import { clockRule, clockRules, isOpen, latestRound, withClocks } from './clock-rules.js';
import { dated, historyAsItStands, judge } from './counting.js';
import { mayAct } from './moves.js';
import { type ClockRule, type Pack } from './pack.js';
import { type Place, type Situation, placeOf, refusal } from './situation.js';

/**
 * Clocks that a trigger stops or starts, and no others. A clock starts only in a case that is not at its end: an acknowledgement posted after the
 * answer starts nothing. One that runs already is not started again.
 */
export function turnedBy(trigger: Trigger, on: CivilDate, procedure: Procedure, after: CaseFile): readonly ClockState[] {
  const { pack } = procedure;
  const stopped = after.clocks
    .filter((clock) => isOpen(clock) && ruleOf(pack, after, clock)?.stops.includes(trigger))
    .map((clock) => stop(procedure, after, clock, on));
  if (isAtItsEnd(pack, after)) return [...stopped, ...passedOnAfterAll(trigger, on, after)];

  const clocks = withClocks(after.clocks, stopped);
  const startsNow = (rule: ClockRule) => rule.start === trigger || (trigger === 'reopened' && rule.restartsOnReopening);
  const started = clockRules(pack, after.matter)
    .filter((rule) => startsNow(rule) && !clocks.some((clock) => clock.code === rule.code && isOpen(clock)))
    .map((rule) => start(procedure, rule, clocks, on));
  return [...stopped, ...started];
}

/**
 * A case that was taken up, and goes elsewhere after all, is judged by the day on which it went: taking it up had stopped the clock of passing it on, and does
 * not keep that time. What was reopened had been judged before.
 * Source: 59-FZ, art. 8(3), which counts the days from the registration to the forwarding.
 */
function passedOnAfterAll(trigger: Trigger, on: CivilDate, { clocks }: CaseFile): readonly ClockState[] {
  const wasReopened = clocks.some(({ round }) => round > 1);
  const forward = latestRound(clocks, 'forward');
  if (trigger !== 'transferred' || wasReopened || !forward?.stoppedOn || forward.stoppedOn >= on) return [];
  return [{ ...forward, stoppedOn: on }];
}

/** A question to the citizen stops the count of the clocks that know a pause; a second question stops nothing more. */
export function pausedBy({ procedure, file }: Situation, on: CivilDate): readonly ClockState[] {
  return file.clocks.flatMap((clock) => {
    const rule = ruleOf(procedure.pack, file, clock);
    if (clock.status !== 'running' || !rule?.pause) return [];
    return [dated(procedure, rule, { ...clock, status: 'paused', pausedOn: on })];
  });
}

/** The answer to the last open question lets them go on. */
export function resumedBy({ procedure, file }: Situation, on: CivilDate): readonly ClockState[] {
  const paused = file.clocks.filter((clock) => clock.status === 'paused');
  return paused.map((clock) => resume(procedure, file, clock, on));
}

/**
 * The clock with its extension. In time is judged by the day on which it is entered: a decision dated back does not cure a breach. Refused: no such
 * clock runs, the rule knows no extension, another authority, too late, above a hard cap, once too often, or no later date at all.
 */
export function extended(situation: Situation<'deadline.extended'>): ClockState {
  const { procedure, event, today } = situation;
  const { payload, actor } = event;
  const place = placeOf(situation);
  const { rule, extension, clock } = extendable(place, payload.clock, actor);

  // The cap is of the whole, not of each extension.
  const extendedBefore = clock.history.some((entry) => entry.type === 'extend');
  if (extension.cap === 'unlessGoodReason' && extendedBefore && !payload.goodReason) {
    const { unit, maxAmount, cap: kind } = extension;
    throw refusal('extension_above_cap', place, extension.basis, { clock: rule.code, unit, cap: maxAmount ?? 0, kind });
  }

  const standing = historyAsItStands(procedure, rule, clock);
  const history = [...standing, extensionEntry(payload, today)];
  const judged = judge(procedure, rule, clock.startedOn, history, rule.pause?.semantics ?? null, limitsOf(rule));
  if (judged.status === 'refused') {
    throw refusal(judged.code, place, extension.basis, { dueOn: clock.dueOn, ...judged.params, clock: rule.code });
  }

  const after = dated(procedure, rule, { ...clock, history: [...clock.history, extensionEntry(payload, payload.decidedOn)] });
  const isLater = after.dueOn > clock.dueOn;
  if (!isLater) throw refusal('extension_forbidden', place, extension.basis, { clock: rule.code, to: after.dueOn });
  return after;
}

/** The clock that an extension asks for, with its rule. Throws: no extension of it in the pack, it does not run, or not by this actor. */
export function extendable(place: Place, code: ClockCode, actor: Actor) {
  const rule = clockRule(place.pack, code, place.file.matter);
  const extension = rule?.extension;
  if (!extension) throw refusal('extension_forbidden', place, rule?.basis ?? null, { clock: code });

  const clock = latestRound(place.file.clocks, code);
  if (!clock || !isOpen(clock)) throw refusal('extension_forbidden', place, extension.basis, { clock: code });
  if (!mayAct(extension.by, actor)) throw refusal('case.role_refused', place, extension.basis, { by: staffAmong(extension.by) });
  return { rule, extension, clock };
}

/** Every open clock as it comes out by today's calendars, pack and matter; null where the matter has no such clock any more. */
export function recounted(procedure: Procedure, file: CaseFile, clock: ClockState): ClockState | null {
  const rule = ruleOf(procedure.pack, file, clock);
  return rule && dated(procedure, rule, clock);
}

export function limitsOf(rule: ClockRule): ClockLimits {
  const { extension, pause } = rule;
  return {
    extension: extension && {
      unit: extension.unit,
      maxAmount: extension.maxAmount,
      cap: extension.cap,
      maxCount: extension.maxCount,
    },
    pause: pause && { capWorkingDays: pause.capWorkingDays },
  };
}

function start(procedure: Procedure, rule: ClockRule, clocks: readonly ClockState[], on: CivilDate): ClockState {
  const round = (latestRound(clocks, rule.code)?.round ?? 0) + 1;
  return dated(procedure, rule, {
    code: rule.code,
    round,
    status: 'running',
    startedOn: on,
    history: [],
    pausedOn: null,
    stoppedOn: null,
  });
}

function stop(procedure: Procedure, file: CaseFile, clock: ClockState, on: CivilDate): ClockState {
  const going = clock.status === 'paused' ? resume(procedure, file, clock, on) : clock;
  return { ...going, status: 'stopped', stoppedOn: on };
}

function resume(procedure: Procedure, file: CaseFile, clock: ClockState, on: CivilDate): ClockState {
  const rule = ruleOf(procedure.pack, file, clock);
  if (!rule?.pause || clock.pausedOn === null) throw new RangeError(`clock ${clock.code} is paused, and its rule knows no pause`);
  const { capWorkingDays } = rule.pause;
  const pause: ClockHistoryEvent = { type: 'pause', from: clock.pausedOn, to: on, capWorkingDays };
  return dated(procedure, rule, { ...clock, status: 'running', pausedOn: null, history: [...clock.history, pause] });
}

type ExtensionRequest = Situation<'deadline.extended'>['event']['payload'];

function extensionEntry({ by, goodReason }: ExtensionRequest, decidedOn: CivilDate): ClockHistoryEvent {
  return 'date' in by
    ? { type: 'extend', unit: 'agreed_date', date: by.date, agreedAt: decidedOn, goodReason }
    : { type: 'extend', unit: by.unit, amount: by.amount, decidedAt: decidedOn, goodReason };
}

function ruleOf(pack: Pack, file: CaseFile, clock: ClockState): ClockRule | null {
  return clockRule(pack, clock.code, file.matter);
}

function isAtItsEnd(pack: Pack, file: CaseFile): boolean {
  return file.state === 'answered' || pack.states.some((rule) => rule.state === file.state && rule.final);
}
