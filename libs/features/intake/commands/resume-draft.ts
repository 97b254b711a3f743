import { Injectable } from '@nestjs/common';
import { linkTokenHash, newLinkToken } from '#libs/casework';
import { Clock, DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';

/**
 * Goes on with a form on another device. The token of the link is used up by it and a new one takes its place: who sent somebody the link of their own
 * form does not read what that person writes into it.
 */
@Injectable()
export class ResumeDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the new token. Errors: `form.unknown`. */
  execute({ token }: { token: string }): Promise<{ token: string }> {
    return this.unitOfWork.run(async (tx) => {
      const fresh = newLinkToken();
      const moved = await tx.execute(
        'UPDATE intake.draft SET token_hash = $2 WHERE token_hash = $1 AND case_id IS NULL AND expires_at > $3',
        [linkTokenHash(token), fresh.tokenHash, this.clock.now()],
      );
      if (moved === 0) throw new DomainError('form.unknown');
      return { token: fresh.token };
    });
  }
}
