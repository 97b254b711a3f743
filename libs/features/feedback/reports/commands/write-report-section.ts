import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Language, type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { openDraft } from '../open-draft.js';
import { isAssessed, type ReportSection, sectionsOf, type Verdict } from '../sections.js';

export interface SectionText {
  readonly number: number;
  readonly section: ReportSection;
  readonly text: Readonly<Record<Language, string>>;
  /** In a part of the self-assessment alone. */
  readonly verdict: Verdict | null;
  readonly staffId: StaffId;
}

/** What a person adds to a section of a draft, in both languages. */
@Injectable()
export class WriteReportSection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Errors: `report.unknown` (also for a section that its kind does not have), `report.published`. */
  execute({ number, section, text, verdict, staffId }: SectionText): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const report = await openDraft(tx, number);
      if (!sectionsOf(report.kind).includes(section)) throw new DomainError('report.unknown');
      const assessed = isAssessed(section) ? verdict : null;
      await tx.execute(WRITE, [report.id, section, text.en, text.ru, assessed, staffId, this.clock.now()]);
    });
  }
}

const WRITE = `
  INSERT INTO feedback.report_text (report_id, section, text_en, text_ru, verdict, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (report_id, section) DO UPDATE SET text_en = excluded.text_en, text_ru = excluded.text_ru, verdict = excluded.verdict,
    written_by = excluded.written_by, written_at = excluded.written_at`;
