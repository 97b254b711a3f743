import { type StaffId } from '#libs/kernel';

/** Why somebody may not work on a case. */
export type Bar = 'subject' | 'subordinateOfSubject';

/** Whom a case complains of, and everybody below them, directly or not. */
export interface ComplainedOf {
  readonly subjectStaff: readonly StaffId[];
  readonly subordinatesOfSubjects: readonly StaffId[];
}

/**
 * Why this person may neither be given the case, nor read it, nor act in it; null when they may. A superior of the one complained of may:
 * somebody has to look into it.
 * Source: 59-FZ, art. 8(6) for the addressee; the conflict rule of the Housing Ombudsman's and the SPSO's procedures for the person.
 */
export function whyBarred(staffId: StaffId, complainedOf: ComplainedOf): Bar | null {
  if (complainedOf.subjectStaff.includes(staffId)) return 'subject';
  if (complainedOf.subordinatesOfSubjects.includes(staffId)) return 'subordinateOfSubject';
  return null;
}
