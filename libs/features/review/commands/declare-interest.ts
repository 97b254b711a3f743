import { Injectable } from '@nestjs/common';
import { type InterestKind } from '#libs/domain/independence';
import { Clock, DomainError, type InterestId, type StaffId, uuidv7 } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { promiseJobs } from '#libs/platform/outbox';

/** A member of staff says of themselves whom or what they cannot look at without being partial. It counts in whatever is given out from then on, and takes from them what they have. */
@Injectable()
export class DeclareInterest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute({ staffId, kind, of }: { staffId: StaffId; kind: InterestKind; of: string }): Promise<InterestId> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const id = uuidv7<InterestId>(now);
      await tx.execute('INSERT INTO review.interest (id, staff_id, kind, "of", declared_at) VALUES ($1, $2, $3, $4, $5)', [
        id,
        staffId,
        kind,
        of.trim(),
        now,
      ]);
      await promiseJobs(tx, [{ job: 'looks.refresh', payload: { caseId: null } }], now);
      return id;
    });
  }
}

/** It is over. What it barred them from stays barred. */
@Injectable()
export class WithdrawInterest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Only one's own. Errors: `interest.unknown`. */
  execute({ id, staffId }: { id: InterestId; staffId: StaffId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const touched = await tx.execute(
        'UPDATE review.interest SET withdrawn_at = $3 WHERE id = $1 AND staff_id = $2 AND withdrawn_at IS NULL',
        [id, staffId, this.clock.now()],
      );
      if (touched === 0) throw new DomainError('interest.unknown');
    });
  }
}
