import { type StaffId } from '#libs/kernel';

/** Why somebody may have no part in a case. Once it is written down it stays. */
export const BARS = [
  /** Complained of, or under somebody who is: of every case. */
  'subject',
  'subordinateOfSubject',
  /** Had that part in the decision that is looked at: of a second look. */
  'decider',
  'drafter',
  'approver',
  'assignee',
  'registrar',
  'enquired',
  'reviewer',
  /** Stands under, or where the pack bars them too, above somebody who is barred. */
  'subordinateOfBarred',
  'superiorOfBarred',
  /** Declared an interest in the person, the organisation or the matter. */
  'interest',
  /** Stood aside, or was challenged by the person, and somebody else found that they were right. */
  'recused',
  'challenged',
] as const;
export type Bar = (typeof BARS)[number];

export interface BarredPerson {
  readonly staffId: StaffId;
  readonly why: Bar;
}

/** Whom a case complains of, everybody below them, directly or not, and whom it bars for another reason. */
export interface ComplainedOf {
  readonly subjectStaff: readonly StaffId[];
  readonly subordinatesOfSubjects: readonly StaffId[];
  readonly otherBars: readonly BarredPerson[];
}

/**
 * Why this person may neither be given the case nor decide anything in it; null when they may. A superior of the one complained of may: somebody has
 * to look into it.
 * Source: 59-FZ, art. 8(6) for the addressee; the conflict rule of the Housing Ombudsman's and the SPSO's procedures for the person.
 */
export function whyBarred(staffId: StaffId, { subjectStaff, subordinatesOfSubjects, otherBars }: ComplainedOf): Bar | null {
  if (subjectStaff.includes(staffId)) return 'subject';
  if (subordinatesOfSubjects.includes(staffId)) return 'subordinateOfSubject';
  return otherBars.find((barred) => barred.staffId === staffId)?.why ?? null;
}

/**
 * Who may not even know of a case: whom it complains of, and everybody under them. Who is barred from a second look for another reason knows the matter
 * already: they may read it and do what needs no judgement, and have no part in judging.
 */
export function keptFrom({ subjectStaff, subordinatesOfSubjects }: Omit<ComplainedOf, 'otherBars'>): readonly StaffId[] {
  return [...subjectStaff, ...subordinatesOfSubjects];
}
