import { type CaseState, type Trigger } from '#libs/kernel';
import { GUARDS } from './guards.js';
import { type GuardUse, type Pack, type ProceduralEvent } from './pack.js';
import { type Stage } from './stage.js';
import { packAt } from './stages.js';

/** What a stage that knows a suspension fires, whatever its moves. */
const OF_SUSPENSION = ['suspensionAsked', 'suspensionDecided', 'suspensionTold'] as const satisfies readonly Trigger[];
type OfSuspension = (typeof OF_SUSPENSION)[number];

/** The event by which each trigger fires. */
const FIRED_BY: Readonly<Record<Exclude<Trigger, 'received' | OfSuspension>, ProceduralEvent>> = {
  registered: 'case.registered',
  accepted: 'case.accepted',
  acknowledged: 'acknowledgement.sent',
  decided: 'decision.issued',
  answered: 'answer.sent',
  transferred: 'case.transferred',
  declined: 'case.declined',
  withdrawn: 'case.withdrawn',
  reopened: 'case.reopened',
};

/**
 * What is wrong with a pack that is well-formed: `path: what was expected`, a line for each fault. A pack that names something which nothing else in
 * it makes, or leads a case where it cannot leave, is found here, when the program starts, and not by the first citizen who meets it.
 */
export function faultsOf(pack: Pack, calendars: readonly string[]): readonly string[] {
  return [...faultsOfText(pack, calendars), ...faultsOfStages(pack, calendars)];
}

/** What is wrong with a text as it holds at one stage. */
function faultsOfText(pack: Pack, calendars: readonly string[]): string[] {
  return [
    ...faultsOfHeader(pack),
    ...faultsOfMoves(pack),
    ...faultsOfStates(pack),
    ...faultsOfClocks(pack, calendars),
    ...faultsOfNotices(pack),
    ...faultsOfGuards(pack),
    ...faultsOfSections(pack),
  ];
}

function faultsOfHeader({ version, effectiveFrom, effectiveTo }: Pack): string[] {
  return [
    ...faultUnless(version === effectiveFrom, 'version', `the date of effectiveFrom, ${effectiveFrom}`),
    ...faultUnless(effectiveTo === null || effectiveTo >= effectiveFrom, 'effectiveTo', `a date not before ${effectiveFrom}`),
  ];
}

function faultsOfMoves(pack: Pack): string[] {
  const declared = new Set<CaseState>(pack.states.map(({ state }) => state));
  const taken = new Set<string>();
  return pack.moves.flatMap(({ event, from, to }, index) => {
    const path = `moves.${index}`;
    const foreign = [...from, ...(to ? [to] : [])].filter((state) => !declared.has(state));
    const twice = from.filter((state) => taken.has(`${event} ${state}`));
    from.forEach((state) => taken.add(`${event} ${state}`));
    return [
      ...foreign.map((state) => `${path}: expected a state declared under states, not ${state}`),
      ...twice.map((state) => `${path}.from: expected no second move of ${event} from ${state}`),
    ];
  });
}

function faultsOfStates(pack: Pack): string[] {
  const reachable = new Set<CaseState>(['received']);
  for (let before = 0; before !== reachable.size;) {
    before = reachable.size;
    for (const { from, to } of pack.moves) if (to && from.some((state) => reachable.has(state))) reachable.add(to);
  }
  return pack.states.flatMap(({ state, final }, index) => {
    const left = pack.moves.filter(({ from, to }) => to !== null && to !== state && from.includes(state));
    const goesOn = left.some(({ event }) => event !== 'case.reopened');
    return [
      ...faultUnless(reachable.has(state), `states.${index}`, `a state that some move leads to, not ${state}`),
      ...faultUnless(
        final !== goesOn,
        `states.${index}.final`,
        final ? `no way out of ${state} but reopening` : `a way out of ${state}`,
      ),
    ];
  });
}

function faultsOfClocks(pack: Pack, calendars: readonly string[]): string[] {
  const knowsSuspension = (pack.stage?.suspension ?? null) !== null;
  const fires = (trigger: Trigger) => {
    if (isOfSuspension(trigger)) return knowsSuspension;
    return trigger === 'received' || pack.moves.some(({ event }) => event === FIRED_BY[trigger]);
  };
  const known = ['body', ...calendars];
  return pack.clocks.flatMap((rule, index) => {
    const path = `clocks.${index}`;
    const asksCalendar = rule.unit === 'working_days' || rule.rollover !== 'none' || rule.pause !== null;
    const named = [rule.calendar, rule.target?.calendar].filter((name) => name !== null && name !== undefined);
    const matters = rule.matters.filter((matter) => !pack.matters.some(({ code }) => code === matter));
    return [
      ...named
        .filter((name) => !known.includes(name))
        .map((name) => `${path}.calendar: expected one of ${known.join(', ')}, not ${name}`),
      ...faultUnless(!asksCalendar || rule.calendar !== null, `${path}.calendar`, 'a calendar, since days are asked about'),
      ...faultUnless(fires(rule.start), `${path}.start`, `a trigger that some move fires, not ${rule.start}`),
      ...rule.stops
        .filter((trigger) => !fires(trigger))
        .map((trigger) => `${path}.stops: expected a trigger that some move fires, not ${trigger}`),
      ...matters.map((matter) => `${path}.matters: expected a matter of this pack, not ${matter}`),
    ];
  });
}

function isOfSuspension(trigger: Trigger): trigger is OfSuspension {
  return (OF_SUSPENSION as readonly Trigger[]).includes(trigger);
}

function faultsOfNotices(pack: Pack): string[] {
  return pack.notices.flatMap(({ on }, index) =>
    faultUnless(on === 'case.received' || hasMove(pack, on), `notices.${index}.on`, `an event that has a move, not ${on}`),
  );
}

function faultsOfGuards(pack: Pack): string[] {
  const onEvent = (event: ProceduralEvent, path: string, uses: readonly GuardUse[]) =>
    uses.flatMap((use, index) => faultsOfGuard(pack, event, `${path}.guards.${index}`, use));
  return [
    ...pack.moves.flatMap((move, index) => onEvent(move.event, `moves.${index}`, move.guards)),
    ...pack.declines.flatMap((decline, index) => onEvent('case.declined', `declines.${index}`, decline.guards)),
    ...onEvent('case.transferred', 'transfer', pack.transfer?.guards ?? []),
  ];
}

function faultsOfGuard(pack: Pack, event: ProceduralEvent, path: string, { guard, params }: GuardUse): string[] {
  const matters = Array.isArray(params.matters) ? params.matters : [];
  const knowsMatters = matters.length > 0 && matters.every((matter) => pack.matters.some(({ code }) => code === matter));
  return [
    ...faultUnless(GUARDS[guard].on.includes(event), path, `a guard that makes sense on ${event}, not ${guard}`),
    ...faultUnless(guard !== 'precedentsAtLeast' || Number(params.count) >= 1, `${path}.params.count`, 'a number of 1 or more'),
    ...faultUnless(guard !== 'matterIs' || knowsMatters, `${path}.params.matters`, 'matters of this pack'),
  ];
}

/** A section and the move it belongs to stand or fall together. */
function faultsOfSections(pack: Pack): string[] {
  const extendable = pack.clocks.some(({ extension }) => extension !== null);
  const pausable = pack.clocks.some(({ pause }) => pause !== null);
  const together = (path: string, event: ProceduralEvent, present: boolean) =>
    faultUnless(
      hasMove(pack, event) === present,
      path,
      present ? `a move for ${event}` : `no move for ${event}, or a section for it`,
    );
  return [
    ...together('transfer', 'case.transferred', pack.transfer !== null),
    ...together('declines', 'case.declined', pack.declines.length > 0),
    ...together('reopening', 'case.reopened', pack.reopening.length > 0),
    ...together('clocks.extension', 'deadline.extended', extendable),
    ...faultUnless(!pausable || hasMove(pack, 'question.answered'), 'clocks.pause', 'a move for question.answered'),
    ...pack.forbids.flatMap(({ event }, index) => faultUnless(!hasMove(pack, event), `forbids.${index}`, `no move for ${event}`)),
  ];
}

/** Stages follow each other from the second on; each that is ours is a text in order, keeps its reviewers independent, and says what it does. */
function faultsOfStages(pack: Pack, calendars: readonly string[]): string[] {
  return pack.stages.flatMap((stage, index) => {
    const path = `stages.${index}`;
    const twice = pack.stages.findIndex(({ code }) => code === stage.code) !== index;
    return [
      ...faultUnless(stage.ordinal === index + 2, `${path}.ordinal`, String(index + 2)),
      ...faultUnless(!twice, `${path}.code`, `a code of its own, not ${stage.code} again`),
      ...faultsOfAsking(pack, stage, path, calendars),
      ...(stage.whose === 'outside' ? faultsOfOutside(stage, path) : faultsOfOwnStage(pack, stage, path, calendars)),
    ];
  });
}

function faultsOfAsking(pack: Pack, { asking }: Stage, path: string, calendars: readonly string[]): string[] {
  const known = ['body', ...calendars];
  const codes = asking.windows.map(({ of }) => of);
  return [
    ...faultUnless(new Set(codes).size === codes.length, `${path}.asking.windows`, 'one window for each thing contested'),
    ...asking.windows.flatMap((window, index) => {
      const asksCalendar = window.unit === 'working_days' || window.rollover !== 'none';
      const named = window.calendar === null ? !asksCalendar : known.includes(window.calendar);
      return faultUnless(named, `${path}.asking.windows.${index}.calendar`, `one of ${known.join(', ')}`);
    }),
    ...asking.from.flatMap((state) =>
      faultUnless(
        pack.states.some((declared) => declared.state === state),
        `${path}.asking.from`,
        `a state declared under states, not ${state}`,
      ),
    ),
  ];
}

/** Of what is not ours we only say where it is, and until when. */
function faultsOfOutside({ procedure, reviewer, nobodyLeft, suspension }: Stage, path: string): string[] {
  const isOurs = procedure ?? reviewer ?? nobodyLeft ?? suspension;
  return faultUnless(isOurs === null, path, 'no procedure, reviewer, nobodyLeft or suspension, since it is outside');
}

function faultsOfOwnStage(pack: Pack, stage: Stage, path: string, calendars: readonly string[]): string[] {
  if (stage.procedure === null || stage.reviewer === null || stage.nobodyLeft === null)
    return [`${path}: expected a procedure, a reviewer and nobodyLeft, since it is ours`];

  const text = packAt(pack, stage.code);
  const { ground } = stage.nobodyLeft;
  const deciding = text.moves.filter(({ event }) => event === 'decision.issued');
  const guarded = deciding.every(({ guards }) => guards.some(({ guard }) => guard === 'reviewerIsIndependent'));
  return [
    ...faultsOfText(text, calendars).map((fault) => `${path}.procedure.${fault}`),
    ...faultUnless(guarded, `${path}.procedure.moves`, 'the guard reviewerIsIndependent on decision.issued'),
    ...faultUnless(
      ground === null || text.declines.some((decline) => decline.ground === ground),
      `${path}.nobodyLeft.ground`,
      'a ground of this stage',
    ),
    ...text.outcomes.flatMap(({ effects }, index) =>
      faultUnless(effects.length > 0, `${path}.procedure.outcomes.${index}.effects`, 'what it does to the decision looked at'),
    ),
  ];
}

function hasMove(pack: Pack, event: ProceduralEvent): boolean {
  return pack.moves.some((move) => move.event === event);
}

function faultUnless(holds: boolean, path: string, expected: string): string[] {
  return holds ? [] : [`${path}: expected ${expected}`];
}
