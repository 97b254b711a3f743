import { Injectable } from '@nestjs/common';
import { caseIdOf, Casework, type OpenCase, withholdFromCase } from '#libs/casework';
import { keptFrom } from '#libs/domain/independence';
import { caseEvent, Clock, DomainError, type Reference } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';

/**
 * Forgets the people of a case that is over: names and addresses, every text with its salt, the names and bytes of documents. What stays are codes and
 * dates, and a ledger that still verifies. Done again, it also takes what came in since.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case.not_found`, `case.transition_refused` while the case is not over, `permission.denied` for whoever is complained of in it. */
  execute({ reference, actor }: { reference: Reference; actor: StaffActor }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const caseId = await caseIdOf(tx, reference);
      const opened = await this.casework.open(tx, caseId);
      assertNotBarred(actor, opened);

      const now = this.clock.now();
      const partyIds = opened.parties.filter(({ role }) => role !== 'subject').map(({ id }) => id);
      const event = caseEvent('person.erased', { partyIds }, actor, now);
      const facts = { contact: 'trackingPage', place: null, erasedAt: now } as const;
      await this.casework.record(tx, opened, event, {}, { forgotten: [{ caseId, at: now }], case: facts });
      await withholdFromCase(tx, caseId, ['news', 'surveys']);
      await tx.execute('DELETE FROM intake.idempotency_key WHERE case_id = $1', [caseId]); // hashes of what the person sent
    });
  }
}

/** An administrator need not see a case to forget its people, and is shown nothing; but nobody makes a complaint about themselves disappear. */
function assertNotBarred(actor: StaffActor, { file }: OpenCase): void {
  const barred = keptFrom(file);
  if (barred.includes(actor.staffId)) throw new DomainError('permission.denied');
}
