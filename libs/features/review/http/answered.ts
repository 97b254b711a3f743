import { type AskRefusal, type CivilDate, type Reference, type ReviewRequestId } from '#libs/kernel';
import { type ReviewAnswer } from '../commands/ask-for-review.js';

/** What became of an ask. */
export interface ReviewAnswered {
  readonly requestId: ReviewRequestId;
  /** `waiting`: it is late, and a person weighs the reason. */
  readonly is: ReviewAnswer['is'];
  /** Of the second look, where it was taken. */
  readonly reference: Reference | null;
  /** Until when it could have been asked, where it waits. */
  readonly lastOn: CivilDate | null;
  readonly why: AskRefusal | null;
}

export function asAnswered(answer: ReviewAnswer): ReviewAnswered {
  return {
    requestId: answer.requestId,
    is: answer.is,
    reference: answer.is === 'admitted' ? answer.review.row.reference : null,
    lastOn: answer.is === 'waiting' ? answer.lastOn : null,
    why: answer.is === 'refused' ? answer.why : null,
  };
}
