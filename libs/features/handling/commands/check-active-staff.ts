import { DomainError, type StaffId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** Errors: `staff.unknown` for nobody's id, and for somebody who has left. */
export async function checkActiveStaff(tx: Tx, staffIds: readonly StaffId[]): Promise<void> {
  const named = [...new Set(staffIds)];
  const known = await tx.query('SELECT id FROM identity.staff WHERE id = ANY($1) AND deactivated_at IS NULL', [named]);
  if (known.length < named.length) throw new DomainError('staff.unknown');
}
