import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase } from '#libs/casework';
import { assertReviewed, draftAt } from '../answering/drafts.js';
import { decisionOf } from '../answering/draft-content.js';
import { decided } from '../answering/point-decision.js';

/** Decides the case as its draft says, in the version that was read: what was shown is what goes out. */
@Injectable()
export class SendAnswer {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `draft.changed`, `draft.not_approved`, `request.invalid` with what the draft lacks, and those of `IssueDecision`. */
  execute({ version, ...act }: CaseAct & { version: number }): Promise<OpenCase> {
    return this.changeCase.execute(act, async (context) => {
      const draft = await draftAt(context.tx, context.opened.row.id, version);
      assertReviewed(draft);
      return decided(context, decisionOf(draft.content.points));
    });
  }
}
