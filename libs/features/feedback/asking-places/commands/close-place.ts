import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';

/** Nobody is asked at a place any more. What was answered there stays. */
@Injectable()
export class ClosePlace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A place that is closed stays so. Errors: `place.not_found`. */
  execute({ code, closedBy }: { code: string; closedBy: StaffId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const found = await tx.execute(
        `UPDATE feedback.asking_place SET closed_at = coalesce(closed_at, $2), closed_by = coalesce(closed_by, $3) WHERE code = $1`,
        [code, this.clock.now(), closedBy],
      );
      if (found === 0) throw new DomainError('place.not_found');
    });
  }
}
