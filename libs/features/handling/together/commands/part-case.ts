import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { caseEvent, DomainError } from '#libs/kernel';

/** The case goes by itself from now on. What it was answered stays, and is reopened or looked at again as any other. */
@Injectable()
export class PartCase {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `together.not_joined`. */
  execute({ reason, ...act }: CaseAct & { reason: string }): Promise<OpenCase> {
    return this.changeCase.execute(act, ({ opened, actor, now }) => {
      const { id: caseId, leadId } = opened.row;
      if (leadId === null) throw new DomainError('together.not_joined');
      const said = { caseId, direction: 'internal', kind: 'reason', text: reason, authorId: staffIdOf(actor) } as const;
      const note = newMessage(said, now);
      const payload = { leadId, messageId: note.row.id, reasonHash: note.hash };
      return { events: caseEvent('case.parted', payload, actor, now), rows: { messages: [note.row] } };
    });
  }
}
