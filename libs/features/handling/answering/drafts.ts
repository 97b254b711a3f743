import { type CaseId, DomainError, type StaffId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type DraftPoint } from './draft-content.js';

/** The answer while it is being written, as it stands. */
export interface DraftNow {
  readonly version: number;
  readonly content: { readonly points: readonly DraftPoint[] };
  readonly draftedBy: StaffId;
  /** Who was asked to read it; null: nobody. */
  readonly reviewerId: StaffId | null;
  readonly returnedAt: Date | null;
  readonly approvedBy: StaffId | null;
}

/** Behind the case's lock. Null: nobody has begun. */
export async function draftOf(tx: Tx, caseId: CaseId): Promise<DraftNow | null> {
  const [draft] = await tx.query<DraftNow & Record<string, unknown>>(DRAFT, [caseId]);
  return draft ?? null;
}

/** Errors: `draft.changed` when it is not the version that was looked at. */
export async function draftAt(tx: Tx, caseId: CaseId, version: number): Promise<DraftNow> {
  const draft = await draftOf(tx, caseId);
  if (draft?.version !== version) throw new DomainError('draft.changed', { version: draft?.version ?? 0 });
  return draft;
}

/** Who asks for a second pair of eyes waits for it. Errors: `draft.not_approved`. */
export function assertReviewed(draft: DraftNow | null): void {
  if (draft?.reviewerId != null && draft.approvedBy === null) throw new DomainError('draft.not_approved');
}

const DRAFT = `
  SELECT version, content, drafted_by AS "draftedBy", reviewer_id AS "reviewerId", returned_at AS "returnedAt", approved_by AS "approvedBy"
  FROM handling.draft WHERE case_id = $1`;
