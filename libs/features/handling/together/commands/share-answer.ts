import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase } from '#libs/casework';
import { type Actor, caseEvent, type CaseId, DomainError, type SharedAnswerId, uuidv7 } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { promiseJobs } from '#libs/platform/outbox';
import { leadAnswerOf, textsOfAnswer } from '../lead-answer.js';
import { assertNamesNobody } from '../names-nobody.js';
import { standingsOf } from '../standings.js';

/** Cases that one job decides. More would make a try that fails dear; fewer would make too many jobs. */
const BATCH_CASES = 50;

/** Has the answer of a lead case given to all that follow it and can be answered so: each by a decision of its own, in the worker. */
@Injectable()
export class ShareAnswer {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `together.not_answered`, `together.names_somebody`, `together.under_way`, `together.nobody`, and those of `ChangeCase`. */
  async execute(act: CaseAct & { actor: Extract<Actor, { kind: 'staff' }> }): Promise<{ id: SharedAnswerId; cases: number }> {
    let cases: CaseId[] = [];
    let id = '' as SharedAnswerId;
    await this.changeCase.execute(act, async ({ tx, opened, now }) => {
      const leadId = opened.row.id;
      const answer = await leadAnswerOf(tx, leadId);
      await assertNamesNobody(tx, leadId, textsOfAnswer(answer));
      await refuseSecond(tx, leadId);
      const standings = await standingsOf(tx, leadId, act.actor);
      cases = standings.filter(({ refusal }) => refusal === null).map((standing) => standing.id);
      if (cases.length === 0) throw new DomainError('together.nobody');
      id = uuidv7<SharedAnswerId>(now);
      await tx.execute(ORDER, [id, leadId, act.actor.staffId, now, answer.decisions, cases.length]);
      await tx.execute(TO_WHOM, [id, cases, BATCH_CASES]);
      const batches = Array.from({ length: Math.ceil(cases.length / BATCH_CASES) }, (_, place) => place + 1);
      await promiseJobs(
        tx,
        batches.map((batch) => ({ job: 'answers.give', payload: { sharedAnswerId: id, batch } })),
        now,
      );
      const payload = { sharedAnswerId: id, cases: cases.length, digest: digestOf(cases) };
      return { events: caseEvent('answer.shared', payload, act.actor, now) };
    });
    return { id, cases: cases.length };
  }
}

async function refuseSecond(tx: Tx, leadId: CaseId): Promise<void> {
  const waiting = await tx.query(
    `SELECT FROM handling.shared_answer s JOIN handling.shared_answer_case o ON o.shared_answer_id = s.id AND o.state = 'waiting'
     WHERE s.lead_id = $1 LIMIT 1`,
    [leadId],
  );
  if (waiting.length > 0) throw new DomainError('together.under_way');
}

/** Whoever has the list can show that it is this one. Hexadecimal. */
function digestOf(cases: readonly CaseId[]): string {
  return createHash('sha256')
    .update([...cases].sort().join('\n'))
    .digest('hex');
}

const ORDER = `
  INSERT INTO handling.shared_answer (id, lead_id, ordered_by, ordered_at, decisions, cases) VALUES ($1, $2, $3, $4, $5, $6)`;

const TO_WHOM = `
  INSERT INTO handling.shared_answer_case (shared_answer_id, case_id, batch, state)
  SELECT $1, chosen.id, (chosen.place - 1) / $3 + 1, 'waiting' FROM unnest($2::uuid[]) WITH ORDINALITY AS chosen (id, place)`;
