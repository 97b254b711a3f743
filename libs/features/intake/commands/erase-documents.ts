import { Injectable } from '@nestjs/common';
import { type CaseId } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { FileStorage } from '#libs/platform/storage';
import { lockBytes } from '../stored-bytes.js';

/** Takes the bytes of a case's erased documents out of the storage, but for those that another document still has. */
@Injectable()
export class EraseDocuments {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly storage: FileStorage,
  ) {}

  async execute(caseId: CaseId): Promise<void> {
    const erased = await this.db.query<{ storageKey: string }>(
      `SELECT DISTINCT storage_key AS "storageKey" FROM casework.document WHERE case_id = $1 AND state = 'erased'`,
      [caseId],
    );
    for (const document of erased) await this.remove(document);
  }

  private remove(document: { storageKey: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await lockBytes(tx, [document]);
      const shared = await tx.query(`SELECT 1 FROM casework.document WHERE storage_key = $1 AND state <> 'erased' LIMIT 1`, [
        document.storageKey,
      ]);
      if (shared.length === 0) await this.storage.remove(document.storageKey);
    });
  }
}
