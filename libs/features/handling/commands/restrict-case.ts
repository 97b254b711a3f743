import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase } from '#libs/casework';
import { caseEvent, DomainError, type StaffId } from '#libs/kernel';

/** From now on only the named may read the case. Naming more adds to them. */
@Injectable()
export class RestrictCase {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `staff.unknown` for nobody's id. */
  execute({ readers, ...act }: CaseAct & { readers: readonly StaffId[] }): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now }) => {
      const named = [...new Set([...readers, ...(actor.kind === 'staff' ? [actor.staffId] : [])])];
      const known = await tx.query('SELECT id FROM identity.staff WHERE id = ANY($1) AND deactivated_at IS NULL', [named]);
      if (known.length < named.length) throw new DomainError('staff.unknown');
      return {
        events: caseEvent('case.restricted', { readers: named }, actor, now),
        rows: { readers: named.map((staffId) => ({ caseId: opened.row.id, staffId, at: now })) },
      };
    });
  }
}

@Injectable()
export class UnrestrictCase {
  constructor(private readonly changeCase: ChangeCase) {}

  execute(act: CaseAct): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ actor, now }) => ({ events: caseEvent('case.unrestricted', {}, actor, now) }));
  }
}
