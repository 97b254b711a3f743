import { DomainError, type NoticeId } from '#libs/kernel';
import { asEntity, type Casework, type Notice, type OpenCase } from '#libs/casework';
import { type Database, type Tx } from '#libs/platform/database';

/** A notice to a citizen, behind the lock of its case. */
export interface CitizenNotice {
  readonly notice: Notice;
  readonly opened: OpenCase;
}
/** `opened` is null for a notice to staff, which is locked by itself. */
export interface LockedNotice {
  readonly notice: Notice;
  readonly opened: OpenCase | null;
}

export async function findNotice(
  runs: Pick<Tx | Database, 'query'>,
  id: NoticeId,
  lock: '' | 'FOR UPDATE' = '',
): Promise<Notice | null> {
  const [found] = await runs.query<{ notice: Record<string, unknown> }>(
    `SELECT to_json(n) AS notice FROM casework.notice n WHERE id = $1 ${lock}`,
    [id],
  );
  return found ? asEntity<Notice>(found.notice) : null;
}

/** Locks the case first, as everybody does, and reads the notice behind that lock. Errors: `notice.unknown`. */
export async function lockNotice(tx: Tx, casework: Casework, id: NoticeId): Promise<LockedNotice> {
  const found = await findNotice(tx, id);
  if (!found) throw new DomainError('notice.unknown');
  if (found.caseId === null || found.staffId !== null) return { notice: (await findNotice(tx, id, 'FOR UPDATE'))!, opened: null };
  const opened = await casework.open(tx, found.caseId);
  return { notice: (await findNotice(tx, id))!, opened };
}
