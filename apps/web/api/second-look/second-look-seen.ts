import { type TrackingCodes } from '#libs/casework';
import { type MatterSeen, type ReviewAnswer, type ReviewOffer, type StageSeen } from '#libs/features/review';
import { type AskRefusal, type CivilDate, type Reference, type ReviewRequestId } from '#libs/kernel';

/** How far a matter has come, and what can be asked for. Titles and articles are in both languages; dates are civil. */
export interface SecondLookSeen {
  /** Null where there is no second look of ours to ask for. */
  readonly offer: Omit<ReviewOffer, 'today' | 'receivedOn'> | null;
  readonly stages: readonly Omit<StageSeen, 'isThis'>[];
  readonly asks: MatterSeen['asks'];
}

export interface AskedByCitizen {
  readonly requestId: ReviewRequestId;
  readonly is: ReviewAnswer['is'];
  /** Of the second look, with the code to follow it by, where it was taken. */
  readonly reference: Reference | null;
  readonly trackingCode: string | null;
  /** Until when it could have been asked, where it waits. */
  readonly lastOn: CivilDate | null;
  readonly why: AskRefusal | null;
}

export function secondLookSeen(offer: ReviewOffer | null, { stages, asks }: MatterSeen): SecondLookSeen {
  if (offer === null) return { offer, asks, stages: stages.map(withoutPlace) };
  const { today: _today, receivedOn: _receivedOn, ...told } = offer;
  return { offer: told, asks, stages: stages.map(withoutPlace) };
}

function withoutPlace({ isThis: _isThis, ...stage }: StageSeen): Omit<StageSeen, 'isThis'> {
  return stage;
}

export function askedByCitizen(answer: ReviewAnswer, codes: TrackingCodes): AskedByCitizen {
  const { is, requestId } = answer;
  const row = is === 'admitted' ? answer.review.row : null;
  return {
    ...{ is, requestId },
    reference: row && row.reference,
    trackingCode: row && codes.codeFor(row.id, row.codeGeneration),
    lastOn: is === 'waiting' ? answer.lastOn : null,
    why: is === 'refused' ? answer.why : null,
  };
}
