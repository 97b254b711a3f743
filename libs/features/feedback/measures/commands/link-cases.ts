import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { assertTakesCases } from '#libs/domain/improvement';
import { caseIdOf } from '#libs/casework';
import { type CaseId, DomainError, measureEvent, type Reference } from '#libs/kernel';
import { type CaseSource, casesOf, VIA } from '../case-sources.js';
import { ChangeMeasure, type MeasureAct, type StaffActor } from '../change-measure.js';

/** Says whose complaints a measure answers. */
@Injectable()
export class LinkCases {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** How many were linked that were not before. Errors: `measure.unknown`, `measure.changed`, `measure.act_refused`, `measure.nothing_to_link`. */
  async execute({
    source,
    actor,
    ...act
  }: MeasureAct & { readonly source: CaseSource; readonly actor: StaffActor }): Promise<{ linked: number }> {
    let linked = 0;
    await this.changeMeasure.execute({ ...act, actor }, async ({ tx, measure, now }) => {
      assertTakesCases(measure.state);
      const themeId = source.by === 'theme' ? source.themeId : null;
      const { where, parameters } = casesOf(source, actor, 6);
      const rows = await tx.query<{ caseId: CaseId }>(
        `INSERT INTO feedback.measure_case (measure_id, case_id, via, theme_id, linked_by, linked_at)
         SELECT $1::uuid, c.id, $2::text, $3::uuid, $4::uuid, $5::timestamptz FROM casework.case c WHERE ${where}
         ON CONFLICT DO NOTHING RETURNING case_id AS "caseId"`,
        [measure.id, VIA[source.by], themeId, actor.staffId, now, ...parameters],
      );
      if (rows.length === 0) throw new DomainError('measure.nothing_to_link');
      linked = rows.length;
      const cause = source.by === 'cause' ? source.cause : null;
      const digest = digestOf(rows.map(({ caseId }) => caseId));
      return {
        events: [measureEvent('cases.linked', { via: VIA[source.by], themeId, cause, cases: linked, digest }, actor, now)],
      };
    });
    return { linked };
  }
}

/** Takes one back, so long as the person was not told that their complaint is answered by it. */
@Injectable()
export class UnlinkCase {
  constructor(private readonly changeMeasure: ChangeMeasure) {}

  /** Errors: `measure.unknown`, `measure.changed`, `case.not_found`, `measure.case_not_linked`, `measure.case_told`. */
  async execute({ reference, ...act }: MeasureAct & { readonly reference: Reference }): Promise<void> {
    await this.changeMeasure.execute(act, async ({ tx, measure, actor, now }) => {
      const caseId = await caseIdOf(tx, reference);
      const told = await tx.query(
        'SELECT FROM casework.notice WHERE measure_id = $1 AND (case_id = $2 OR further_cases @> ARRAY[$2::uuid]) AND staff_id IS NULL LIMIT 1',
        [measure.id, caseId],
      );
      if (told.length > 0) throw new DomainError('measure.case_told');
      const gone = await tx.execute('DELETE FROM feedback.measure_case WHERE measure_id = $1 AND case_id = $2', [
        measure.id,
        caseId,
      ]);
      if (gone === 0) throw new DomainError('measure.case_not_linked');
      return { events: [measureEvent('case.unlinked', { caseId }, actor, now)] };
    });
  }
}

/** As the digest of a fan-out: SHA-256 over the ids in order, a line each. */
function digestOf(caseIds: readonly CaseId[]): string {
  return createHash('sha256')
    .update([...caseIds].sort().join('\n'))
    .digest('hex');
}
