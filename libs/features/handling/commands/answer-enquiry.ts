import { Injectable } from '@nestjs/common';
import { assertMaySee, Casework, type OpenCase, salted, staffIdOf } from '#libs/casework';
import { whyBarred } from '#libs/domain/independence';
import {
  type Actor,
  type CaseId,
  caseEvent,
  type CivilDate,
  Clock,
  DomainError,
  type EnquiryId,
  localDate,
  type TeamId,
} from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type StaffActor, teamsStoodInFor } from '#libs/platform/identity';

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

  /** Errors: `enquiry.unknown`, `enquiry.answered`, `permission.denied`, `permission.restricted`. */
  execute({ enquiryId, answer, actor }: AnswerEnquiryInput): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const opened = await this.casework.open(tx, await caseOf(tx, enquiryId));
      const asked = await openEnquiry(tx, enquiryId);
      await assertMayAnswer(tx, actor, asked, opened, localDate(now, opened.procedure.timeZone));

      const text = salted(answer);
      await tx.execute(
        `UPDATE handling.enquiry SET answer = $2, answer_salt = $3, answered_by = $4, answered_at = $5, version = version + 1 WHERE id = $1`,
        [enquiryId, text.text, text.salt, staffIdOf(actor), now],
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

/** The teams that a member of staff may speak for today. */
async function answersFor(tx: Tx, { staffId, teamIds }: StaffActor, today: CivilDate): Promise<readonly TeamId[]> {
  return [...teamIds, ...(await teamsStoodInFor(tx, staffId, today))];
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

/**
 * A team that was asked, or who stands in for one of it today, need not see the case; somebody complained of in it, or under them, has no say in it all the
 * same.
 */
async function assertMayAnswer(tx: Tx, actor: Actor, asked: Asked, opened: OpenCase, today: CivilDate): Promise<void> {
  if (asked.team_id === null) return assertMaySee(actor, opened);
  const barred = actor.kind === 'staff' && whyBarred(actor.staffId, opened.file) !== null;
  const ofTheTeam = actor.kind === 'staff' && (await answersFor(tx, actor, today)).includes(asked.team_id);
  if (barred || !ofTheTeam) throw new DomainError('permission.denied');
}
