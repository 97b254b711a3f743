import { Injectable } from '@nestjs/common';
import {
  assertMaySee,
  type BodyContext,
  BodyReader,
  caseIdOf,
  Casework,
  type OpenCase,
  receivedOn,
  staffIdOf,
} from '#libs/casework';
import { type Ask, askingLimit, isNothingNew, judgeAsk, type Stage, type Verdict } from '#libs/domain/procedure';
import {
  type AskRefusal,
  type CaseEvent,
  caseEvent,
  type CivilDate,
  Clock,
  DomainError,
  type PointId,
  type ReviewRequestId,
  uuidv7,
} from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { ratingOf } from '../asking/rated-poor.js';
import { openReview } from '../opening/open-review.js';
import { recordPetition } from '../opening/petition.js';
import { saveRequest } from '../opening/requests.js';
import {
  askOf,
  type AskForReviewInput,
  asksToSuspend,
  chosenPoints,
  earlierLooks,
  refusedBefore,
  saidIn,
  stageToAskFor,
} from '../opening/the-ask.js';
import { type ReviewRequest } from '../request.entity.js';

export type ReviewAnswer =
  | { readonly is: 'admitted'; readonly requestId: ReviewRequestId; readonly review: OpenCase }
  | { readonly is: 'waiting'; readonly requestId: ReviewRequestId; readonly lastOn: CivilDate }
  | { readonly is: 'refused'; readonly requestId: ReviewRequestId; readonly why: AskRefusal };

/** What was asked, and how the rule judges it. */
interface Judged {
  readonly opened: OpenCase;
  readonly context: BodyContext;
  readonly stage: Stage;
  readonly ask: Ask;
  readonly points: readonly PointId[];
  readonly verdict: Verdict;
  readonly lastOn: CivilDate | null;
  readonly receivedAt: Date;
  /** The rating that the procedure asks for came with the request, and the case does not tell it yet. */
  readonly tellsRating: boolean;
}

/** Somebody disagrees with a decision, and asks that somebody else looks at it. */
@Injectable()
export class AskForReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * What is asked is always written down: taken, it becomes a case; late with a reason, it waits for a person; else the person is told why not, by which
   * article, and what remains. Errors: `case.not_found`, `permission.*`; `review.not_yet`, `review.none_left`, `review.already_asked`; `review.nothing_new` for what was refused before; `case.role_refused`;
   * `review.incomplete` with the fields; `point.unknown`; `suspension.not_in_law`.
   */
  execute(input: AskForReviewInput): Promise<ReviewAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const judged = await this.judge(tx, input, now);
      const { verdict, stage, ask, opened } = judged;
      const said = saidIn(input, { isAdmitted: verdict.is === 'admitted' }, opened.row.id, now);
      const { messageId, lateMessageId, petitionMessageId } = said;
      const request = { ...requestOf(input, judged, now), messageId, lateMessageId, petitionMessageId };
      const asked = caseEvent(
        'review.asked',
        { requestId: request.id, stage: stage.code, on: ask.on, textHash: said.hash },
        input.actor,
        now,
      );
      const rows = { messages: said.rows };
      const before = judged.tellsRating ? [ratedPoor(opened, input, now)] : [];
      await tx.execute('DELETE FROM review.ask_draft WHERE case_id = $1', [opened.row.id]);

      if (verdict.is === 'admitted') return this.admit(tx, input, judged, { request, asked: [...before, asked], rows }, now);
      const { contested, on } = ask;
      const refused =
        verdict.is === 'refused' ? { requestId: request.id, stage: stage.code, why: verdict.why, contested, on } : null;
      const events = [...before, asked, ...(refused ? [caseEvent('review.refused', refused, input.actor, now)] : [])];
      await this.casework.record(tx, opened, events, rows);
      await saveRequest(tx, request);
      return verdict.is === 'waiting'
        ? { is: 'waiting', requestId: request.id, lastOn: verdict.limit.lastOn }
        : { is: 'refused', requestId: request.id, why: verdict.why };
    });
  }

  private async judge(tx: Tx, input: AskForReviewInput, now: Date): Promise<Judged> {
    const opened = await this.casework.open(tx, await caseIdOf(tx, input.reference));
    assertMaySee(input.actor, opened);
    const context = await this.bodies.current(tx);
    const stage = stageToAskFor(opened, input.actor);
    const receivedAt = input.receivedAt ?? now;
    if (receivedAt > now) throw new DomainError('review.incomplete', {}, [{ field: 'receivedAt', code: 'in_future' }]);
    const rating = await this.ratingNeeded(tx, opened, stage);
    const isPoor = rating === 'poor' || input.ratedPoor === true;
    const ask = askOf({ ...input, ratedPoor: isPoor }, opened, stage, receivedOn(receivedAt, context));
    const points = chosenPoints(opened, input.points ?? null);
    const { answeredOn, closedOn } = opened.row;
    const lookedAt = { answeredOn: answeredOn ?? closedOn, earlier: await earlierLooks(tx, opened.row.id) };

    const verdict = judgeAsk(opened.procedure, stage, ask, lookedAt);
    const before = verdict.is === 'admitted' ? [] : await refusedBefore(tx, opened.row.id, stage);
    if (isNothingNew(ask, input.lateReason ?? null, verdict, before)) throw new DomainError('review.nothing_new');
    const lastOn = askingLimit(opened.procedure, stage, ask, lookedAt)?.lastOn ?? null;
    const tellsRating = rating === null && isPoor && stage.asking.onlyAfter === 'poorRating';
    return { opened, context, stage, ask, points, verdict, lastOn, receivedAt, tellsRating };
  }

  /** What the case tells already of how the person found the answer; null where it tells nothing, or nobody asks. */
  private async ratingNeeded(tx: Tx, { row }: OpenCase, { asking }: Stage): Promise<string | null> {
    return asking.onlyAfter === null || row.answeredOn === null ? null : ratingOf(tx, row.id, row.answeredOn);
  }

  private async admit(
    tx: Tx,
    input: AskForReviewInput,
    { opened, context, stage, ask, points, receivedAt }: Judged,
    {
      request,
      asked,
      rows,
    }: { request: ReviewRequest; asked: Parameters<Casework['record']>[2]; rows: Parameters<Casework['record']>[3] },
    now: Date,
  ): Promise<ReviewAnswer> {
    const { text, channel, actor } = input;
    const opening = { requestId: request.id, stage, actor, now, asked: { text, points, channel, receivedAt, on: ask.on } };
    const { review, opened: event } = await openReview(tx, this.casework, context, opened, opening);
    await this.casework.record(tx, opened, [...[asked].flat(), event], rows);
    await saveRequest(tx, { ...request, reviewId: review.row.id });
    if (asksToSuspend(input)) await recordPetition(tx, this.casework, review, { text: input.petition!, actor, now });
    return { is: 'admitted', requestId: request.id, review };
  }
}

function ratedPoor({ row }: OpenCase, { actor }: AskForReviewInput, now: Date): CaseEvent {
  return caseEvent('survey.rated', { verdict: 'poor', answeredOn: row.answeredOn! }, actor, now);
}

function requestOf(
  { actor }: AskForReviewInput,
  { opened, stage, ask, points, verdict, lastOn }: Judged,
  now: Date,
): ReviewRequest {
  return {
    id: uuidv7<ReviewRequestId>(now),
    caseId: opened.row.id,
    stage: stage.code,
    askedOn: ask.on,
    role: ask.role,
    contested: ask.contested,
    ground: ask.ground,
    learnedOn: ask.learnedOn,
    ratedPoor: ask.ratedPoor,
    points: [...points],
    messageId: null,
    lateMessageId: null,
    petitionMessageId: null,
    lastOn,
    state: verdict.is,
    why: verdict.is === 'refused' ? verdict.why : null,
    reviewId: null,
    askedBy: staffIdOf(actor),
    settledBy: null,
    settledAt: null,
    createdAt: now,
  };
}
