import { Injectable } from '@nestjs/common';
import { type StaffId } from '#libs/kernel';
import { addStaffNotice, newStaffNotice } from '#libs/casework';
import { type Tx } from '#libs/platform/database';
import { type LinkPurpose, staffCards, StaffNotices } from '#libs/platform/identity';

/** Letters by which people get into their accounts. */
@Injectable()
export class AccountNotices extends StaffNotices {
  override async add(tx: Tx, notice: LinkPurpose, staffId: StaffId, now: Date): Promise<void> {
    const [card] = await staffCards(tx, [staffId]);
    if (card) await addStaffNotice(tx, newStaffNotice(card, notice, {}, now));
  }
}
