import { createHash } from 'node:crypto';
import { type CaseId, DomainError } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/**
 * Claims a key for a request that is about to make a case, or finds the case that the same request made before. Of two with the same key at the same
 * instant the second waits here until the first has committed or failed.
 * Errors: `request.idempotency_conflict` when the key stands for another request.
 */
export async function claimKey(tx: Tx, key: string, request: object, caseId: CaseId, now: Date): Promise<CaseId> {
  const [keyHash, requestHash] = [sha256(key), sha256(JSON.stringify(request))];
  const claimed = await tx.prepared('intake_claim_key', CLAIM, [keyHash, requestHash, caseId, now]);
  if (claimed.length > 0) return caseId;

  const [known] = await tx.query<{ request_hash: string; case_id: CaseId }>(
    'SELECT request_hash, case_id FROM intake.idempotency_key WHERE key_hash = $1',
    [keyHash],
  );
  if (known?.request_hash !== requestHash) throw new DomainError('request.idempotency_conflict');
  return known.case_id;
}

const CLAIM = `
  INSERT INTO intake.idempotency_key (key_hash, request_hash, case_id, created_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (key_hash) DO NOTHING RETURNING key_hash`;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
