/** The closed lists of values that cases, people and letters are described by. Names are those of the house glossary. */

export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const KINDS = ['complaint', 'request', 'suggestion', 'enquiry', 'thanks'] as const;
export type Kind = (typeof KINDS)[number];

/** How a case came in. `letter`, `phone` and `counter` are entered by a clerk. */
export const CHANNELS = ['web', 'portal', 'email', 'phone', 'counter', 'letter', 'import'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How sure we are who is writing: not at all; by what they wrote; shown a document or signed on paper; signed in to a state account. */
export const IDENTITY_LEVELS = ['anonymous', 'claimed', 'shown', 'authenticated'] as const;
export type IdentityLevel = (typeof IDENTITY_LEVELS)[number];

export const PARTY_ROLES = ['complainant', 'representative', 'subject'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const PARTY_KINDS = ['person', 'organisation', 'soleTrader', 'foreigner', 'publicServant', 'anonymous'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** How a person wants to hear from us. `trackingPage` is the only one for somebody who gave no address. */
export const CONTACT_CHANNELS = ['email', 'post', 'trackingPage'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** What a person may ask for. Who wants to be called finds on the tracking page what must be in writing. */
export const PREFERRED_CHANNELS = [...CONTACT_CHANNELS, 'phone'] as const;
export type PreferredChannel = (typeof PREFERRED_CHANNELS)[number];

export const CASE_STATES = [
  'received',
  'registered',
  'inHandling',
  'awaitingCitizen',
  'decided',
  'answered',
  'closed',
  'transferred',
  'declined',
  'withdrawn',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const OUTCOMES = [
  'upheld',
  'partlyUpheld',
  'notUpheld',
  'resolved',
  'outOfScope',
  'withdrawn',
  'duplicate',
  'correspondenceTerminated',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a second look does to the decision it looked at. */
export const DECISION_EFFECTS = ['stands', 'changed', 'cancelled', 'decidedAnew', 'sentBack'] as const;
export type DecisionEffect = (typeof DECISION_EFFECTS)[number];

/** Why a second look is not taken, each by an article of the pack. */
export const ASK_REFUSALS = ['late', 'noStanding', 'noGround', 'notRatedPoor', 'decidedAlready', 'withdrawnBefore'] as const;
export type AskRefusal = (typeof ASK_REFUSALS)[number];

/** That the decision looked at shall have no effect meanwhile: asked for, and what was decided. */
export const SUSPENSIONS = ['asked', 'granted', 'refused'] as const;
export type Suspension = (typeof SUSPENSIONS)[number];

export const REMEDY_KINDS = [
  'apology',
  'explanation',
  'correction',
  'reconsideration',
  'service',
  'payment',
  'policyChange',
  'training',
] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** The life of an improvement measure. */
export const MEASURE_STATES = ['proposed', 'adopted', 'underWay', 'completed', 'verified', 'dropped'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

export const CLOCK_CODES = [
  'register',
  'acknowledge',
  'forward',
  'answer',
  'decide',
  'tell',
  'suspend',
  'tellSuspension',
] as const;
export type ClockCode = (typeof CLOCK_CODES)[number];

/** What a clock can start from and stop on. */
export const TRIGGERS = [
  'received',
  'registered',
  'accepted',
  'acknowledged',
  'decided',
  'answered',
  'transferred',
  'declined',
  'withdrawn',
  'reopened',
  'suspensionAsked',
  'suspensionDecided',
  'suspensionTold',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Verified in a published source; well known; medium; unverified. An unverified number is shown as such and never gives a firm date. */
export const CONFIDENCES = ['V', 'K', 'M', 'U'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** `latest` is forecast: every earlier step is taken to use its whole limit. Only clocks that run can be firm or provisional. */
export const DATE_STATUSES = ['firm', 'latest', 'provisional'] as const;
export type DateStatus = (typeof DATE_STATUSES)[number];

export const PROVISIONAL_REASONS = ['calendar', 'unverified_rule'] as const;
export type ProvisionalReason = (typeof PROVISIONAL_REASONS)[number];

export const PARTICIPATION_ROLES = [
  'registrar',
  'assignee',
  'drafter',
  'approver',
  'decider',
  'enquired',
  'subject',
  'reviewer',
] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

export const STAFF_ROLES = ['clerk', 'supervisor', 'administrator', 'auditor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
