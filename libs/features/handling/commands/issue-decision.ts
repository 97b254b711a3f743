import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase } from '#libs/casework';
import { assertReviewed, draftOf } from '../answering/drafts.js';
import { decided, type PointDecision } from '../answering/point-decision.js';

/** Decides the case point by point: outcome, reasons, remedies, root cause. The answer goes out from here. */
@Injectable()
export class IssueDecision {
  constructor(private readonly changeCase: ChangeCase) {}

  /**
   * Errors: `point.*`, `outcome.not_in_pack`, `answer.element_missing`, `remedy.required`, `root_cause.unknown`, `staff.unknown`, `date.in_past`;
   * `letter.variable_missing` for a text with a place that is still to be filled in; `draft.not_approved` while a colleague is asked to read it.
   */
  execute({ points, ...act }: CaseAct & { points: readonly PointDecision[] }): Promise<OpenCase> {
    return this.changeCase.execute(act, async (context) => {
      assertReviewed(await draftOf(context.tx, context.opened.row.id));
      return decided(context, points);
    });
  }
}
