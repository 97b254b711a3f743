import { type Document } from '#libs/casework';
import { type Tx } from '#libs/platform/database';
import { type FileStorage } from '#libs/platform/storage';

type Stored = Pick<Document, 'storageKey'>;

/**
 * Holds, until the transaction ends, everybody else who would put these bytes into the storage or take them out: documents with the same bytes share
 * them, and the last row that names them may go just as a new one comes. In one order, so that two who hold several do not wait for each other.
 */
export async function lockBytes(tx: Tx, documents: readonly Stored[]): Promise<void> {
  const keys = [...new Set(documents.map(({ storageKey }) => storageKey))].sort();
  for (const key of keys) await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}

/** Takes bytes out of the storage that no row names any more: neither a document that is still there, nor a form that is not sent yet. */
export async function removeUnnamedBytes(tx: Tx, storage: FileStorage, documents: readonly Stored[]): Promise<void> {
  await lockBytes(tx, documents);
  for (const { storageKey } of documents) {
    const named = await tx.query(
      `SELECT 1 FROM casework.document WHERE storage_key = $1 AND state <> 'erased'
       UNION ALL SELECT 1 FROM intake.draft_file WHERE storage_key = $1 LIMIT 1`,
      [storageKey],
    );
    if (named.length === 0) await storage.remove(storageKey);
  }
}
