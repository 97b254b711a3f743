import { Injectable } from '@nestjs/common';
import { Clock, DomainError, localDate } from '#libs/kernel';
import { BodyReader, ContactHashes } from '#libs/casework';
import { UnitOfWork } from '#libs/platform/database';

/** Somebody whom a list named wants no more such letters. */
@Injectable()
export class DeclineInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly hashes: ContactHashes,
    private readonly clock: Clock,
  ) {}

  /** `sealed`: out of the letter's link. Errors: `survey.closed` for one that no letter of ours held. */
  async execute({ sealed }: { sealed: string }): Promise<void> {
    const hash = this.hashes.opened(sealed);
    if (hash === null) throw new DomainError('survey.closed');
    await this.unitOfWork.run(async (tx) => {
      const { body } = await this.bodies.current(tx);
      await tx.execute(
        'INSERT INTO feedback.declined_contact (address_hash, declined_on) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [hash, localDate(this.clock.now(), body.timeZone)],
      );
    });
  }
}
