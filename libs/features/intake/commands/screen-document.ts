import { Injectable } from '@nestjs/common';
import { Casework, type Document } from '#libs/casework';
import { type CaseId, caseEvent, Clock, type DocumentId, SYSTEM } from '#libs/kernel';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { FileScanner, FileStorage } from '#libs/platform/storage';

type Quarantined = Pick<Document, 'caseId' | 'storageKey'>;

/** Has a document looked at, and lets it out of quarantine or keeps it there for good. */
@Injectable()
export class ScreenDocument {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly storage: FileStorage,
    private readonly scanner: FileScanner,
    private readonly clock: Clock,
  ) {}

  /** Does nothing to a document that was screened before, or erased meanwhile. Errors: what the scanner throws while it cannot look. */
  async execute(documentId: DocumentId): Promise<void> {
    const waiting = await quarantined(this.db, documentId);
    if (waiting === null) return;
    const result = await this.scanner.scan(await this.storage.read(waiting.storageKey));

    await this.unitOfWork.run(async (tx) => {
      const opened = await this.casework.open(tx, waiting.caseId);
      if ((await quarantined(tx, documentId)) === null) return;
      const event = caseEvent('document.screened', { documentId, result }, SYSTEM, this.clock.now());
      await this.casework.record(tx, opened, event, {}, { documents: [{ id: documentId, state: result }] });
    });
  }
}

async function quarantined(db: Pick<Tx, 'query'>, documentId: DocumentId): Promise<Quarantined | null> {
  const [found] = await db.query<{ case_id: CaseId; storage_key: string }>(
    `SELECT case_id, storage_key FROM casework.document WHERE id = $1 AND state = 'quarantined'`,
    [documentId],
  );
  return found ? { caseId: found.case_id, storageKey: found.storage_key } : null;
}
