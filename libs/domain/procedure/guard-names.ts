/** The closed list of guards. A guard is a tested predicate with parameters; a pack may only name one of these. */
export const GUARD_NAMES = [
  /** Each point of the case has a decision, in this event or from before a reopening. */
  'everyPointDecided',
  /** No outcome but the pack's own. */
  'outcomesInPack',
  /** Each decided point holds what the pack asks of its outcome: reasons, a remedy, a root cause, an apology. */
  'answerIsComplete',
  /** Every remedy promised is done or dropped. */
  'noOpenRemedies',
  /** Who acts is neither complained of nor a subordinate of one who is. */
  'notTheSubject',
  /** Who acts was found free to look at the decision, and is not barred since. */
  'reviewerIsIndependent',
  /** Nobody here was found free to look at the decision, or everybody who was is barred since. */
  'nobodyMayReview',
  /** The case is not sent to the body it complains of. */
  'targetNotComplainedOf',
  /** The case complains of somebody. */
  'someoneComplainedOf',
  /** `count`: so many earlier cases in which the same question was answered on the merits. */
  'precedentsAtLeast',
  /** Whoever wrote gave no name, or left no address to answer to. */
  'nameOrAddressMissing',
  /** `matters`: the case is of one of these. */
  'matterIs',
] as const;
export type GuardName = (typeof GUARD_NAMES)[number];
