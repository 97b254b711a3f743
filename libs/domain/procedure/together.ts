import { type CaseId, type CaseState, DomainError, type EventType, type Language, type PackCode } from '#libs/kernel';
import { isUndecided } from './places.js';

/** A case that is answered together with others, as the lead or as one of those that follow it: what decides whether it may be. */
export interface TogetherSide {
  readonly id: CaseId;
  /** The case that it follows; null for none. */
  readonly leadId: CaseId | null;
  /** Whether others follow it. */
  readonly leads: boolean;
  readonly pack: PackCode;
  readonly stage: string | null;
  readonly language: Language;
  readonly state: CaseState;
  readonly restricted: boolean;
  readonly danger: boolean;
  /** What is written about its service may have to be kept secret. */
  readonly sensitive: boolean;
  readonly points: number;
}

/** More that follow one case are more than anybody can answer for at once. */
export const FOLLOWERS_MAX = 5_000;

/** Ends without an answer on the merits: there is nothing to share. */
const LEAD_OVER: readonly CaseState[] = ['transferred', 'declined', 'withdrawn'];

/** Why this case may not begin to follow that one; null where it may. `sameOrder`: somebody says that the questions are the same, one by one. */
export function whyNotJoined(lead: TogetherSide, one: TogetherSide, sameOrder: boolean): DomainError | null {
  if (lead.id === one.id) return new DomainError('together.itself');
  if (lead.leadId !== null) return new DomainError('together.lead_follows');
  if (one.leads) return new DomainError('together.leads_others');
  const refused = whyNotTogether(lead, one);
  if (refused) return refused;
  return one.points > 1 && !sameOrder ? new DomainError('together.order_unsaid') : null;
}

/** Why the answer of that case may not be given to this one, as both stand now; null where it may. */
export function whyNotTogether(lead: TogetherSide, one: TogetherSide): DomainError | null {
  if (LEAD_OVER.includes(lead.state)) return new DomainError('together.lead_over');
  if (!isUndecided(one.state)) return new DomainError('together.settled');
  if (lead.restricted || one.restricted) return new DomainError('together.restricted');
  if (lead.sensitive || one.sensitive) return new DomainError('together.sensitive');
  if (one.danger) return new DomainError('together.danger');
  if (lead.pack !== one.pack || lead.stage !== one.stage) return new DomainError('together.other_procedure');
  if (lead.language !== one.language) return new DomainError('together.other_language');
  if (lead.points !== one.points) return new DomainError('together.other_points', { lead: lead.points, own: one.points });
  return null;
}

/**
 * What may mean that the case no longer asks the same, or that somebody answers it by itself. Whoever joined it did not know of that: a person looks at it
 * again before the answer of another is given to it.
 */
export const UNSETTLING: readonly EventType[] = [
  'message.received',
  'question.asked',
  'question.answered',
  'document.added',
  'point.added',
  'subject.linked',
  'answer.drafted',
  'case.classified',
  'case.reopened',
  'suspension.asked',
  'reviewer.challenged',
];
