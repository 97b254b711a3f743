import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type SignalId, type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';

/** Somebody has looked at it: it stands with the others, and no longer first. */
@Injectable()
export class SeeSignal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `signal.unknown`. Seen already, it stays as it is. */
  execute({ signalId, staffId }: { readonly signalId: SignalId; readonly staffId: StaffId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const seen = await tx.execute(
        'UPDATE feedback.signal SET seen_by = coalesce(seen_by, $2), seen_at = coalesce(seen_at, $3) WHERE id = $1',
        [signalId, staffId, this.clock.now()],
      );
      if (seen === 0) throw new DomainError('signal.unknown');
    });
  }
}
