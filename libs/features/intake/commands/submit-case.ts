import { Injectable } from '@nestjs/common';
import { newCaseId } from '#libs/casework';
import { CITIZEN, Clock, type IdentityLevel, type Kind, type Language, type ServiceCode } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { type CaseReceipt, CaseReceipts } from '../case-receipts.js';
import { claimKey } from '../idempotency.js';
import { type GivenParty } from '../receipt.js';
import { ReceiveCase } from './receive-case.js';

export interface SubmitCaseInput {
  readonly service: ServiceCode;
  readonly kind: Kind;
  readonly nativeKind: string | null;
  readonly text: string;
  /** What the person would like to come of it, and when it happened, each in their own words. */
  readonly wanted?: string | null;
  readonly happened?: string | null;
  readonly place: string | null;
  readonly language: Language;
  readonly party: GivenParty | null;
  /** The client's own name for this request: the same key and request give the same answer. */
  readonly idempotencyKey: string | null;
}

/** A person complains by themselves, over the web. */
@Injectable()
export class SubmitCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly receiveCase: ReceiveCase,
    private readonly receipts: CaseReceipts,
    private readonly clock: Clock,
  ) {}

  /** Errors: those of `ReceiveCase`, and `request.idempotency_conflict` for a key that another request was made with. */
  execute({ idempotencyKey, ...request }: SubmitCaseInput): Promise<CaseReceipt> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const id = newCaseId(now);
      const answeredId = idempotencyKey === null ? id : await claimKey(tx, idempotencyKey, request, id, now);
      if (answeredId !== id) return this.receipts.again(await this.receiveCase.again(tx, answeredId));

      const identity: IdentityLevel = request.party === null ? 'anonymous' : 'claimed';
      const arrival = { ...request, id, channel: 'web' as const, identity, receivedAt: now };
      return this.receipts.first(await this.receiveCase.execute(tx, arrival, CITIZEN));
    });
  }
}
