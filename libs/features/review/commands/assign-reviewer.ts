import { Injectable } from '@nestjs/common';
import { type Assignment, assertMaySee, caseIdOf, Casework, type OpenCase, staffIdOf } from '#libs/casework';
import { whyBarred } from '#libs/domain/independence';
import {
  type Actor,
  caseEvent,
  Clock,
  DomainError,
  localDate,
  type Reference,
  type StaffId,
  type TeamId,
  uuidv7,
} from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { readersWith } from '../independence/readers.js';
import { type FoundReviewers, reviewStageOf } from '../independence/find-reviewers.js';
import { recordReviewers } from '../opening/open-review.js';

export interface AssignReviewerInput {
  readonly reference: Reference;
  readonly actor: Actor;
  readonly staffId: StaffId;
}

/** Gives a second look to somebody who may look. Who may is worked out anew in the same act: nobody slips in by what was true yesterday. */
@Injectable()
export class AssignReviewer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /**
   * What was worked out stays written down, also where the assignment is refused.
   * Errors: `review.not_a_review`; `assignment.forbidden` with the bar; `reviewer.not_computed`; `reviewer.choice_refused`; `permission.*`.
   */
  async execute(input: AssignReviewerInput): Promise<OpenCase> {
    await this.unitOfWork.run((tx) => this.compute(tx, input));
    return this.unitOfWork.run(async (tx) => this.give(tx, await this.compute(tx, input), input));
  }

  private async compute(tx: Tx, { reference, actor, staffId }: AssignReviewerInput): Promise<OpenCase> {
    const now = this.clock.now();
    const opened = await this.casework.open(tx, await caseIdOf(tx, reference));
    assertMaySee(actor, opened);
    reviewStageOf(opened);
    const on = localDate(now, opened.procedure.timeZone);
    const { review, found } = await recordReviewers(tx, this.casework, opened, { on }, now);
    assertImpartialChoice(review, actor, staffId, found);
    return review;
  }

  private async give(tx: Tx, review: OpenCase, { actor, staffId }: AssignReviewerInput): Promise<OpenCase> {
    const now = this.clock.now();
    const teamId = await teamOf(tx, staffId);
    const placement = { teamId, staffId, ruleId: null, reason: 'byHand' } as const;
    const assignment: Assignment = {
      ...{ ...placement, id: uuidv7(now), caseId: review.row.id, params: {}, assignedBy: staffIdOf(actor), at: now },
    };
    const readers = await readersWith(tx, review, { comes: staffId, goes: review.row.assigneeId }, now);
    const events = [caseEvent('case.assigned', placement, actor, now), ...readers.events];
    return this.casework.record(tx, review, events, { ...readers.rows, assignments: [assignment] }, readers.changed);
  }
}

/**
 * Who is barred themselves has no say in who looks: they may hand the case to the one proposed, and to nobody else.
 * Errors: `assignment.forbidden` with their own bar.
 */
function assertImpartialChoice({ file }: OpenCase, actor: Actor, staffId: StaffId, { free }: FoundReviewers): void {
  const actorId = staffIdOf(actor);
  const bar = actorId === null ? null : whyBarred(actorId, file);
  const isProposed = free[0]?.staffId === staffId;
  const isFree = free.some((candidate) => candidate.staffId === staffId);
  if (bar !== null && isFree && !isProposed) throw new DomainError('reviewer.choice_refused', { bar });
}

/** The first of the teams in which they work; null: none, and then the triage queue shows it. */
async function teamOf(tx: Tx, staffId: StaffId): Promise<TeamId | null> {
  const [found] = await tx.query<{ id: TeamId }>(
    `SELECT t.id FROM identity.membership m JOIN identity.team t ON t.id = m.team_id WHERE m.staff_id = $1 ORDER BY t.code, t.id LIMIT 1`,
    [staffId],
  );
  return found?.id ?? null;
}
