import { Injectable } from '@nestjs/common';
import { BodyReader, CHAIN_START } from '#libs/casework';
import { Clock, localDate, measureEvent, type MeasureId, uuidv7 } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { chain, type StaffActor } from '../change-measure.js';
import { assertContent, contentOfEvent, type MeasureContent } from './measure-words.js';

/** What a body could change because people complained: written down, and nobody's promise yet. */
@Injectable()
export class ProposeMeasure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** Errors: those of `assertContent`. */
  execute({ actor, ...content }: MeasureContent & { actor: StaffActor }): Promise<{ id: MeasureId; number: number }> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const today = localDate(now, (await this.bodies.current(tx)).body.timeZone);
      await assertContent(tx, content, today);
      const id = uuidv7<MeasureId>(now);
      const { causes, ...columns } = content;
      const [row] = await tx.query<{ number: number }>(
        `INSERT INTO feedback.measure (id, title_en, title_ru, change_en, change_ru, expected_en, expected_ru, seen_by_en, seen_by_ru, place, service,
           team_id, owner_id, due_on, state, proposed_by, proposed_on, version, event_count, last_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'proposed', $15, $16, 1, 0, $17, $18) RETURNING number`,
        [id, ...inOrder(columns), actor.staffId, today, CHAIN_START, now],
      );
      await tx.execute('INSERT INTO feedback.measure_cause (measure_id, cause) SELECT DISTINCT $1::uuid, unnest($2::text[])', [
        id,
        causes,
      ]);
      const event = measureEvent('measure.proposed', contentOfEvent(content), actor, now);
      const lastHash = await chain(tx, { id, eventCount: 0, lastHash: CHAIN_START }, [event]);
      await tx.execute('UPDATE feedback.measure SET event_count = 1, last_hash = $2 WHERE id = $1', [id, lastHash]);
      return { id, number: row!.number };
    });
  }
}

function inOrder(content: Omit<MeasureContent, 'causes'>): unknown[] {
  const { titleEn, titleRu, changeEn, changeRu, expectedEn, expectedRu, seenByEn, seenByRu, place } = content;
  const words = [titleEn, titleRu, changeEn, changeRu, expectedEn, expectedRu, seenByEn, seenByRu, place];
  return [...words, content.service, content.teamId, content.ownerId, content.dueOn];
}
