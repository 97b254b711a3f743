import { type ParticipationRole, type StaffId } from '#libs/kernel';

type Part = { readonly staffId: StaffId; readonly role: ParticipationRole };

/** Whoever wrote the case down had no part in its answer. */
const HARMLESS: readonly ParticipationRole[] = ['registrar'];

/** By which part in the case a member of staff may not ask the person how it was; null where they may. People are kinder to whom they talk about. */
export function whyNotEntered(staffId: StaffId, participations: readonly Part[]): ParticipationRole | null {
  return participations.find((part) => part.staffId === staffId && !HARMLESS.includes(part.role))?.role ?? null;
}
