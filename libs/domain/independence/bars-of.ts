import { type BarredPerson, type ComplainedOf, whyBarred } from './why-barred.js';

/**
 * Everybody whom a case bars because of whom it complains of, with why, by the organisation as it stands. A bar once written stays: who was under the one
 * complained of does not become impartial by being moved.
 */
export function barsOf(complainedOf: Omit<ComplainedOf, 'otherBars'>): readonly BarredPerson[] {
  const people = new Set([...complainedOf.subjectStaff, ...complainedOf.subordinatesOfSubjects]);
  return [...people].map((staffId) => ({ staffId, why: whyBarred(staffId, { ...complainedOf, otherBars: [] })! }));
}
