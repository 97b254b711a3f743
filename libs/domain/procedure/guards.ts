import { type Actor, type CaseEvent, type DecidedPoint, type ErrorCode, type ErrorParams, type StaffId } from '#libs/kernel';
import { whyBarred } from '#libs/domain/independence';
import { type CaseFile } from './case-file.js';
import { type GuardName } from './guard-names.js';
import { type GuardUse, type Pack, type ProceduralEvent } from './pack.js';

/** What a guard looks at. `event` is null while a page only asks what could be done: what hangs on the event's contents is then let pass. */
export interface Question {
  readonly pack: Pack;
  readonly file: CaseFile;
  readonly actor: Actor;
  readonly event: CaseEvent | null;
  readonly params: GuardUse['params'];
}

export interface Unmet {
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

interface Guard {
  /** The events on which the question makes sense. */
  readonly on: readonly ProceduralEvent[];
  /** Null: the guard lets pass. */
  readonly check: (question: Question) => Unmet | null;
}

const HANDLING = ['deadline.extended', 'case.transferred', 'case.declined', 'decision.issued'] as const;

export const GUARDS: Readonly<Record<GuardName, Guard>> = {
  everyPointDecided: {
    on: ['decision.issued'],
    check: ({ file, event }) => {
      if (event?.type !== 'decision.issued') return null;
      const decided = new Set(event.payload.points.map((point) => point.pointId));
      const open = file.points.filter((point) => point.outcome === null && !decided.has(point.id)).length;
      return open > 0 ? { code: 'point.undecided', params: { count: open } } : null;
    },
  },
  outcomesInPack: {
    on: ['decision.issued'],
    check: ({ pack, event }) => {
      const foreign = decidedPoints(event).find((point) => !pack.outcomes.some((rule) => rule.outcome === point.outcome));
      if (foreign) return { code: 'outcome.not_in_pack', params: { outcome: foreign.outcome } };
      return firstOf(decidedPoints(event), (point) => foreignEffect(pack, point));
    },
  },
  answerIsComplete: {
    on: ['decision.issued'],
    check: ({ pack, event }) => firstOf(decidedPoints(event), (point) => missingElement(pack, point)),
  },
  noOpenRemedies: {
    on: ['case.closed'],
    check: ({ file }) =>
      file.openRemedies.length > 0
        ? { code: 'case.transition_refused', params: { openRemedies: file.openRemedies.length } }
        : null,
  },
  notTheSubject: {
    on: HANDLING,
    check: ({ file, actor }) => {
      const bar = actor.kind === 'staff' ? whyBarred(actor.staffId, file) : null;
      return bar ? { code: 'assignment.forbidden', params: { bar } } : null;
    },
  },
  reviewerIsIndependent: {
    on: HANDLING,
    check: ({ file, actor }) => (actor.kind === 'staff' ? whyNoReviewer(actor.staffId, file) : null),
  },
  nobodyMayReview: {
    on: ['case.declined'],
    check: ({ file }) => {
      const isLeft = file.reviewers === null || file.reviewers.some((staffId) => whyBarred(staffId, file) === null);
      return unmetUnless(!isLeft, 'nobodyMayReview');
    },
  },
  targetNotComplainedOf: {
    on: ['case.transferred'],
    check: ({ file, event }) =>
      event?.type === 'case.transferred' && file.subjectBodies.includes(event.payload.bodyId)
        ? { code: 'transfer.target_is_subject' }
        : null,
  },
  someoneComplainedOf: {
    on: ['case.declined', 'case.transferred'],
    check: ({ file }) => unmetUnless(file.subjectBodies.length + file.subjectStaff.length > 0, 'someoneComplainedOf'),
  },
  precedentsAtLeast: {
    on: ['case.declined'],
    check: ({ event, params }) => {
      if (event?.type !== 'case.declined') return null;
      const precedents = new Set(event.payload.precedents).size;
      return unmetUnless(precedents >= Number(params.count), 'precedentsAtLeast', { count: Number(params.count), precedents });
    },
  },
  nameOrAddressMissing: {
    on: ['case.declined'],
    check: ({ file }) => unmetUnless(file.identity === 'anonymous' || file.contact === 'trackingPage', 'nameOrAddressMissing'),
  },
  matterIs: {
    on: ['case.declined', 'case.transferred', 'deadline.extended'],
    check: ({ file, params }) => {
      const matters = Array.isArray(params.matters) ? params.matters : [];
      return unmetUnless(file.matter !== null && matters.includes(file.matter), 'matterIs');
    },
  },
};

/** The first of these guards that does not let pass, with the use of it, so that the refusal can cite its article. */
export function firstUnmet(
  uses: readonly GuardUse[],
  question: Omit<Question, 'params'>,
): { use: GuardUse; unmet: Unmet } | null {
  return firstOf(uses, (use) => {
    const unmet = GUARDS[use.guard].check({ ...question, params: use.params });
    return unmet && { use, unmet };
  });
}

/** Why somebody may not be the one who looks: barred, or never found free. */
export function whyNoReviewer(staffId: StaffId, file: CaseFile): Unmet | null {
  const bar = whyBarred(staffId, file);
  if (bar) return { code: 'assignment.forbidden', params: { bar } };
  return file.reviewers?.includes(staffId) === false ? { code: 'reviewer.not_computed' } : null;
}

function decidedPoints(event: CaseEvent | null): readonly DecidedPoint[] {
  return event?.type === 'decision.issued' ? event.payload.points : [];
}

/** A second look says what it does to the decision, in the way the pack lets that outcome do it; a first decision says nothing of the kind. */
function foreignEffect(pack: Pack, { outcome, effect }: DecidedPoint): Unmet | null {
  const effects = pack.outcomes.find((rule) => rule.outcome === outcome)?.effects ?? [];
  const fits = effect === undefined ? effects.length === 0 : effects.includes(effect);
  return fits ? null : { code: 'effect.not_in_pack', params: { outcome, effects: effects.join(' ') } };
}

function missingElement(pack: Pack, point: DecidedPoint): Unmet | null {
  const has = {
    reasons: point.reasonsHash !== '',
    remedy: point.remedies.length > 0,
    rootCause: point.rootCause !== null,
    apology: point.remedies.some((remedy) => remedy.kind === 'apology'),
  };
  const rule = pack.outcomes.find((candidate) => candidate.outcome === point.outcome);
  const overturns = point.effect !== undefined && point.effect !== 'stands';
  const required = overturns ? [...(rule?.requires ?? []), 'rootCause' as const] : (rule?.requires ?? []);
  const missing = required.find((element) => !has[element]);
  if (!missing) return null;
  return missing === 'remedy' ? { code: 'remedy.required' } : { code: 'answer.element_missing', params: { element: missing } };
}

function unmetUnless(holds: boolean, condition: GuardName, params: ErrorParams = {}): Unmet | null {
  return holds ? null : { code: 'decline.condition_unmet', params: { condition, ...params } };
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
