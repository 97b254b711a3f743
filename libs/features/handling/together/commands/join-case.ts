import { Injectable } from '@nestjs/common';
import { assertMaySee, type CaseAct, caseIdOf, Casework, type OpenCase } from '#libs/casework';
import { FOLLOWERS_MAX, whyNotJoined } from '#libs/domain/procedure';
import { caseEvent, type CaseId, Clock, DomainError, type Reference } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { isAnswered, leadAnswerOf, textsOfAnswer } from '../lead-answer.js';
import { assertNamesNobodyOf } from '../names-nobody.js';
import { sideOf } from '../sides.js';

export interface JoinCaseInput extends CaseAct {
  /** The lead case: whose answer is to be given to this one too. */
  readonly lead: Reference;
  /** Somebody says that the questions of both are the same, one by one. */
  readonly sameOrder?: boolean;
}

/**
 * From now on the case follows another: that one's answer is to be given to it too, by a decision of its own. Its clocks, its notices and its rights stay its
 * own. Joined anew to the same lead case, somebody has looked at what happened since, and found that it still asks the same.
 */
@Injectable()
export class JoinCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Errors: `together.*`, `case.not_found`, `case.changed`, `permission.*`. */
  execute({ lead, sameOrder = false, ...act }: JoinCaseInput): Promise<OpenCase> {
    const work = async (tx: Tx): Promise<OpenCase> => {
      const [leadId, caseId] = [await caseIdOf(tx, lead), await caseIdOf(tx, act.reference)];
      const opened = await this.casework.openMany(tx, [leadId, caseId]);
      const [leading, one] = [leadId, caseId].map((id) => opened.find(({ row }) => row.id === id)!) as [OpenCase, OpenCase];
      for (const each of [leading, one]) assertMaySee(act.actor, each);
      if (act.seen != null && act.seen !== one.row.eventCount) throw new DomainError('case.changed');

      await assertMayJoin(tx, leading, one, sameOrder);
      return this.casework.record(tx, one, caseEvent('case.joined', { leadId }, act.actor, this.clock.now()));
    };
    return act.isRehearsal ? this.unitOfWork.rehearse(work) : this.unitOfWork.run(work);
  }
}

async function assertMayJoin(tx: Tx, leading: OpenCase, one: OpenCase, sameOrder: boolean): Promise<void> {
  const [lead, side] = [await sideOf(tx, leading), await sideOf(tx, one)];
  const refused = whyNotJoined(lead, side, sameOrder);
  if (refused) throw refused;
  if (side.leadId !== null && (side.leadId !== lead.id || !side.unsettled)) throw new DomainError('together.already');
  if ((await followersOf(tx, lead.id)) >= FOLLOWERS_MAX) throw new DomainError('together.too_many', { max: FOLLOWERS_MAX });
  if (!isAnswered(leading)) return;
  await assertNamesNobodyOf(tx, [lead.id, side.id], textsOfAnswer(await leadAnswerOf(tx, lead.id)));
}

/** Behind the lead case's lock, so that no two fill the last place. */
async function followersOf(tx: Tx, leadId: CaseId): Promise<number> {
  const [found] = await tx.query<{ count: number }>('SELECT count(*)::integer AS count FROM casework.case WHERE lead_id = $1', [
    leadId,
  ]);
  return found!.count;
}
