import { Injectable } from '@nestjs/common';
import { linkTokenHash } from '#libs/casework';
import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { FileStorage } from '#libs/platform/storage';
import { type DraftId } from '../drafts/draft.entity.js';
import { removeUnnamedBytes } from '../stored-bytes.js';

const BATCH_SIZE = 100;

/** Forgets forms whose time is over, with their answers and their files. */
@Injectable()
export class ForgetDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were forgotten. Any number of processes may do it at once. */
  async execute(): Promise<number> {
    for (let forgotten = 0; ;) {
      const batch = await this.forgetSome();
      forgotten += batch;
      if (batch < BATCH_SIZE) return forgotten;
    }
  }

  private forgetSome(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const expired = await tx.query<{ id: DraftId }>(
        'SELECT id FROM intake.draft WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED',
        [this.clock.now(), BATCH_SIZE],
      );
      const ids = expired.map(({ id }) => id);
      const files = await tx.query<{ storageKey: string }>(
        'DELETE FROM intake.draft_file WHERE draft_id = ANY ($1::uuid[]) RETURNING storage_key AS "storageKey"',
        [ids],
      );
      await tx.execute('DELETE FROM intake.draft WHERE id = ANY ($1::uuid[])', [ids]);
      await removeUnnamedBytes(tx, this.storage, files);
      return ids.length;
    });
  }
}

/** Ends a form at its writer's wish: nobody opens it any more, and the next round of forgetting takes it away. */
@Injectable()
export class DropDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Does nothing to a form that was sent, or is gone already. */
  execute({ token }: { token: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.execute('UPDATE intake.draft SET expires_at = $2 WHERE token_hash = $1 AND case_id IS NULL AND expires_at > $2', [
        linkTokenHash(token),
        this.clock.now(),
      ]);
    });
  }
}
