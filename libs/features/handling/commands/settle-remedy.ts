import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase, type Remedy, salted, staffIdOf } from '#libs/casework';
import { caseEvent, type CivilDate, DomainError, type RemedyId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** What was promised is done: with evidence. The person is told. */
@Injectable()
export class CompleteRemedy {
  constructor(private readonly changeCase: ChangeCase) {}

  /** `on`: the date on which it was done; null: today. Errors: `remedy.unknown`, `remedy.settled`. */
  execute({
    remedyId,
    evidence,
    on,
    ...act
  }: CaseAct & { remedyId: RemedyId; evidence: string; on: CivilDate | null }): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now, today }) => {
      const version = await versionOf(tx, opened, remedyId);
      const said = salted(evidence);
      const settled = { id: remedyId, state: 'done' as const, settledOn: on ?? today, settledBy: staffIdOf(actor) };
      const event = caseEvent('remedy.done', { remedyId, on: on ?? today, evidenceHash: said.hash }, actor, now);
      return {
        events: event,
        changed: { remedies: [{ ...settled, settlement: said.text, settlementSalt: said.salt, version: version + 1 }] },
      };
    });
  }
}

/** What was promised will not be done: with the reason, which the person is told. */
@Injectable()
export class DropRemedy {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `remedy.unknown`, `remedy.settled`. */
  execute({ remedyId, reason, ...act }: CaseAct & { remedyId: RemedyId; reason: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now, today }) => {
      const version = await versionOf(tx, opened, remedyId);
      const said = salted(reason);
      const settled = { id: remedyId, state: 'dropped' as const, settledOn: today, settledBy: staffIdOf(actor) };
      const event = caseEvent('remedy.dropped', { remedyId, reasonHash: said.hash }, actor, now);
      return {
        events: event,
        changed: { remedies: [{ ...settled, settlement: said.text, settlementSalt: said.salt, version: version + 1 }] },
      };
    });
  }
}

async function versionOf(tx: Tx, { row }: OpenCase, remedyId: RemedyId): Promise<Remedy['version']> {
  const [found] = await tx.query<{ version: number }>('SELECT version FROM casework.remedy WHERE id = $1 AND case_id = $2', [
    remedyId,
    row.id,
  ]);
  if (!found) throw new DomainError('remedy.unknown');
  return found.version;
}
