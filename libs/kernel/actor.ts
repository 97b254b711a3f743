import { type StaffId, type TeamId } from './ids.js';
import { type StaffRole } from './words.js';

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
