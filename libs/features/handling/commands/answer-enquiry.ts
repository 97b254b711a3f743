import { Injectable } from '@nestjs/common';
import { Casework, salted } from '#libs/casework';
import { type Actor, type CaseId, caseEvent, Clock, DomainError, type EnquiryId, type TeamId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';

export interface AnswerEnquiryInput {
  readonly enquiryId: EnquiryId;
  readonly answer: string;
  readonly actor: Actor;
}

/** The team that was asked answers; or whoever handles the case types in what another body answered. */
@Injectable()
export class AnswerEnquiry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Errors: `enquiry.unknown`, `enquiry.answered`, `permission.denied`. */
  execute({ enquiryId, answer, actor }: AnswerEnquiryInput): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const opened = await this.casework.open(tx, await caseOf(tx, enquiryId));
      const asked = await openEnquiry(tx, enquiryId);
      if (!mayAnswer(actor, asked, opened.row)) throw new DomainError('permission.denied');

      const text = salted(answer);
      await tx.execute(
        `UPDATE handling.enquiry SET answer = $2, answer_salt = $3, answered_by = $4, answered_at = $5, version = version + 1 WHERE id = $1`,
        [enquiryId, text.text, text.salt, actor.kind === 'staff' ? actor.staffId : null, now],
      );
      const event = caseEvent('enquiry.answered', { enquiryId, textHash: text.hash }, actor, now);
      await this.casework.record(tx, opened, event, {}, { silenced: [enquiryId] });
    });
  }
}

async function caseOf(tx: Tx, enquiryId: EnquiryId): Promise<CaseId> {
  const [found] = await tx.query<{ case_id: CaseId }>('SELECT case_id FROM handling.enquiry WHERE id = $1', [enquiryId]);
  if (!found) throw new DomainError('enquiry.unknown');
  return found.case_id;
}

interface Asked {
  team_id: TeamId | null;
  answered_at: Date | null;
}

/** Behind the case's lock. */
async function openEnquiry(tx: Tx, enquiryId: EnquiryId): Promise<Asked> {
  const [asked] = await tx.query<Asked & Record<string, unknown>>(
    'SELECT team_id, answered_at FROM handling.enquiry WHERE id = $1',
    [enquiryId],
  );
  if (asked!.answered_at !== null) throw new DomainError('enquiry.answered');
  return asked!;
}

function mayAnswer(actor: Actor, asked: Asked, row: { teamId: TeamId | null; assigneeId: string | null }): boolean {
  if (actor.kind !== 'staff') return false;
  if (asked.team_id !== null) return actor.teamIds.includes(asked.team_id);
  return actor.staffId === row.assigneeId || (row.teamId !== null && actor.teamIds.includes(row.teamId));
}
