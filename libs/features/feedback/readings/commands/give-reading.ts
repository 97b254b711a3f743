import { Injectable } from '@nestjs/common';
import { seeingParameters, visible } from '#libs/casework';
import { leadsIn } from '#libs/domain/asking';
import { keepsStandard, mayReadAnswer, type ReadingAnswer } from '#libs/domain/improvement';
import {
  type CaseId,
  Clock,
  DomainError,
  type FieldError,
  type ParticipationRole,
  type Reference,
  type StaffId,
} from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';

export interface ReadingGiven {
  readonly reference: Reference;
  readonly by: StaffActor;
  /** To each question in use, by its number. */
  readonly answers: ReadonlyMap<number, ReadingAnswer>;
  /** What the team can do otherwise; needed where the answer does not keep the standard. */
  readonly lesson: string | null;
}

/** A second person has read an answer. */
@Injectable()
export class GiveReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers whether it passed. Errors: `reading.unknown`; `reading.settled` where somebody was quicker; `reading.own_answer`; `reading.leads_to_somebody`; `request.invalid`
   * at each question without an answer (`question-1`) and at a `lesson` that is missing.
   */
  execute({ reference, by, answers, lesson }: ReadingGiven): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const caseId = await open(tx, reference, by);
      const questions = await tx.query<{ ordinal: number }>(
        'SELECT ordinal FROM feedback.reading_question WHERE active ORDER BY ordinal LIMIT 100',
      );
      const given = questions.map(({ ordinal }) => ({ ordinal, answer: answers.get(ordinal) }));
      const missing = given.filter(({ answer }) => !answer).map(({ ordinal }) => required(`question-${ordinal}`));
      const passed = keepsStandard(given.flatMap(({ answer }) => answer ?? []));
      if (missing.length === 0 && !passed && lesson === null) missing.push(required('lesson'));
      if (missing.length > 0) throw new DomainError('request.invalid', {}, missing);
      if (lesson !== null && leadsIn(lesson).length > 0) throw new DomainError('reading.leads_to_somebody');

      await tx.execute('UPDATE feedback.reading SET read_by = $2, read_at = $3, passed = $4, lesson = $5 WHERE case_id = $1', [
        caseId,
        by.staffId,
        this.clock.now(),
        passed,
        lesson,
      ]);
      await tx.execute(
        `INSERT INTO feedback.reading_answer (case_id, question, answer)
         SELECT $1, ordinal, answer FROM json_to_recordset($2) AS r (ordinal integer, answer text)`,
        [caseId, JSON.stringify(given)],
      );
      return passed;
    });
  }
}

function required(field: string): FieldError {
  return { field, code: 'required' };
}

/** Locks what waits to be read, for somebody who may read it. */
async function open(tx: Tx, reference: Reference, by: StaffActor): Promise<CaseId> {
  const [found] = await tx.query<{ caseId: CaseId; isRead: boolean }>(
    `SELECT r.case_id AS "caseId", r.read_at IS NOT NULL AS "isRead" FROM feedback.reading r JOIN casework.case c ON c.id = r.case_id
     WHERE c.reference = $1 AND ${visible(2)} FOR UPDATE OF r`,
    [reference, ...seeingParameters(by)],
  );
  if (!found) throw new DomainError('reading.unknown');
  const parts = await tx.query<{ staffId: StaffId; role: ParticipationRole }>(
    'SELECT staff_id AS "staffId", role FROM casework.participation WHERE case_id = $1',
    [found.caseId],
  );
  if (!mayReadAnswer(by.staffId, parts)) throw new DomainError('reading.own_answer');
  if (found.isRead) throw new DomainError('reading.settled');
  return found.caseId;
}
