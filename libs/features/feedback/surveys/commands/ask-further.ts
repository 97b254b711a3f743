import { Injectable } from '@nestjs/common';
import { caseEvent, CITIZEN, Clock, DomainError, type Reference, type RequestId, uuidv7 } from '#libs/kernel';
import { type SurveyVerdict, waysFurther } from '#libs/domain/asking';
import { caseIdOf, Casework, newMessage, type OpenCase } from '#libs/casework';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { responseCodeHash } from '../response-code.js';
import { isRated } from './rated.js';

export interface FurtherAsking {
  readonly reference: Reference;
  /** Of the survey that they have just filled in: this is offered to who is not content. */
  readonly code: string;
  readonly way: string;
  /** What we should look at, if they want to say. */
  readonly text: string | null;
}

/** Somebody who is not content asks for more. It stands in the case, with the one word on how they found the answer, and waits for a person. */
@Injectable()
export class AskFurther {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case.not_found`, `survey.code_unknown`, `further.content`, `further.way_unknown`, `further.asked`. */
  execute({ reference, code, way, text }: FurtherAsking): Promise<RequestId> {
    return this.unitOfWork.run(async (tx) => {
      const opened = await this.casework.open(tx, await caseIdOf(tx, reference));
      const now = this.clock.now();
      const { row } = opened;
      if ((await verdictBy(tx, code)) !== 'poor') throw new DomainError('further.content');
      if (row.answeredOn === null || !isOffered(opened, way)) throw new DomainError('further.way_unknown');

      const written =
        text === null ? null : newMessage({ caseId: row.id, direction: 'in', kind: 'message', text, authorId: null }, now);
      const requestId = uuidv7<RequestId>(now);
      const made = await tx.execute(
        `INSERT INTO feedback.further_request (id, case_id, answered_on, way, message_id, state, made_at)
         VALUES ($1, $2, $3, $4, $5, 'waiting', $6) ON CONFLICT (case_id, answered_on) DO NOTHING`,
        [requestId, row.id, row.answeredOn, way, written?.row.id ?? null, now],
      );
      if (made === 0) throw new DomainError('further.asked');

      const answeredOn = row.answeredOn;
      const rated = await isRated(tx, row.id, answeredOn);
      const events = [
        ...(rated ? [] : [caseEvent('survey.rated', { verdict: 'poor', answeredOn }, CITIZEN, now)]),
        ...(written ? [caseEvent('message.received', { messageId: written.row.id, textHash: written.hash }, CITIZEN, now)] : []),
        caseEvent('further.requested', { requestId, way, answeredOn }, CITIZEN, now),
      ];
      await this.casework.record(tx, opened, events, { messages: written ? [written.row] : [] });
      return requestId;
    });
  }
}

/** What somebody said on the whole, by the code of their answers. Errors: `survey.code_unknown`. */
export async function verdictBy(tx: Tx, code: string): Promise<SurveyVerdict> {
  const [found] = await tx.query<{ verdict: SurveyVerdict }>(
    'SELECT verdict FROM feedback.survey_response WHERE code_hash = $1',
    [responseCodeHash(code)],
  );
  if (!found) throw new DomainError('survey.code_unknown');
  return found.verdict;
}

function isOffered({ procedure, row }: OpenCase, way: string): boolean {
  return waysFurther(procedure.pack, row.state).some(({ code, ours }) => ours && code === way);
}
