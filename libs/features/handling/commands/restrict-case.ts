import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase } from '#libs/casework';
import { caseEvent, type StaffId } from '#libs/kernel';
import { checkActiveStaff } from './check-active-staff.js';

/** From now on the named, and who names them, are the only ones who may read the case: whoever could before, and is not named, no longer can. */
@Injectable()
export class RestrictCase {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `staff.unknown` for nobody's id. */
  execute({ readers, ...act }: CaseAct & { readers: readonly StaffId[] }): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now }) => {
      const named = [...new Set([...readers, ...(actor.kind === 'staff' ? [actor.staffId] : [])])];
      await checkActiveStaff(tx, named);
      return {
        events: caseEvent('case.restricted', { readers: named }, actor, now),
        rows: { readers: named.map((staffId) => ({ caseId: opened.row.id, staffId, at: now })) },
        changed: { formerReaders: opened.readers.filter((staffId) => !named.includes(staffId)) },
      };
    });
  }
}

@Injectable()
export class UnrestrictCase {
  constructor(private readonly changeCase: ChangeCase) {}

  execute(act: CaseAct): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now }) => ({
      events: caseEvent('case.unrestricted', {}, actor, now),
      changed: { formerReaders: opened.readers },
    }));
  }
}
