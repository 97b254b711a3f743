import { type NoticeKind } from '#libs/kernel';

/** One thing that a letter can say. */
export interface Variable {
  /** `text`: a few words, good for the subject line too. `block`: paragraphs, a list or a link, for the body alone. */
  readonly is: 'text' | 'block';
  /** True: some letters rightly have nothing to say here, and the template selects on `none`. False: a letter without it is not sent. */
  readonly optional: boolean;
  /** True: a template of this kind must have a place for it. */
  readonly needed: boolean;
}
export type Variables = Readonly<Record<string, Variable>>;

const TEXT: Variable = { is: 'text', optional: false, needed: false };
const NEEDED_TEXT: Variable = { is: 'text', optional: false, needed: true };
const OPTIONAL_TEXT: Variable = { is: 'text', optional: true, needed: false };
const BLOCK: Variable = { is: 'block', optional: false, needed: false };
const NEEDED_BLOCK: Variable = { is: 'block', optional: false, needed: true };
const OPTIONAL_BLOCK: Variable = { is: 'block', optional: true, needed: false };
/** May be empty, and where it is not the letter must say it. */
const NEEDED_WHEN_THERE: Variable = { is: 'block', optional: true, needed: true };

const CITIZEN: Variables = {
  reference: NEEDED_TEXT,
  bodyName: NEEDED_TEXT,
  name: OPTIONAL_TEXT,
  receivedOn: OPTIONAL_TEXT,
  procedure: TEXT,
  /** The letter's own link to the case. */
  link: NEEDED_BLOCK,
  contact: OPTIONAL_BLOCK,
  /** That the case has no effect of law because of the way it came, and which ways have. */
  effect: NEEDED_WHEN_THERE,
};
/** Dates, and why they are not final when they are not. */
const DATED: Variables = { dates: NEEDED_WHEN_THERE, notFinal: NEEDED_WHEN_THERE };
/** What the person sent, word for word; nothing of it where somebody beside them must not see it. */
const COPY: Variables = { copy: OPTIONAL_BLOCK, happened: OPTIONAL_BLOCK, place: OPTIONAL_BLOCK, wanted: OPTIONAL_BLOCK };
/** The reference of the case whose decision is looked at again. */
const AGAIN: Variables = { before: OPTIONAL_TEXT };
const CODE: Variables = { code: NEEDED_TEXT, trackingPage: BLOCK };
/** A ground of the procedure, with the article it stands in. */
const GROUNDED: Variables = { ground: NEEDED_TEXT, article: NEEDED_TEXT };
const WAYS: Variables = { furtherWays: NEEDED_WHEN_THERE };
/** Where the person says how it was, and until when. */
const SURVEY: Variables = { survey: NEEDED_BLOCK, closesOn: NEEDED_TEXT };
/** What was changed because people complained: it says of what each of them did. */
const NEWS: Variables = {
  reference: TEXT,
  bodyName: NEEDED_TEXT,
  name: OPTIONAL_TEXT,
  /** The cases of this person that the measure answers. */
  yourCases: NEEDED_BLOCK,
  /** How many others wrote of the same; nothing where so few that somebody could be known by it. */
  others: OPTIONAL_BLOCK,
  measure: NEEDED_TEXT,
  change: NEEDED_BLOCK,
  on: TEXT,
  dueOn: OPTIONAL_TEXT,
  /** The public page of the measure. */
  page: BLOCK,
  /** The letter's own link to the case, where the person can say that they want no more of these. */
  link: NEEDED_BLOCK,
  contact: OPTIONAL_BLOCK,
};
const STAFF: Variables = { bodyName: TEXT, name: OPTIONAL_TEXT };
const STAFF_CASE: Variables = { ...STAFF, reference: NEEDED_TEXT, page: NEEDED_BLOCK };
const ACCOUNT: Variables = { ...STAFF, login: NEEDED_TEXT, link: NEEDED_BLOCK };

/** What the letter of each kind can say. A template may use these and nothing else. */
export const LETTER_VARIABLES: Readonly<Record<NoticeKind, Variables>> = {
  receipt: { ...CITIZEN, ...CODE, ...DATED, ...COPY, ...AGAIN },
  acknowledgement: { ...CITIZEN, ...CODE, ...DATED, ...COPY, ...AGAIN, registeredOn: OPTIONAL_TEXT, words: NEEDED_WHEN_THERE },
  message: { ...CITIZEN, words: NEEDED_BLOCK },
  question: { ...CITIZEN, words: NEEDED_BLOCK, paused: OPTIONAL_TEXT },
  extension: {
    ...CITIZEN,
    ...WAYS,
    from: OPTIONAL_TEXT,
    until: NEEDED_TEXT,
    reason: NEEDED_BLOCK,
    article: NEEDED_TEXT,
    notFinal: NEEDED_WHEN_THERE,
  },
  transfer: {
    ...CITIZEN,
    ...GROUNDED,
    ...WAYS,
    on: NEEDED_TEXT,
    newBody: NEEDED_TEXT,
    newBodyContact: OPTIONAL_BLOCK,
    reason: OPTIONAL_BLOCK,
  },
  decline: { ...CITIZEN, ...GROUNDED, ...WAYS, on: NEEDED_TEXT, reason: NEEDED_BLOCK },
  answer: {
    ...CITIZEN,
    ...WAYS,
    contact: NEEDED_WHEN_THERE,
    stage: NEEDED_WHEN_THERE,
    definition: NEEDED_WHEN_THERE,
    decision: NEEDED_BLOCK,
    apology: NEEDED_WHEN_THERE,
    remedies: NEEDED_WHEN_THERE,
    outstandingActions: NEEDED_WHEN_THERE,
    nameOfOfficial: { ...NEEDED_TEXT, optional: true },
  },
  withdrawal: { ...CITIZEN, on: NEEDED_TEXT },
  reopened: { ...CITIZEN, ...DATED, on: NEEDED_TEXT, ground: NEEDED_TEXT, reason: OPTIONAL_BLOCK },
  remedyDone: { ...CITIZEN, remedy: NEEDED_BLOCK, on: NEEDED_TEXT, words: OPTIONAL_BLOCK },
  reviewRefused: { ...CITIZEN, ...GROUNDED, ...WAYS, on: NEEDED_TEXT },
  reviewerMissing: { ...CITIZEN, ...WAYS, next: NEEDED_TEXT, article: NEEDED_TEXT },
  challengeDecided: { ...CITIZEN, accepted: NEEDED_TEXT, reason: NEEDED_BLOCK },
  suspensionDecided: { ...CITIZEN, article: NEEDED_TEXT, accepted: NEEDED_TEXT, on: NEEDED_TEXT, reason: NEEDED_BLOCK },
  externalDecided: {
    ...CITIZEN,
    ...WAYS,
    stage: NEEDED_TEXT,
    on: NEEDED_TEXT,
    decision: NEEDED_BLOCK,
    remedies: NEEDED_WHEN_THERE,
    reason: NEEDED_BLOCK,
  },
  remedyDropped: { ...CITIZEN, remedy: NEEDED_BLOCK, reason: NEEDED_BLOCK },
  codeRenewed: { ...CITIZEN, ...CODE },
  survey: { ...CITIZEN, ...SURVEY },
  surveyReminder: { ...CITIZEN, ...SURVEY },
  measureAdopted: NEWS,
  measureCompleted: NEWS,
  measureVerified: { ...NEWS, evidence: NEEDED_BLOCK },
  measureDropped: { ...NEWS, reason: NEEDED_BLOCK },
  effectSurvey: { ...CITIZEN, ...SURVEY },
  serviceSurvey: { bodyName: NEEDED_TEXT, service: NEEDED_TEXT, ...SURVEY, decline: NEEDED_BLOCK, contact: OPTIONAL_BLOCK },
  alarm: { ...STAFF_CASE, kind: TEXT, subject: TEXT, clock: OPTIONAL_TEXT, dueOn: OPTIONAL_TEXT, notFinal: NEEDED_WHEN_THERE },
  danger: STAFF_CASE,
  noticeFailed: { ...STAFF_CASE, letter: NEEDED_TEXT, problem: NEEDED_TEXT, next: NEEDED_TEXT },
  enquiry: { ...STAFF_CASE, dueOn: OPTIONAL_TEXT },
  draftOffered: { ...STAFF_CASE, dueOn: OPTIONAL_TEXT },
  lookTaken: { ...STAFF_CASE, bar: NEEDED_TEXT },
  signal: { ...STAFF, signals: NEEDED_TEXT, page: NEEDED_BLOCK },
  measureAlarm: { ...STAFF, kind: TEXT, of: TEXT, number: NEEDED_TEXT, dueOn: NEEDED_TEXT, page: NEEDED_BLOCK },
  invitation: ACCOUNT,
  passwordReset: ACCOUNT,
};

/** What is said in one letter: words, a finished block of Markdown, or nothing. */
export type Value = { readonly text: string } | { readonly markdown: string } | null;
export type Values = Readonly<Record<string, Value>>;
