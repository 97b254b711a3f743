import { Injectable } from '@nestjs/common';
import { type CaseAct, type Change, ChangeCase, newParty, type OpenCase, type Party } from '#libs/casework';
import { type BodyId, type CaseId, caseEvent, DomainError, type StaffId, SYSTEM } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { staffCards } from '#libs/platform/identity';
import { barsNow } from '../placement/bars.js';
import { assigned, newAssignment } from '../placement/new-assignment.js';
import { placeAgain } from '../placement/place-again.js';

/** Somebody of our own, or a body of the directory. */
export type Subject = { readonly staffId: StaffId } | { readonly bodyId: BodyId };

/**
 * Says whom the case complains of. From then on neither they nor anybody under them has it, is given it, or reads it: whoever of them has it now loses
 * it in the same act.
 */
@Injectable()
export class LinkSubject {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Linking somebody again changes nothing. Errors: `staff.unknown`, `body.unknown`. */
  execute({ subject, ...act }: CaseAct & { readonly subject: Subject }): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now, today }): Promise<Change> => {
      const staffId = 'staffId' in subject ? subject.staffId : null;
      const bodyId = 'bodyId' in subject ? subject.bodyId : null;
      await requireKnown(tx, subject);
      if (isLinked(opened, subject)) return { events: [] };

      const linked = caseEvent('subject.linked', { staffId, bodyId }, actor, now);
      const bars = await barsNow(tx, opened, now, staffId);
      const again = await placeAgain(tx, opened, bars, today);
      return {
        events: again === null ? linked : [linked, caseEvent('case.assigned', assigned(again), SYSTEM, now)],
        rows: {
          parties: [subjectParty(opened.row.id, staffId, bodyId, now)],
          bars: bars.fresh,
          assignments: again === null ? [] : [newAssignment(opened.row.id, again, null, now)],
        },
      };
    });
  }
}

async function requireKnown(tx: Tx, subject: Subject): Promise<void> {
  if ('staffId' in subject) {
    if ((await staffCards(tx, [subject.staffId])).length === 0) throw new DomainError('staff.unknown');
    return;
  }
  const found = await tx.query('SELECT id FROM casework.external_body WHERE id = $1', [subject.bodyId]);
  if (found.length === 0) throw new DomainError('body.unknown');
}

function isLinked({ file }: OpenCase, subject: Subject): boolean {
  return 'staffId' in subject ? file.subjectStaff.includes(subject.staffId) : file.subjectBodies.includes(subject.bodyId);
}

/** Who it is stands in the directory; nothing of them is copied into the case. */
function subjectParty(caseId: CaseId, staffId: StaffId | null, externalBodyId: BodyId | null, now: Date): Party {
  const kind = staffId === null ? 'organisation' : 'publicServant';
  return newParty(caseId, 'subject', { kind, staffId, externalBodyId }, now);
}
