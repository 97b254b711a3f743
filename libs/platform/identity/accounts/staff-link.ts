import { DomainError, type Language, type StaffId } from '#libs/kernel';
import { type Database, type Tx } from '#libs/platform/database';
import { newToken, tokenHash } from '../token.js';

export const LINK_PURPOSES = ['invitation', 'passwordReset'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const HOUR_MS = 3_600_000;
const LIFETIMES_MS: Record<LinkPurpose, number> = { invitation: 7 * 24 * HOUR_MS, passwordReset: 4 * HOUR_MS };

/**
 * A new link for this person: the token goes into the letter that is being rendered, and only its hash stays here. Links minted before
 * remain good until one of them is used, since a letter may be rendered twice.
 */
export async function mintStaffLink(tx: Tx, staffId: StaffId, purpose: LinkPurpose, now: Date): Promise<string> {
  const token = newToken();
  await tx.execute(
    'INSERT INTO identity.staff_link (token_hash, staff_id, purpose, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)',
    [tokenHash(token), staffId, purpose, now, new Date(now.getTime() + LIFETIMES_MS[purpose])],
  );
  return token;
}

/** Where a link leads. */
export function staffLinkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/staff/link/${token}`;
}

/** Whose link it is, to be greeted before they choose a password. */
export interface LinkOwner {
  readonly name: string;
  readonly login: string;
  readonly language: Language;
  readonly purpose: LinkPurpose;
}

/** Looks whose link this is and uses nothing up. Null for whatever reason it does not work. */
export async function ownerOfLink(runs: Pick<Tx | Database, 'query'>, token: string, now: Date): Promise<LinkOwner | null> {
  const [found] = await runs.query<LinkOwner & Record<string, unknown>>(
    `SELECT staff.name, staff.login, staff.language, link.purpose
       FROM identity.staff_link AS link JOIN identity.staff ON staff.id = link.staff_id
      WHERE link.token_hash = $1 AND link.expires_at > $2 AND staff.deactivated_at IS NULL`,
    [tokenHash(token), now],
  );
  return found ?? null;
}

/**
 * Uses a link up, and with it every other link of the same person.
 * Errors: `invitation.invalid`, for whatever reason alike.
 */
export async function useStaffLink(tx: Tx, token: string, now: Date): Promise<StaffId> {
  const [found] = await tx.query<{ staffId: StaffId }>(
    `SELECT staff.id AS "staffId"
       FROM identity.staff_link AS link
       JOIN identity.staff ON staff.id = link.staff_id
      WHERE link.token_hash = $1 AND link.expires_at > $2 AND staff.deactivated_at IS NULL
        FOR UPDATE`,
    [tokenHash(token), now],
  );
  if (!found) throw new DomainError('invitation.invalid');
  await tx.execute('DELETE FROM identity.staff_link WHERE staff_id = $1', [found.staffId]);
  return found.staffId;
}
