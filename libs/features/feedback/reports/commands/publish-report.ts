import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { Clock, DomainError, localDate, type ReportId, type StaffId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { published } from '../figures.js';
import { openDraft } from '../open-draft.js';
import { countPeriod } from '../queries/count-period.js';
import { publishedAround } from '../queries/published-around.js';
import { isAssessed, type ReportSection, sectionsOf } from '../sections.js';

/** Counts a last time, and shows it to everybody: from then on nothing of it changes. */
@Injectable()
export class PublishReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Errors: `report.unknown`, `report.published`; `report.not_over` before the day after its period; `report.not_assessed` while a part of the
   * self-assessment has no answer.
   */
  execute({ number, staffId }: { readonly number: number; readonly staffId: StaffId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.execute('LOCK TABLE feedback.report IN SHARE ROW EXCLUSIVE MODE'); // each sees what the one before it told
      const report = await openDraft(tx, number);
      const { body } = await this.bodies.current(tx);
      const today = localDate(this.clock.now(), body.timeZone);
      if (report.toOn >= today) throw new DomainError('report.not_over', { date: report.toOn });
      const open = await unassessed(tx, report.id, sectionsOf(report.kind));
      if (open > 0) throw new DomainError('report.not_assessed', { count: open });
      const figures = published(await countPeriod(tx, report), today, await publishedAround(tx, report));
      await tx.execute('UPDATE feedback.report SET published_by = $2, published_on = $3, figures = $4 WHERE id = $1', [
        report.id,
        staffId,
        today,
        JSON.stringify(figures),
      ]);
    });
  }
}

async function unassessed(tx: Tx, id: ReportId, sections: readonly ReportSection[]): Promise<number> {
  const rows = await tx.query<{ section: ReportSection }>(
    'SELECT section FROM feedback.report_text WHERE report_id = $1 AND verdict IS NOT NULL',
    [id],
  );
  const done = new Set(rows.map(({ section }) => section));
  return sections.filter((section) => isAssessed(section) && !done.has(section)).length;
}
