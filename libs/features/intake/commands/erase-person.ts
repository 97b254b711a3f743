import { Injectable } from '@nestjs/common';
import { type CaseChange, caseIdOf, Casework, type OpenCase, withholdFromCase } from '#libs/casework';
import { keptFrom } from '#libs/domain/independence';
import { caseEvent, type CaseId, Clock, DomainError, type Reference } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';

/**
 * Forgets the people of a matter that is over, in each of its cases: names and addresses, every text with its salt, the names and bytes of documents. What stays are codes and
 * dates, and a ledger that still verifies. Done again, it also takes what came in since.
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case.not_found`, `case.transition_refused` while one of its cases is not over, `permission.denied` for whoever is complained of in it. */
  execute({ reference, actor }: { reference: Reference; actor: StaffActor }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const matter = await this.casework.openMany(tx, await casesOfMatter(tx, await caseIdOf(tx, reference)));
      for (const opened of matter) assertNotBarred(actor, opened);
      await this.casework.recordMany(
        tx,
        matter.map((opened) => forgetting(opened, actor, now)),
      );
      for (const { row } of matter) {
        await withholdFromCase(tx, row.id, ['news', 'surveys']);
        await tx.execute('DELETE FROM intake.idempotency_key WHERE case_id = $1', [row.id]); // hashes of what the person sent
      }
    });
  }
}

function forgetting(opened: OpenCase, actor: StaffActor, now: Date): CaseChange {
  const partyIds = opened.parties.filter(({ role }) => role !== 'subject').map(({ id }) => id);
  const facts = { contact: 'trackingPage', place: null, erasedAt: now } as const;
  return {
    opened,
    events: [caseEvent('person.erased', { partyIds }, actor, now)],
    changed: { forgotten: [{ caseId: opened.row.id, at: now }], case: facts },
  };
}

/** The person stands in every case of the matter: from the first one to the last second look. */
async function casesOfMatter(tx: Tx, caseId: CaseId): Promise<CaseId[]> {
  const found = await tx.query<{ id: CaseId }>(
    `SELECT c.id FROM casework.case c, (SELECT coalesce(root_id, id) AS root FROM casework.case WHERE id = $1) asked
     WHERE c.id = asked.root OR c.root_id = asked.root LIMIT 100`,
    [caseId],
  );
  return found.map(({ id }) => id);
}

/** An administrator need not see a case to forget its people, and is shown nothing; but nobody makes a complaint about themselves disappear. */
function assertNotBarred(actor: StaffActor, { file }: OpenCase): void {
  const barred = keptFrom(file);
  if (barred.includes(actor.staffId)) throw new DomainError('permission.denied');
}
