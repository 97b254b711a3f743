import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Language, type ResponseId, type StaffId, uuidv7 } from '#libs/kernel';
import { leadsIn } from '#libs/domain/asking';
import { UnitOfWork } from '#libs/platform/database';

/** A person here puts out what somebody wrote, as they edited it: without a name, a place or anything else that leads to whoever wrote it. */
@Injectable()
export class ReleaseWords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * An earlier version is put in its place. Null as `words`: nothing of it is public any more. Errors: `survey.code_unknown`; `survey.leads_to_somebody` where a number or
   * an address still stands in them.
   */
  execute(release: { responseId: ResponseId; words: string | null; language: Language; releasedBy: StaffId }): Promise<void> {
    const { responseId, words, language, releasedBy } = release;
    if (words !== null && leadsIn(words).length > 0) throw new DomainError('survey.leads_to_somebody');
    return this.unitOfWork.run(async (tx) => {
      const [found] = await tx.query('SELECT FROM feedback.survey_response WHERE id = $1 FOR UPDATE', [responseId]);
      if (!found) throw new DomainError('survey.code_unknown');
      await tx.execute('DELETE FROM feedback.released_words WHERE response_id = $1', [responseId]);
      if (words === null) return;
      const now = this.clock.now();
      await tx.execute(
        `INSERT INTO feedback.released_words (id, response_id, language, words, released_by, released_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [uuidv7(now), responseId, language, words, releasedBy, now],
      );
    });
  }
}
