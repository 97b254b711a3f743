import { Injectable } from '@nestjs/common';
import { caseIdOf, Casework } from '#libs/casework';
import { type CaseId, caseEvent, Clock, DomainError, type InstantText, type Reference, SYSTEM } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';

/** Gives a case a new tracking code, which leaves in a letter to the address on file and is shown to nobody else. The old one opens nothing any more. */
@Injectable()
export class RenewCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for an unknown reference, for a case without an address to write to, and where a code was renewed since it was asked for. */
  execute({ reference, askedAt }: { reference: Reference; askedAt: InstantText }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const caseId = await knownCaseId(tx, reference);
      if (caseId === null) return;
      const opened = await this.casework.open(tx, caseId);
      if (opened.row.contact === 'trackingPage' || (await renewedSince(tx, caseId, askedAt))) return;

      const generation = opened.row.codeGeneration + 1;
      await this.casework.record(tx, opened, caseEvent('code.renewed', { generation }, SYSTEM, this.clock.now()));
    });
  }
}

async function knownCaseId(tx: Tx, reference: Reference): Promise<CaseId | null> {
  try {
    return await caseIdOf(tx, reference);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'case.not_found') return null;
    throw error;
  }
}

async function renewedSince(tx: Tx, caseId: CaseId, askedAt: InstantText): Promise<boolean> {
  const found = await tx.query(
    `SELECT 1 FROM casework.case_event WHERE case_id = $1 AND type = 'code.renewed' AND at >= $2 LIMIT 1`,
    [caseId, askedAt],
  );
  return found.length > 0;
}
