import { type Language, type StaffId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type LinkPurpose } from './staff-link.js';

/**
 * Has a letter to a member of staff written, in the transaction that gives cause for it. Identity knows of no letters: whoever keeps
 * notices provides this class from a global module. Where nobody does, the administrator hands the link over.
 */
export abstract class StaffNotices {
  abstract add(tx: Tx, notice: LinkPurpose, to: { staffId: StaffId; language: Language }, now: Date): Promise<void>;
}
