import { Injectable } from '@nestjs/common';
import {
  type CaseAct,
  Casework,
  assertMaySee,
  caseIdOf,
  newMessage,
  type NewRows,
  type OpenCase,
  staffIdOf,
} from '#libs/casework';
import { whyNotJudgeOfChallenge } from '#libs/domain/independence';
import { isUndecided } from '#libs/domain/procedure';
import {
  type Actor,
  type CaseEvent,
  caseEvent,
  Clock,
  DomainError,
  localDate,
  type Reference,
  type StaffId,
  SYSTEM,
  uuidv7,
} from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { readersWith } from '../independence/readers.js';
import { reviewStageOf } from '../independence/find-reviewers.js';
import { earlierParts } from '../independence/review-facts.js';
import { recordReviewers } from '../opening/open-review.js';

/** Somebody who looks at a decision, or might be asked to, says that they are not impartial. */
@Injectable()
export class RecuseReviewer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** From then on they are barred, and have the case no longer. Errors: `review.not_a_review`, `reviewer.too_late`, `permission.*`. */
  execute({ reference, actor, reason }: Pick<CaseAct, 'reference' | 'actor'> & { reason: string }): Promise<OpenCase> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const review = await openUndecided(tx, this.casework, reference, actor);
      const staffId = staffIdOf(actor);
      if (staffId === null) throw new DomainError('permission.denied');
      const said = newMessage(
        { caseId: review.row.id, direction: 'internal', kind: 'reason', text: reason, authorId: staffId },
        now,
      );
      const event = caseEvent('reviewer.recused', { staffId, messageId: said.row.id, reasonHash: said.hash }, actor, now);
      return bar(tx, this.casework, review, { staffId, why: 'recused', event, rows: { messages: [said.row] } }, now);
    });
  }
}

/** The person does not trust whoever looks to be impartial. */
@Injectable()
export class ChallengeReviewer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Somebody else decides on it. Errors: `reviewer.too_late` where nobody looks, or it is decided; `review.already_asked` while one is open. */
  execute({ reference, actor, text }: { reference: Reference; actor: Actor; text: string }): Promise<OpenCase> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const review = await openUndecided(tx, this.casework, reference, actor);
      const staffId = review.row.assigneeId;
      if (staffId === null) throw new DomainError('reviewer.too_late');
      const open = await tx.query('SELECT id FROM review.challenge WHERE case_id = $1 AND accepted IS NULL', [review.row.id]);
      if (open.length > 0) throw new DomainError('review.already_asked');

      const said = newMessage({ caseId: review.row.id, direction: 'in', kind: 'message', text, authorId: staffIdOf(actor) }, now);
      const event = caseEvent('reviewer.challenged', { staffId, messageId: said.row.id, textHash: said.hash }, actor, now);
      const after = await this.casework.record(tx, review, event, { messages: [said.row] });
      await tx.execute('INSERT INTO review.challenge (id, case_id, staff_id, message_id, made_at) VALUES ($1, $2, $3, $4, $5)', [
        uuidv7(now),
        review.row.id,
        staffId,
        said.row.id,
        now,
      ]);
      return after;
    });
  }
}

/** Somebody else than the one challenged says whether the person is right. The person is told, with the reason. */
@Injectable()
export class DecideChallenge {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Errors: `review.not_waiting` where nobody is challenged; `permission.denied` to the one who is; `challenge.had_part` to whoever had a part in what is looked at; `reviewer.too_late`. */
  execute(input: { reference: Reference; actor: Actor; accepted: boolean; reason: string }): Promise<OpenCase> {
    const { reference, actor, accepted, reason } = input;
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const review = await openUndecided(tx, this.casework, reference, actor);
      const [challenge] = await tx.query<{ id: string; staffId: StaffId }>(
        'SELECT id, staff_id AS "staffId" FROM review.challenge WHERE case_id = $1 AND accepted IS NULL FOR UPDATE',
        [review.row.id],
      );
      if (!challenge) throw new DomainError('review.not_waiting');
      const { staffId } = challenge;
      const deciderId = staffIdOf(actor);
      if (deciderId === null || deciderId === staffId) throw new DomainError('permission.denied');
      const parts = await earlierParts(tx, review.row);
      const hadPart = whyNotJudgeOfChallenge(deciderId, parts);
      if (hadPart !== null) throw new DomainError('challenge.had_part', { bar: hadPart });

      const said = newMessage(
        { caseId: review.row.id, direction: 'out', kind: 'reason', text: reason, authorId: staffIdOf(actor) },
        now,
      );
      const payload = { staffId, accepted, messageId: said.row.id, reasonHash: said.hash };
      const event = caseEvent('challenge.decided', payload, actor, now);
      const rows = { messages: [said.row] };
      await tx.execute('UPDATE review.challenge SET accepted = $2, decided_by = $3, decided_at = $4 WHERE id = $1', [
        challenge.id,
        accepted,
        staffIdOf(actor),
        now,
      ]);
      if (!accepted) return this.casework.record(tx, review, event, rows);
      return bar(tx, this.casework, review, { staffId, why: 'challenged', event, rows }, now);
    });
  }
}

async function openUndecided(tx: Tx, casework: Casework, reference: Reference, actor: Actor): Promise<OpenCase> {
  const review = await casework.open(tx, await caseIdOf(tx, reference));
  assertMaySee(actor, review);
  reviewStageOf(review);
  if (!isUndecided(review.row.state)) throw new DomainError('reviewer.too_late');
  return review;
}

interface SteppingAside {
  readonly staffId: StaffId;
  readonly why: 'recused' | 'challenged';
  readonly event: CaseEvent;
  readonly rows: NewRows;
}

/** Barred from now on; whoever has the case and is barred loses it; and it is worked out anew who is left. */
async function bar(tx: Tx, casework: Casework, review: OpenCase, aside: SteppingAside, now: Date): Promise<OpenCase> {
  const { staffId, why, event, rows } = aside;
  const { id: caseId, teamId, assigneeId } = review.row;
  const taken = { teamId, staffId: null, ruleId: null, reason: 'conflict' } as const;
  const loses = assigneeId === staffId;
  const readers = await readersWith(tx, review, { comes: null, goes: loses ? staffId : null }, now);
  const events = [event, ...(loses ? [caseEvent('case.assigned', taken, SYSTEM, now)] : []), ...readers.events];
  const assignments = loses ? [{ ...taken, id: uuidv7(now), caseId, params: {}, assignedBy: null, at: now }] : [];
  const bars = [{ caseId, staffId, why, source: staffId, at: now }];
  await casework.record(tx, review, events, { ...rows, ...readers.rows, bars, assignments }, readers.changed);
  const after = await casework.open(tx, caseId);
  return (await recordReviewers(tx, casework, after, { on: localDate(now, after.procedure.timeZone) }, now)).review;
}
