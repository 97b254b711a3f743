import { type BodyContext, type Casework, type OpenCase } from '#libs/casework';
import { type Stage } from '#libs/domain/procedure';
import { type Actor, type CaseEvent, caseEvent, type ReviewRequestId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { findReviewers, type FoundReviewers } from '../independence/find-reviewers.js';
import { readersOfBefore } from '../independence/readers.js';
import { takenAway } from '../independence/taken-away.js';
import { type Asked, linkedCase } from './linked-case.js';

export interface Opening {
  readonly requestId: ReviewRequestId;
  readonly stage: Stage;
  readonly asked: Asked;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Opens the second look: a case of its own, of which it is known from the first moment who may look. Answers it, and the event that the case before
 * remembers it by, which is still to be recorded there.
 */
export async function openReview(
  tx: Tx,
  casework: Casework,
  context: BodyContext,
  first: OpenCase,
  { requestId, stage, asked, actor, now }: Opening,
): Promise<{ review: OpenCase; opened: CaseEvent }> {
  const { facts, event, rows } = await linkedCase(tx, first, stage, asked, actor, now);
  const procedure = context.procedure(facts.pack, facts.packVersion, stage.code);
  const received = await restrictedAs(tx, casework, first, await casework.receive(tx, facts, procedure, event, rows), now);
  const { review } = await recordReviewers(tx, casework, received, asked, now);
  const points = [...asked.points];
  return { review, opened: caseEvent('review.opened', { requestId, stage: stage.code, reviewId: facts.id, points }, actor, now) };
}

async function restrictedAs(tx: Tx, casework: Casework, first: OpenCase, review: OpenCase, now: Date): Promise<OpenCase> {
  const { events, rows, changed } = readersOfBefore(first, review, now);
  if (events.length === 0) return review;
  await casework.record(tx, review, events, rows, changed);
  return casework.open(tx, review.row.id);
}

/** Writes down who may look, as it is known now. Whoever looks and may no longer loses the case in the same act. */
export async function recordReviewers(
  tx: Tx,
  casework: Casework,
  review: OpenCase,
  { on }: Pick<Asked, 'on'>,
  now: Date,
): Promise<{ review: OpenCase; found: FoundReviewers }> {
  const found = await findReviewers(tx, review, on, now);
  const taken = await takenAway(tx, review, found.rows.bars ?? [], now);
  const rows = { ...found.rows, ...taken.rows };
  const changed = { ...taken.changed, case: { barsComputedAt: now } };
  await casework.record(tx, review, [...taken.events, ...found.events], rows, changed);
  return { review: await casework.open(tx, review.row.id), found };
}
