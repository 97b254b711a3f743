import { type CaseEvent, type CivilDate, localDate } from '#libs/kernel';
import { alarmsOf } from './alarms.js';
import { type CaseFile, type ClockState, type Procedure } from './case-file.js';
import { withClocks } from './clock-rules.js';
import { turnedBy } from './clock-run.js';
import { consequenceOf } from './consequences.js';
import { followUps } from './follow-ups.js';
import { noticesOf } from './notices.js';
import { type CaseChanges, type Plan } from './plan.js';
import { type Consequence, type Situation, placeOf, refusal } from './situation.js';
import { stateAfter } from './states.js';

/**
 * What follows from one event under a procedure: the state, the clocks and their alarms, the notices, who took part. Nothing is written here, and
 * `file` is not changed: the plan holds the file as it is afterwards.
 *
 * Dates: the civil date of the act (`on` in the event) decides what clocks count from; `at` is the instant at which it is entered.
 * Errors: a `DomainError` whose params hold the state, the event, the pack and, where one speaks of it, the act and article of the law.
 */
export function decide(procedure: Procedure, file: CaseFile, event: CaseEvent, at: Date): Plan {
  const situation: Situation = { procedure, file, event, at, today: localDate(at, procedure.timeZone) };
  const on = dateOfAct(situation);
  const state = stateAfter(situation);
  const consequence = consequenceOf(situation);

  const moved: CaseFile = { ...file, ...consequence.file, state, participations: participationsAfter(file, consequence) };
  const clocks = clocksAfter(situation, consequence, moved, on);
  const after: CaseFile = { ...moved, clocks: withClocks(moved.clocks, clocks) };

  return {
    event,
    file: after,
    changes: changesOf(file, consequence, state),
    clocks,
    alarms: clocks.flatMap((clock) => alarmsOf(procedure, after, clock, at)),
    notices: noticesOf(situation, after),
    participations: consequence.participations ?? [],
    then: followUps(situation, after),
  };
}

/** The plans of several events in a row, each followed at once by what it brings with it. The last plan's file is the case as it stands then. */
export function decideAll(procedure: Procedure, file: CaseFile, events: readonly CaseEvent[], at: Date): readonly Plan[] {
  return events.reduce<readonly Plan[]>((plans, event) => {
    const plan = decide(procedure, plans.at(-1)?.file ?? file, event, at);
    return [...plans, plan, ...decideAll(procedure, plan.file, plan.then, at)];
  }, []);
}

/** Imported history is on no clock of ours, whatever happens to it later. */
function clocksAfter({ procedure }: Situation, consequence: Consequence, moved: CaseFile, on: CivilDate): readonly ClockState[] {
  if (moved.imported) return [];
  const changed = consequence.clocks ?? [];
  return [consequence.fires ?? []]
    .flat()
    .reduce<readonly ClockState[]>(
      (clocks, trigger) =>
        withClocks(clocks, turnedBy(trigger, on, procedure, { ...moved, clocks: withClocks(moved.clocks, clocks) })),
      changed,
    );
}

function changesOf(file: CaseFile, consequence: Consequence, state: CaseFile['state']): CaseChanges {
  return { ...consequence.changes, ...(state !== null && state !== file.state ? { state } : {}) };
}

function participationsAfter(file: CaseFile, { participations = [] }: Consequence): CaseFile['participations'] {
  const news = participations.filter(
    ({ staffId, role }) => !file.participations.some((known) => known.staffId === staffId && known.role === role),
  );
  return [...file.participations, ...news];
}

/**
 * The civil date of the act. It may lie before the day on which it is entered, and never after it, nor before the receipt. (A receipt after the
 * body's hour counts from the next working day: what is done before that day has come is done in time.)
 */
function dateOfAct(situation: Situation): CivilDate {
  const { event, file, today } = situation;
  if (event.type === 'case.received') return event.payload.on;
  const { payload } = event;
  const on = 'on' in payload ? payload.on : 'decidedOn' in payload ? payload.decidedOn : today;

  const counted = file.receivedOn !== null && file.receivedOn > today ? file.receivedOn : today;
  if (on > counted) throw refusal('date.in_future', placeOf(situation), null, { on });
  if (file.receivedOn !== null && on < file.receivedOn && on < today) {
    throw refusal('date.before_receipt', placeOf(situation), null, { on, receivedOn: file.receivedOn });
  }
  return on;
}
