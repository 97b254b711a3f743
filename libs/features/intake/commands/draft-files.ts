import { Injectable } from '@nestjs/common';
import { Clock, DomainError, uuidv7 } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { FileStorage } from '#libs/platform/storage';
import { lockDraft } from '../drafts/drafts.js';
import { type DraftFile, type DraftFileId, type DraftId } from '../drafts/draft.entity.js';
import { lockBytes, removeUnnamedBytes } from '../stored-bytes.js';
import { type HandsOver, type TakenFile, withTakenFiles } from '../taken-files.js';

/** Puts files to a form that is not sent yet. */
@Injectable()
export class AddDraftFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly storage: FileStorage,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Errors: `form.unknown`, `document.type_refused`, `document.too_many`, and those of `files`; nothing is kept then. */
  execute({ token, files }: { token: string; files: HandsOver }): Promise<void> {
    return withTakenFiles(this.storage, files, (taken) =>
      this.unitOfWork.run(async (tx) => {
        const now = this.clock.now();
        const draftId = await lockOpenDraft(tx, token, now);
        await this.assertRoom(tx, draftId, taken.length);
        const rows = taken.map((file) => draftFile(file, draftId, now));
        await lockBytes(tx, rows);
        for (const { received } of taken) await this.storage.keep(received);
        for (const row of rows) await insert(tx, row);
      }),
    );
  }

  /** As many as a case may have, since that is what they are for. */
  private async assertRoom(tx: Tx, draftId: DraftId, more: number): Promise<void> {
    const max = this.config.uploadsPerCaseMax;
    const [counted] = await tx.query<{ count: number }>('SELECT count(*) AS count FROM intake.draft_file WHERE draft_id = $1', [
      draftId,
    ]);
    if (Number(counted!.count) + more > max) throw new DomainError('document.too_many', { max });
  }
}

/** Takes a file back out of a form. */
@Injectable()
export class RemoveDraftFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** Does nothing when it is gone already. Errors: `form.unknown`. */
  execute({ token, fileId }: { token: string; fileId: DraftFileId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const draftId = await lockOpenDraft(tx, token, this.clock.now());
      const removed = await tx.query<{ storageKey: string }>(
        'DELETE FROM intake.draft_file WHERE id = $1 AND draft_id = $2 RETURNING storage_key AS "storageKey"',
        [fileId, draftId],
      );
      await removeUnnamedBytes(tx, this.storage, removed);
    });
  }
}

async function lockOpenDraft(tx: Tx, token: string, now: Date): Promise<DraftId> {
  const { id, caseId } = await lockDraft(tx, token, now);
  if (caseId !== null) throw new DomainError('form.unknown');
  return id;
}

function draftFile({ received, type, name }: TakenFile, draftId: DraftId, at: Date): DraftFile {
  const { key, sha256, sizeBytes } = received;
  return { id: uuidv7<DraftFileId>(at), draftId, name, mediaType: type.mediaType, sizeBytes, sha256, storageKey: key, at };
}

async function insert(tx: Tx, { id, draftId, name, mediaType, sizeBytes, sha256, storageKey, at }: DraftFile): Promise<void> {
  await tx.execute(
    `INSERT INTO intake.draft_file (id, draft_id, name, media_type, size_bytes, sha256, storage_key, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, draftId, name, mediaType, sizeBytes, sha256, storageKey, at],
  );
}
