import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Channel,
  Clock,
  DomainError,
  type IdentityLevel,
  type Kind,
  type Language,
  type ServiceCode,
} from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { type CaseReceipt, CaseReceipts } from '../case-receipts.js';
import { type GivenParty } from '../receipt.js';
import { newCaseId } from '#libs/casework';
import { ReceiveCase } from './receive-case.js';

/** The ways in which a person reaches a clerk. */
export const CLERK_CHANNELS = ['phone', 'counter', 'letter', 'email', 'portal'] as const satisfies readonly Channel[];

export interface EnterCaseInput {
  readonly service: ServiceCode;
  readonly kind: Kind;
  readonly nativeKind: string | null;
  readonly matter: string | null;
  readonly text: string;
  /** What the person would like to come of it, and when it happened, each in their own words. */
  readonly wanted?: string | null;
  readonly happened?: string | null;
  readonly place: string | null;
  readonly language: Language;
  readonly channel: (typeof CLERK_CHANNELS)[number];
  readonly identity: IdentityLevel;
  readonly party: GivenParty | null;
  readonly representative: GivenParty | null;
  /** When it reached the body: it may lie in the past. Null: now. */
  readonly receivedAt: Date | null;
  readonly actor: Actor;
}

/** A clerk enters what came by phone, at the counter, on paper or by mail. */
@Injectable()
export class EnterCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly receiveCase: ReceiveCase,
    private readonly receipts: CaseReceipts,
    private readonly clock: Clock,
  ) {}

  /** Errors: those of `ReceiveCase`, and `identity.cannot_claim` where nobody is named whose identity could have been seen. */
  execute({ actor, receivedAt, ...entered }: EnterCaseInput): Promise<CaseReceipt> {
    if (entered.party === null && entered.identity !== 'anonymous')
      throw new DomainError('identity.cannot_claim', {}, [{ field: 'party', code: 'required' }]);
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const arrival = { ...entered, id: newCaseId(now), receivedAt: receivedAt ?? now };
      return this.receipts.first(await this.receiveCase.execute(tx, arrival, actor));
    });
  }
}
