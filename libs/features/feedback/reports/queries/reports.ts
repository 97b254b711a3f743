import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { type CivilDate, Clock, DomainError, type Language, localDate, type ReportId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';
import { published, type ReportFigures } from '../figures.js';
import { type ReportKind, type ReportSection, sectionsOf, type Verdict } from '../sections.js';
import { countPeriod } from './count-period.js';
import { publishedAround, withStages } from './published-around.js';

export interface ReportListed {
  readonly id: ReportId;
  readonly number: number;
  readonly kind: ReportKind;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  /** Null: a draft, which only those who write it see. */
  readonly publishedOn: CivilDate | null;
}

export interface WrittenSection {
  readonly section: ReportSection;
  readonly text: Readonly<Record<Language, string>>;
  readonly verdict: Verdict | null;
}

export interface WholeReport extends ReportListed {
  /** As they were frozen, or as they are now. */
  readonly figures: ReportFigures;
  /** All sections of its kind, in the order in which they are read. */
  readonly sections: readonly WrittenSection[];
}

interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Reviews of complaints, as they are read. */
@Injectable()
export class Reports {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** The latest first; `published` alone for everybody who does not write them. */
  async page(who: 'published' | 'all', { limit, cursor }: Asked): Promise<Page<ReportListed>> {
    const after = decodeCursor(cursor, ['date', 'integer']);
    const asked = [who === 'all', after?.[0] ?? null, after?.[1] ?? null, limit + 1];
    const rows = await this.db.query<ReportListed & Record<string, unknown>>(LIST, asked);
    return pageOf(rows, limit, ({ toOn, number }) => [toOn, number]);
  }

  /** Errors: `report.unknown`, also for a draft where only `published` ones are read. */
  async one(number: number, who: 'published' | 'all'): Promise<WholeReport> {
    const [found] = await this.db.query<ReportListed & { figures: ReportFigures | null } & Record<string, unknown>>(ONE, [
      number,
      who === 'all',
    ]);
    if (!found) throw new DomainError('report.unknown');
    const texts = await this.db.query<WrittenSection & Record<string, unknown>>(TEXTS, [found.id]);
    const written = new Map(texts.map((text) => [text.section, text]));
    const sections = sectionsOf(found.kind).map(
      (section) => written.get(section) ?? { section, text: { en: '', ru: '' }, verdict: null },
    );
    return { ...found, sections, figures: found.figures ? withStages(found.figures) : await this.counted(found) };
  }

  private async counted(report: ReportListed): Promise<ReportFigures> {
    return published(await countPeriod(this.db, report), await this.today(), await publishedAround(this.db, report));
  }

  private async today(): Promise<CivilDate> {
    const { body } = await this.bodies.current(this.db);
    return localDate(this.clock.now(), body.timeZone);
  }
}

const LISTED = `id, number, kind, from_on AS "fromOn", to_on AS "toOn", published_on AS "publishedOn"`;

const LIST = `
  SELECT ${LISTED} FROM feedback.report
  WHERE ($1 OR published_on IS NOT NULL) AND ($2::date IS NULL OR (to_on, number) < ($2, $3::int))
  ORDER BY to_on DESC, number DESC LIMIT $4`;

const ONE = `SELECT ${LISTED}, figures FROM feedback.report WHERE number = $1 AND ($2 OR published_on IS NOT NULL)`;

const TEXTS = `
  SELECT section, json_build_object('en', text_en, 'ru', text_ru) AS text, verdict FROM feedback.report_text WHERE report_id = $1`;
