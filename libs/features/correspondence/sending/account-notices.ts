import { Injectable } from '@nestjs/common';
import { type Language, type StaffId } from '#libs/kernel';
import { addStaffNotice, newStaffNotice } from '#libs/casework';
import { type Tx } from '#libs/platform/database';
import { type LinkPurpose, StaffNotices } from '#libs/platform/identity';

/** Letters by which people get into their accounts. */
@Injectable()
export class AccountNotices extends StaffNotices {
  override add(tx: Tx, notice: LinkPurpose, to: { staffId: StaffId; language: Language }, now: Date): Promise<void> {
    return addStaffNotice(tx, newStaffNotice(to, notice, {}, now));
  }
}
