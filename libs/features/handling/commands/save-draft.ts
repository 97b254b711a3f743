import { Injectable } from '@nestjs/common';
import { type CaseAct, type Change, ChangeCase, salted, staffIdOf } from '#libs/casework';
import { isUndecided } from '#libs/domain/procedure';
import { caseEvent, DomainError } from '#libs/kernel';
import { type DraftPoint } from '../answering/draft-content.js';
import { draftOf } from '../answering/drafts.js';

export interface SaveDraftInput extends CaseAct {
  readonly points: readonly DraftPoint[];
  /** The version that was changed; 0 for the first. */
  readonly basedOn: number;
}

/**
 * Keeps the answer while it is being written, and who wrote at it: a drafter may not review the decision later. A page saves every few seconds; the
 * ledger is told who began to write, and what is approved and sent, not each breath between.
 */
@Injectable()
export class SaveDraft {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `point.unknown` for a point of another case, `draft.changed` when somebody else saved since. */
  async execute({ points, basedOn, ...act }: SaveDraftInput): Promise<{ version: number }> {
    await this.changeCase.execute(act, async ({ tx, opened, actor, now }): Promise<Change> => {
      const known = new Set(opened.file.points.map(({ id }) => id));
      if (points.some(({ pointId }) => !known.has(pointId))) throw new DomainError('point.unknown');
      const draft = await draftOf(tx, opened.row.id);
      const version = draft?.version ?? 0;
      if (version !== basedOn) throw new DomainError('draft.changed', { version });
      const content = JSON.stringify({ points });
      await tx.execute(SAVE, [opened.row.id, version + 1, content, staffIdOf(actor), now]);
      const goesOn = draft !== null && draft.draftedBy === staffIdOf(actor) && draft.approvedBy === null;
      if (goesOn && opened.file.state !== null && isUndecided(opened.file.state)) return { events: [] };
      return { events: caseEvent('answer.drafted', { version: version + 1, textHash: salted(content).hash }, actor, now) };
    });
    return { version: basedOn + 1 };
  }
}

/** Whatever was approved was another text: it is read again by whom it was given to. */
const SAVE = `
  INSERT INTO handling.draft (case_id, version, content, drafted_by, drafted_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (case_id) DO UPDATE SET version = excluded.version, content = excluded.content, drafted_by = excluded.drafted_by,
    drafted_at = excluded.drafted_at, approved_by = NULL, approved_at = NULL`;
