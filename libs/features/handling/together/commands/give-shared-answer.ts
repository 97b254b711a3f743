import { Injectable } from '@nestjs/common';
import { assertMaySee, Casework, type OpenCase } from '#libs/casework';
import { whyNotTogether } from '#libs/domain/procedure';
import {
  type Actor,
  caseEvent,
  type CaseId,
  Clock,
  DomainError,
  localDate,
  mayDo,
  type SharedAnswerId,
  type StaffId,
  type StaffRole,
  type TeamId,
} from '#libs/kernel';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { decided } from '../../answering/point-decision.js';
import { answerFor, leadAnswerOf, textsOfAnswer } from '../lead-answer.js';
import { assertNamesNobodyOf } from '../names-nobody.js';
import { type SharedAnswer } from '../shared-answer.entity.js';
import { sideOf, sideOfCase } from '../sides.js';

type Staff = Extract<Actor, { kind: 'staff' }>;

/**
 * Gives an answer to one batch of the cases for which it was ordered: each is decided in a transaction of its own, together with the mark that it was. Run
 * twice, or after a crash half way, it goes on where it was. What has changed since, or may not be answered so, is left as it is, with the reason.
 */
@Injectable()
export class GiveSharedAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async execute({ sharedAnswerId, batch }: { readonly sharedAnswerId: SharedAnswerId; readonly batch: number }): Promise<void> {
    const [order] = await this.db.query<SharedAnswer & Record<string, unknown>>(ORDER, [sharedAnswerId]);
    if (!order) return;
    const waiting = await this.db.query<{ id: CaseId }>(WAITING, [sharedAnswerId, batch]);
    for (const { id } of waiting) await this.settle(order, id);
  }

  private async settle(order: SharedAnswer, caseId: CaseId): Promise<void> {
    try {
      await this.unitOfWork.run((tx) => this.give(tx, order, caseId));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.db.query(LEAVE, [order.id, caseId, error.code, JSON.stringify(error.params), this.clock.now()]);
    }
  }

  private async give(tx: Tx, order: SharedAnswer, caseId: CaseId): Promise<void> {
    const now = this.clock.now();
    const opened = await this.casework.open(tx, caseId);
    // Behind the case's lock: of two that run this at once, the second finds it given.
    if ((await tx.execute(GIVEN, [order.id, caseId, now])) === 0) return;
    const actor = await deciderOf(tx, order.orderedBy);
    assertMaySee(actor, opened);
    await assertStillTogether(tx, order, opened);

    const answer = await leadAnswerOf(tx, order.leadId);
    if (answer.decisions.join() !== order.decisions.join()) throw new DomainError('together.not_answered');
    await assertNamesNobodyOf(tx, [caseId], textsOfAnswer(answer));
    const context = { tx, opened, actor, now, today: localDate(now, opened.procedure.timeZone) };
    const { events, rows, changed } = await decided(context, answerFor(answer, opened.points));
    const taken = caseEvent('answer.taken', { leadId: order.leadId, parts: answer.parts }, actor, now);
    await this.casework.record(tx, opened, [taken, ...[events].flat()], rows, changed);
  }
}

async function assertStillTogether(tx: Tx, { leadId }: SharedAnswer, opened: OpenCase): Promise<void> {
  if (opened.row.leadId !== leadId) throw new DomainError('together.not_joined');
  const side = await sideOf(tx, opened);
  const refused = whyNotTogether(await sideOfCase(tx, leadId), side);
  if (refused) throw refused;
  if (side.unsettled) throw new DomainError('together.changed');
}

/** Whoever had it given decides each case, with the rights of this moment. Errors: `staff.unknown`, `permission.denied`. */
async function deciderOf(tx: Tx, staffId: StaffId): Promise<Staff> {
  const [found] = await tx.query<{ roles: StaffRole[]; teamIds: TeamId[] }>(DECIDER, [staffId]);
  if (!found) throw new DomainError('staff.unknown');
  if (!mayDo(found.roles, 'case.decide')) throw new DomainError('permission.denied');
  return { kind: 'staff', staffId, ...found };
}

const ORDER = `
  SELECT id, lead_id AS "leadId", ordered_by AS "orderedBy", ordered_at AS "orderedAt", decisions, cases
  FROM handling.shared_answer WHERE id = $1`;

const WAITING = `
  SELECT case_id AS id FROM handling.shared_answer_case WHERE shared_answer_id = $1 AND batch = $2 AND state = 'waiting' ORDER BY case_id`;

const GIVEN = `
  UPDATE handling.shared_answer_case SET state = 'given', settled_at = $3
  WHERE shared_answer_id = $1 AND case_id = $2 AND state = 'waiting'`;

const LEAVE = `
  UPDATE handling.shared_answer_case SET state = 'left', why = $3, params = $4, settled_at = $5
  WHERE shared_answer_id = $1 AND case_id = $2 AND state = 'waiting'`;

const DECIDER = `
  SELECT ARRAY(SELECT r.role FROM identity.staff_role r WHERE r.staff_id = s.id ORDER BY r.role) AS roles,
    ARRAY(SELECT m.team_id FROM identity.membership m WHERE m.staff_id = s.id ORDER BY m.team_id) AS "teamIds"
  FROM identity.staff s WHERE s.id = $1 AND s.deactivated_at IS NULL`;
