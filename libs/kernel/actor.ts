import { type StaffId, type TeamId } from './ids.js';
import { STAFF_ROLES, type StaffRole } from './words.js';

/** Who does something. Always taken from the session, the tracking code or the job; never from what somebody sent. */
export type Actor =
  | {
      readonly kind: 'staff';
      readonly staffId: StaffId;
      readonly roles: readonly StaffRole[];
      readonly teamIds: readonly TeamId[];
    }
  | { readonly kind: 'citizen' }
  | { readonly kind: 'system' };

export const SYSTEM: Actor = { kind: 'system' };
export const CITIZEN: Actor = { kind: 'citizen' };

/** Roles as a pack names them: the four of staff, and the two others who act. */
export type ActingRole = StaffRole | 'citizen' | 'system';

export function actingRoles(actor: Actor): readonly ActingRole[] {
  return actor.kind === 'staff' ? actor.roles : [actor.kind];
}

/** The roles of staff among these, as sentences select on them: `supervisor`, `clerk_supervisor`; `none` where nobody of staff may act. */
export function staffAmong(by: readonly ActingRole[]): string {
  return STAFF_ROLES.filter((role) => by.includes(role)).join('_') || 'none';
}
