import { asEntity } from '#libs/casework';
import { DomainError, type ReviewRequestId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { ReviewRequest } from '../request.entity.js';

export async function saveRequest(tx: Tx, request: ReviewRequest): Promise<void> {
  await tx.manager.getRepository(ReviewRequest).insert(request);
}

/** Locked, since two may settle it at once. The case's lock comes first: this one is read behind it. Errors: `review.unknown`, `review.not_waiting`. */
export async function waitingRequest(tx: Tx, id: ReviewRequestId): Promise<ReviewRequest> {
  const [found] = await tx.query<{ request: Record<string, unknown> }>(
    'SELECT to_json(q) AS request FROM review.request q WHERE q.id = $1 FOR UPDATE',
    [id],
  );
  if (!found) throw new DomainError('review.unknown');
  const request = asEntity<ReviewRequest>(found.request);
  if (request.state !== 'waiting') throw new DomainError('review.not_waiting');
  return request;
}

/** What came of it, and who said so. */
export async function settleRequest(
  tx: Tx,
  {
    id,
    state,
    why,
    reviewId,
    settledBy,
    settledAt,
  }: Pick<ReviewRequest, 'id' | 'state' | 'why' | 'reviewId' | 'settledBy' | 'settledAt'>,
): Promise<void> {
  await tx.execute(
    'UPDATE review.request SET state = $2, why = $3, review_id = $4, settled_by = $5, settled_at = $6 WHERE id = $1',
    [id, state, why, reviewId, settledBy, settledAt],
  );
}
