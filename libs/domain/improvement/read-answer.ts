import { type ParticipationRole, type StaffId } from '#libs/kernel';

/** What a reader says to a question of the standard. */
export const READING_ANSWERS = ['yes', 'no', 'notApplicable'] as const;
export type ReadingAnswer = (typeof READING_ANSWERS)[number];

/** Who only wrote a case down, or told us something for it, had no hand in its answer. */
const HAD_NO_HAND: readonly ParticipationRole[] = ['registrar', 'enquired'];

/** Roles by which somebody had a hand in an answer, and so does not read it as the second person. */
export function hadAHand(role: ParticipationRole): boolean {
  return !HAD_NO_HAND.includes(role);
}

/** Whether somebody is the second person: they had no hand in the answer, and the case is not about them. */
export function mayReadAnswer(
  staffId: StaffId,
  participations: readonly { readonly staffId: StaffId; readonly role: ParticipationRole }[],
): boolean {
  return !participations.some((part) => part.staffId === staffId && hadAHand(part.role));
}

/** An answer keeps the standard where nothing that applies to it is missing. One to which nothing applies was not read: it does not pass. */
export function keepsStandard(answers: readonly ReadingAnswer[]): boolean {
  return answers.includes('yes') && !answers.includes('no');
}
