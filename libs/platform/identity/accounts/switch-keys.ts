import { Injectable } from '@nestjs/common';
import { type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';

/** Turns a person's single keys on or off, on every machine they sign in at. */
@Injectable()
export class SwitchKeys {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute({ staffId, singleKeys }: { readonly staffId: StaffId; readonly singleKeys: boolean }): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.execute('UPDATE identity.staff SET single_keys = $2 WHERE id = $1', [staffId, singleKeys]),
    );
  }
}
