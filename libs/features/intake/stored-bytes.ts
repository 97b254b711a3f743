import { type Document } from '#libs/casework';
import { type Tx } from '#libs/platform/database';

/**
 * Holds, until the transaction ends, everybody else who would put these bytes into the storage or take them out: documents with the same bytes share
 * them, and the last row that names them may go just as a new one comes. In one order, so that two who hold several do not wait for each other.
 */
export async function lockBytes(tx: Tx, documents: readonly Pick<Document, 'storageKey'>[]): Promise<void> {
  const keys = [...new Set(documents.map(({ storageKey }) => storageKey))].sort();
  for (const key of keys) await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}
