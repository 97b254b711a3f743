import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase, salted, staffIdOf } from '#libs/casework';
import { type Actor, caseEvent, DomainError } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type PointDecision } from './issue-decision.js';

export interface SaveDraftInput extends CaseAct {
  readonly points: readonly PointDecision[];
  /** The version that was changed; 0 for the first. */
  readonly basedOn: number;
}

/** Keeps the answer while it is being written, and who wrote at it: a drafter may not review the decision later. */
@Injectable()
export class SaveDraft {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `draft.changed` when somebody else saved since. */
  async execute({ points, basedOn, ...act }: SaveDraftInput): Promise<{ version: number }> {
    await this.changeCase.execute(act, async ({ tx, opened, actor, now }) => {
      const version = await versionOf(tx, opened.row.id);
      if (version !== basedOn) throw new DomainError('draft.changed', { version });
      const content = JSON.stringify({ points });
      await tx.execute(SAVE, [opened.row.id, version + 1, content, staffIdOf(actor), now]);
      return { events: caseEvent('answer.drafted', { version: version + 1, textHash: salted(content).hash }, actor, now) };
    });
    return { version: basedOn + 1 };
  }
}

/** A second pair of eyes on the draft. */
@Injectable()
export class ApproveDraft {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `draft.changed` when it is not the version that was read, `draft.self_approval`. */
  async execute({ version, ...act }: CaseAct & { version: number }): Promise<void> {
    await this.changeCase.execute(act, async ({ tx, opened, actor, now }) => {
      const latest = await versionOf(tx, opened.row.id);
      if (latest !== version) throw new DomainError('draft.changed', { version: latest });
      if (hasDrafted(actor, opened)) throw new DomainError('draft.self_approval');
      await tx.execute('UPDATE handling.draft SET approved_by = $2, approved_at = $3 WHERE case_id = $1', [
        opened.row.id,
        staffIdOf(actor),
        now,
      ]);
      return { events: caseEvent('answer.approved', { version }, actor, now) };
    });
  }
}

const SAVE = `
  INSERT INTO handling.draft (case_id, version, content, drafted_by, drafted_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, content = excluded.content, drafted_by = excluded.drafted_by,
    drafted_at = excluded.drafted_at, approved_by = NULL, approved_at = NULL`;

async function versionOf(tx: Tx, caseId: string): Promise<number> {
  const [draft] = await tx.query<{ version: number }>('SELECT version FROM handling.draft WHERE case_id = $1', [caseId]);
  return draft?.version ?? 0;
}

/** Whoever wrote any version of it has a part in this one. */
function hasDrafted(actor: Actor, { file }: OpenCase): boolean {
  const me = staffIdOf(actor);
  return file.participations.some(({ staffId, role }) => role === 'drafter' && staffId === me);
}
