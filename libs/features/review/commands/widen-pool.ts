import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { staffCards } from '#libs/platform/identity';

/** One more person may be asked to look, if nothing bars them. That is all an administrator can do about who looks. */
@Injectable()
export class WidenPool {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `staff.unknown`, also for somebody who has left. */
  execute({ staffId, addedBy }: { staffId: StaffId; addedBy: StaffId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const [card] = await staffCards(tx, [staffId]);
      if (!card?.active) throw new DomainError('staff.unknown');
      await tx.execute('INSERT INTO review.pool (staff_id, added_by, added_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
        staffId,
        addedBy,
        this.clock.now(),
      ]);
    });
  }
}
