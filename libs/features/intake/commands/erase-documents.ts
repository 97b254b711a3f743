import { Injectable } from '@nestjs/common';
import { type CaseId } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { FileStorage } from '#libs/platform/storage';
import { removeUnnamedBytes } from '../stored-bytes.js';

/** Takes the bytes of a case's erased documents out of the storage, but for those that something else still names. */
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
    for (const document of erased) await this.unitOfWork.run((tx) => removeUnnamedBytes(tx, this.storage, [document]));
  }
}
