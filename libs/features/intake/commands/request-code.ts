import { Injectable } from '@nestjs/common';
import { parseReference } from '#libs/casework';
import { Clock } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { TrackingThrottle } from '#libs/platform/identity';
import { Outbox } from '#libs/platform/outbox';

/**
 * Somebody lost the code of a case. Whether there is such a case is found out later and by nobody who asks: here the same row is written for any
 * reference, so that neither the answer nor its time tells.
 */
@Injectable()
export class RequestCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly throttle: TrackingThrottle,
    private readonly clock: Clock,
  ) {}

  /** Errors: `rate.limited`. */
  async execute({ reference: typed, address }: { reference: string; address: string }): Promise<void> {
    const reference = parseReference(typed);
    await this.throttle.renewal(reference ?? typed, address);
    if (reference === null) return; // its check sign is wrong, which anybody can work out
    const now = this.clock.now();
    const payload = { reference, askedAt: now.toISOString() };
    await this.unitOfWork.run((tx) => this.outbox.add(tx, [{ job: 'code.renew', payload }], now));
  }
}
