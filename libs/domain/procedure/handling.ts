import { type DecidedPoint, type DomainError, type Outcome } from '#libs/kernel';
import { type CaseFile } from './case-file.js';
import { extended, pausedBy, resumedBy } from './clock-run.js';
import { whyNoTransfer, whyNotDeclined } from './grounds.js';
import { caseOutcome } from './outcome.js';
import { type ProceduralEvent } from './pack.js';
import { type Rule, type Situation, participationOf, placeOf, refusal } from './situation.js';

/** The steps of the procedure. The state they lead to is the pack's; what they do is the same under every pack. */
export const HANDLING: { readonly [T in ProceduralEvent]: Rule<T> } = {
  'case.registered': ({ file, event }) => ({
    file: { registeredOn: event.payload.on },
    changes: { registeredOn: event.payload.on },
    // What is asked for before it is registered is counted from the registration, as the case is.
    fires: file.suspension === 'asked' ? ['registered', 'suspensionAsked'] : 'registered',
    participations: participationOf(event.actor, 'registrar'),
  }),
  'case.accepted': () => ({ fires: 'accepted' }),
  'acknowledgement.issued': () => ({}),
  'acknowledgement.sent': () => ({ fires: 'acknowledged' }),

  'question.asked': (situation) => ({
    file: { openQuestions: situation.file.openQuestions + 1 },
    clocks: pausedBy(situation, situation.event.payload.on),
  }),
  'question.answered': (situation) => {
    const stillOpen = situation.file.openQuestions - 1;
    if (stillOpen < 0) throw refusal('question.none_open', placeOf(situation), null);
    const { on } = situation.event.payload;
    const pausedLater = situation.file.clocks.find(({ pausedOn }) => pausedOn !== null && pausedOn > on);
    if (pausedLater) throw refusal('date.before_question', placeOf(situation), null, { on });
    return {
      file: { openQuestions: stillOpen },
      clocks: stillOpen === 0 ? resumedBy(situation, on) : [],
    };
  },
  'deadline.extended': (situation) => ({ clocks: [extended(situation)] }),

  'case.transferred': (situation) => {
    const { event, procedure } = situation;
    const { ground, on } = event.payload;
    const { transfer } = procedure.pack;
    if (transfer && !transfer.grounds.some((known) => known.code === ground)) {
      throw refusal('transfer.ground_unknown', placeOf(situation), transfer.basis, { ground });
    }
    throwIf(whyNoTransfer(placeOf(situation), event.actor, event));
    return { changes: { closedOn: on }, fires: 'transferred' };
  },

  'case.declined': (situation) => {
    const { event, procedure } = situation;
    const { ground, on } = event.payload;
    const rule = procedure.pack.declines.find((known) => known.ground === ground);
    if (!rule) throw refusal('decline.ground_unknown', placeOf(situation), null, { ground });
    throwIf(whyNotDeclined(placeOf(situation), rule, event.actor, event));
    return {
      changes: { outcome: rule.outcome, closedOn: on },
      fires: 'declined',
      participations: participationOf(event.actor, 'decider'),
    };
  },

  'decision.issued': (situation) => {
    const { event, file, procedure } = situation;
    const points = decidedPoints(situation);
    const outcomes = points.map((point) => point.outcome).filter((outcome) => outcome !== null);
    const promised = event.payload.points.flatMap((point) => point.remedies.map((remedy) => remedy.remedyId));
    const outcome = caseOutcome(procedure.pack.caseOutcome, outcomes);
    return {
      file: { points, openRemedies: [...file.openRemedies, ...promised] },
      changes: { outcome },
      fires: 'decided',
      participations: participationOf(event.actor, 'decider'),
    };
  },
  'answer.sent': ({ event }) => ({ changes: { answeredOn: event.payload.on }, fires: 'answered' }),

  'case.withdrawn': ({ event }) => ({
    changes: { outcome: 'withdrawn', closedOn: event.payload.on },
    fires: 'withdrawn',
  }),
  'case.reopened': (situation) => {
    const { ground } = situation.event.payload;
    const known = situation.procedure.pack.reopening.some((rule) => rule.ground === ground);
    if (!known) throw refusal('reopening.refused', placeOf(situation), null, { ground });
    return { changes: { outcome: null, answeredOn: null, closedOn: null }, fires: 'reopened' };
  },
  'case.closed': ({ event }) => ({ changes: { closedOn: event.payload.on } }),
};

/**
 * The points with the outcomes this decision gives. After a reopening a decision may name some points only: the others keep what they had.
 * Throws for a point that the case does not have, and for one that is decided twice at once.
 */
function decidedPoints(situation: Situation<'decision.issued'>): CaseFile['points'] {
  const outcomes = new Map<DecidedPoint['pointId'], Outcome>();
  for (const { pointId, outcome } of situation.event.payload.points) {
    if (!situation.file.points.some((point) => point.id === pointId)) throw refusal('point.unknown', placeOf(situation), null);
    if (outcomes.has(pointId)) throw refusal('point.decided_twice', placeOf(situation), null);
    outcomes.set(pointId, outcome);
  }
  return situation.file.points.map(({ id, outcome }) => ({ id, outcome: outcomes.get(id) ?? outcome }));
}

function throwIf(refused: DomainError | null): void {
  if (refused) throw refused;
}
