import { Injectable } from '@nestjs/common';
import { linkTokenHash } from '#libs/casework';
import { type CaseId, Clock, DomainError } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform/database';
import { type DraftAnswers } from './draft-answers.js';
import { type DraftFileId, type DraftId } from './draft.entity.js';

/** A form as whoever fills it in sees it. */
export interface DraftView {
  readonly id: DraftId;
  readonly answers: DraftAnswers;
  readonly passed: readonly string[];
  readonly files: readonly { readonly id: DraftFileId; readonly name: string; readonly sizeBytes: number }[];
  /** Set once it was sent. */
  readonly caseId: CaseId | null;
  readonly expiresAt: Date;
}

/** Finds a form by its token. */
@Injectable()
export class Drafts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Null for no token, a wrong one, and one whose time is over, alike. */
  async find(token: string | null): Promise<DraftView | null> {
    if (token === null) return null;
    const [found] = await this.db.query<DraftView & Record<string, unknown>>(FIND, [linkTokenHash(token), this.clock.now()]);
    return found ?? null;
  }
}

/**
 * Holds a form until the transaction ends, so that two presses of a button come one after the other.
 * Errors: `form.unknown`.
 */
export async function lockDraft(
  tx: Tx,
  token: string,
  now: Date,
): Promise<{ id: DraftId; caseId: CaseId | null; answers: DraftAnswers }> {
  const [found] = await tx.query<{ id: DraftId; caseId: CaseId | null; answers: DraftAnswers }>(
    `SELECT id, case_id AS "caseId", answers FROM intake.draft WHERE token_hash = $1 AND expires_at > $2 FOR UPDATE`,
    [linkTokenHash(token), now],
  );
  if (!found) throw new DomainError('form.unknown');
  return found;
}

const FIND = `
  SELECT d.id, d.answers, d.passed, d.case_id AS "caseId", d.expires_at AS "expiresAt",
    (SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'sizeBytes', f.size_bytes) ORDER BY f.at, f.id), '[]')
      FROM intake.draft_file f WHERE f.draft_id = d.id) AS files
  FROM intake.draft d WHERE d.token_hash = $1 AND d.expires_at > $2`;
