import {
  type Actor,
  type AskRefusal,
  type BodyId,
  type CaseEvent,
  caseEvent,
  type CaseId,
  type CivilDate,
  type ClockCode,
  type EventPayloads,
  localDate,
  type MessageId,
  type ReviewRequestId,
} from '#libs/kernel';

/** A step that writes to the person, as far as its letter tells of it. Its words are given beside it. */
export type UnsentStep =
  | { readonly letter: 'message' | 'question' | 'acknowledgement' }
  | {
      readonly letter: 'extension';
      readonly clock: ClockCode;
      readonly by: EventPayloads['deadline.extended']['by'];
      readonly goodReason: boolean;
    }
  /** `on`: null for today. */
  | { readonly letter: 'transfer'; readonly bodyId: BodyId; readonly ground: string; readonly on: CivilDate | null }
  /** `precedents`: how many earlier cases it names. */
  | { readonly letter: 'decline'; readonly ground: string; readonly precedents: number }
  | { readonly letter: 'suspensionDecided'; readonly granted: boolean }
  | {
      readonly letter: 'reviewRefused';
      readonly requestId: ReviewRequestId;
      readonly stage: string;
      readonly why: AskRefusal;
      readonly contested: string | null;
    };

/** Nothing is kept of it: its words are hashed when it is taken. */
const UNKEPT = { messageId: '' as MessageId, hash: '' };

/** The event that taking this step would be, to ask the procedure what follows from it. */
export function eventOfStep(step: UnsentStep, actor: Actor, timeZone: string, now: Date): CaseEvent {
  const today = localDate(now, timeZone);
  const { messageId, hash: textHash, hash: reasonHash } = UNKEPT;
  switch (step.letter) {
    case 'suspensionDecided':
      return caseEvent('suspension.decided', { granted: step.granted, on: today, messageId, reasonHash }, actor, now);
    case 'message':
      return caseEvent('message.sent', { messageId, textHash }, actor, now);
    case 'question':
      return caseEvent('question.asked', { messageId, textHash, on: today }, actor, now);
    case 'acknowledgement':
      return caseEvent('acknowledgement.issued', { messageId, textHash }, actor, now);
    case 'extension': {
      const { clock, by, goodReason } = step;
      return caseEvent('deadline.extended', { clock, by, goodReason, decidedOn: today, messageId, reasonHash }, actor, now);
    }
    case 'transfer': {
      const { bodyId, ground, on } = step;
      return caseEvent('case.transferred', { bodyId, ground, on: on ?? today, messageId, reasonHash }, actor, now);
    }
    case 'decline': {
      const precedents = Array.from({ length: step.precedents }, (_, place) => `${place}` as CaseId);
      return caseEvent('case.declined', { ground: step.ground, on: today, messageId, reasonsHash: '', precedents }, actor, now);
    }
    case 'reviewRefused': {
      const { requestId, stage, why, contested } = step;
      return caseEvent('review.refused', { requestId, stage, why, contested, on: today }, actor, now);
    }
  }
}
