/** The closed list of guards. A guard is a tested predicate with parameters; a pack may only name one of these. */
export const GUARD_NAMES = [
  'everyPointDecided',
  'answerIsComplete',
  'outcomesInPack',
  'noOpenRemedies',
  'notTheSubject',
  'targetNotComplainedOf',
  'precedentsAtLeast',
  'personCanBeTold',
  'matterIs',
  'notAnswered',
  'statutoryEffect',
] as const;
export type GuardName = (typeof GUARD_NAMES)[number];
