import { Injectable } from '@nestjs/common';
import { assertMaySee, caseIdOf, Casework } from '#libs/casework';
import { type WhyNot } from '#libs/domain/independence';
import { type Pack, type Stage } from '#libs/domain/procedure';
import { type Actor, Clock, localDate, type Reference, type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { findReviewers, reviewStageOf } from '../independence/find-reviewers.js';

export interface ReviewerLine {
  readonly staffId: StaffId;
  readonly name: string;
  readonly load: number;
  /** Null: free. */
  readonly whyNot: WhyNot | null;
  readonly byLaw: string | null;
  /** The least loaded of those who are free. */
  readonly proposed: boolean;
}

export interface ReviewersOfOneCase {
  readonly candidates: readonly ReviewerLine[];
  /** What the pack says where nobody is left. */
  readonly nobodyLeft: {
    readonly then: NonNullable<Stage['nobodyLeft']>['then'];
    readonly ends: boolean;
    readonly cited: Pack['legalBasis'][number]['cited'];
  };
  readonly anybodyLeft: boolean;
}

/** Who may look at a decision, the one proposed first, and of each other one why not. Worked out now; nothing is written. */
@Injectable()
export class ReviewersOfCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case.not_found`, `permission.*`, `review.not_a_review`. */
  read(reference: Reference, actor: Actor): Promise<ReviewersOfOneCase> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const opened = await this.casework.open(tx, await caseIdOf(tx, reference));
      assertMaySee(actor, opened);
      const { then, ground, basis } = reviewStageOf(opened).nobodyLeft;
      const { candidates, free } = await findReviewers(tx, opened, localDate(now, opened.procedure.timeZone), now);
      const proposed = free.find(({ whyNot }) => whyNot === null)?.staffId ?? null;
      return {
        candidates: candidates.map(({ staffId, name, load, whyNot, byLaw }) => {
          return { staffId, name, load, whyNot, byLaw, proposed: staffId === proposed };
        }),
        nobodyLeft: { then, ends: ground !== null, cited: basis.cited },
        anybodyLeft: free.length > 0,
      };
    });
  }
}
