import { Injectable } from '@nestjs/common';
import { assertMaySee, BodyReader, Casework, type OpenCase, staffIdOf } from '#libs/casework';
import { type AskingLimit, askingLimit, mayLetIn, nextStage, type Stage } from '#libs/domain/procedure';
import {
  type Actor,
  actingRoles,
  type CaseId,
  caseEvent,
  CITIZEN,
  Clock,
  DomainError,
  localDate,
  type MessageId,
  type ReviewRequestId,
  staffAmong,
} from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { hadPartIn } from '../independence/own-part.js';
import { openReview } from '../opening/open-review.js';
import { recordPetition } from '../opening/petition.js';
import { settleRequest, waitingRequest } from '../opening/requests.js';
import { sourceOf } from '../opening/the-ask.js';
import { type ReviewRequest } from '../request.entity.js';

/** A person decides whether a late ask had a good reason: let in, it becomes a second look; else the person who asked is told. */
@Injectable()
export class SettleRequest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the second look; null where it was not let in. Errors: `review.unknown`, `review.not_waiting`, `permission.*`, `case.role_refused`;
   * `review.own_refusal` to whoever had a part in the decision.
   */
  execute({ requestId, letIn, actor }: { requestId: ReviewRequestId; letIn: boolean; actor: Actor }): Promise<OpenCase | null> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const opened = await this.casework.open(tx, await caseOf(tx, requestId));
      assertMaySee(actor, opened);
      const request = await waitingRequest(tx, requestId);
      const stage = nextStage(opened.procedure.pack)!;
      assertMayLetIn(opened, stage, request, actor);
      const settled = { ...request, settledBy: staffIdOf(actor), settledAt: now };
      return letIn ? this.letIn(tx, opened, stage, settled, actor, now) : this.refuse(tx, opened, settled, actor, now);
    });
  }

  private async letIn(tx: Tx, first: OpenCase, stage: Stage, request: ReviewRequest, actor: Actor, now: Date): Promise<OpenCase> {
    const context = await this.bodies.current(tx);
    const asked = { text: await textOf(tx, request.messageId), points: request.points, on: request.askedOn };
    // It counts from the day on which it came, however long it was weighed.
    const receipt = { channel: first.row.channel, receivedAt: request.createdAt };
    const opening = { requestId: request.id, stage, actor, now, asked: { ...asked, ...receipt } };
    const { review, opened } = await openReview(tx, this.casework, context, first, opening);
    await this.casework.record(tx, first, opened);
    await settleRequest(tx, { ...request, state: 'admitted', reviewId: review.row.id });
    const petition = await textOf(tx, request.petitionMessageId);
    if (petition !== '') await recordPetition(tx, this.casework, review, { text: petition, actor: CITIZEN, now });
    return review;
  }

  private async refuse(tx: Tx, first: OpenCase, request: ReviewRequest, actor: Actor, now: Date): Promise<null> {
    const { id: requestId, stage, contested } = request;
    const actorId = staffIdOf(actor);
    if (actorId !== null && hadPartIn(first, actorId)) throw new DomainError('review.own_refusal');
    const on = localDate(now, first.procedure.timeZone);
    await this.casework.record(
      tx,
      first,
      caseEvent('review.refused', { requestId, stage, why: 'late', contested, on }, actor, now),
    );
    await settleRequest(tx, { ...request, state: 'refused', why: 'late' });
    return null;
  }
}

/** Errors: `case.role_refused` with the article. */
function assertMayLetIn(opened: OpenCase, stage: Stage, request: ReviewRequest, actor: Actor): void {
  const { answeredOn, closedOn } = opened.row;
  const limit: AskingLimit | null = askingLimit(opened.procedure, stage, request, { answeredOn: answeredOn ?? closedOn });
  if (limit === null || mayLetIn(limit, actingRoles(actor))) return;
  const { basis, by } = limit.window.restorable ?? { basis: limit.window.basis, by: ['supervisor'] };
  throw new DomainError('case.role_refused', { ...sourceOf(basis), by: staffAmong(by) });
}

async function caseOf(tx: Tx, requestId: ReviewRequestId): Promise<CaseId> {
  const [found] = await tx.query<{ caseId: CaseId }>('SELECT case_id AS "caseId" FROM review.request WHERE id = $1', [requestId]);
  if (!found) throw new DomainError('review.unknown');
  return found.caseId;
}

async function textOf(tx: Tx, messageId: MessageId | null): Promise<string> {
  const [found] = await tx.query<{ body: string | null }>('SELECT body FROM casework.message WHERE id = $1', [messageId]);
  return found?.body ?? '';
}
