import { Injectable } from '@nestjs/common';
import { caseIdOf, Casework, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { type Actor, caseEvent, Clock, DomainError, localDate, type Reference, SYSTEM } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { reviewStageOf } from '../independence/find-reviewers.js';
import { recordReviewers } from '../opening/open-review.js';

/**
 * Does what the pack says where nobody is left who may look: the case goes out to the next instance, or is returned. Whoever presses the button has nothing to
 * weigh: that nobody is left is worked out in the same act, and the rule decides.
 */
@Injectable()
export class ConcludeWithoutReviewer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Errors: `review.not_a_review`; `review.not_waiting` while somebody is left, or where the pack lets the case stay open. */
  execute({ reference, actor, reason }: { reference: Reference; actor: Actor; reason: string }): Promise<OpenCase> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const opened = await this.casework.open(tx, await caseIdOf(tx, reference));
      const { ground } = reviewStageOf(opened).nobodyLeft;
      const on = localDate(now, opened.procedure.timeZone);
      const { review } = await recordReviewers(tx, this.casework, opened, { on }, now);
      const { reviewers, otherBars, subjectStaff } = review.file;
      if (subjectStaff.some((staffId) => staffId === staffIdOf(actor))) throw new DomainError('permission.denied');
      const isLeft = reviewers?.some((staffId) => !otherBars.some((bar) => bar.staffId === staffId)) ?? true;
      if (isLeft || ground === null) throw new DomainError('review.not_waiting');

      const said = newMessage(
        { caseId: review.row.id, direction: 'out', kind: 'reason', text: reason, authorId: staffIdOf(actor) },
        now,
      );
      const payload = { ground, on, messageId: said.row.id, reasonsHash: said.hash, precedents: [] };
      return this.casework.record(tx, review, caseEvent('case.declined', payload, SYSTEM, now), { messages: [said.row] });
    });
  }
}
