import { type StaffId } from '#libs/kernel';
import { type Bar, type ComplainedOf, whyBarred } from './why-barred.js';

export interface BarredPerson {
  readonly staffId: StaffId;
  readonly why: Bar;
}

/**
 * Everybody whom a case bars, with why, by the organisation as it stands. A bar once written stays: who was under the one complained of does not become
 * impartial by being moved.
 */
export function barsOf(complainedOf: ComplainedOf): readonly BarredPerson[] {
  const people = new Set([...complainedOf.subjectStaff, ...complainedOf.subordinatesOfSubjects]);
  return [...people].map((staffId) => ({ staffId, why: whyBarred(staffId, complainedOf)! }));
}
