import { Injectable } from '@nestjs/common';
import { type CalendarBook, type CalendarYearFile } from '#libs/domain/calendar';
import { type Pack, packAt, packVersion, type Procedure } from '#libs/domain/procedure';
import { CompositionError, type PackCode, type PackVersion } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type Body, type CalendarYear, type OwnDayOff } from './entities/index.js';
import { bookOf } from './calendars.js';
import { asEntity } from './load-case.js';

/** The body as it is set up now, with the calendars it counts by. */
export interface BodyContext {
  readonly body: Body;
  readonly calendars: CalendarBook & { readonly names: readonly string[] };
  /** As it holds at a stage; the first when left out. Throws for a pack, a version or a stage that this program does not hold. */
  procedure(pack: PackCode, version: PackVersion, stage?: string | null): Procedure;
}

/** Reads the body's settings once, and again only when their version has moved. */
@Injectable()
export class BodyReader {
  private known: BodyContext | null = null;

  /** `version`: the one just read beside something else, when it was; saves the question. */
  async current(tx: Pick<Tx, 'query'>, version?: number): Promise<BodyContext> {
    const latest = version ?? (await this.versionNow(tx));
    if (this.known?.body.version !== latest) this.known = await this.read(tx);
    return this.known;
  }

  private async versionNow(tx: Pick<Tx, 'query'>): Promise<number> {
    const [row] = await tx.query<{ version: number }>('SELECT version FROM casework.body WHERE id = 1');
    if (!row) throw new CompositionError('the installation has no body yet: its first start was not finished');
    return row.version;
  }

  private async read(tx: Pick<Tx, 'query'>): Promise<BodyContext> {
    const [row] = await tx.query<{
      body: Record<string, unknown>;
      years: Record<string, unknown>[];
      days: Record<string, unknown>[];
    }>(`
      SELECT to_json(b) AS body,
        (SELECT coalesce(json_agg(y ORDER BY y.calendar, y.year), '[]') FROM casework.calendar_year y) AS years,
        (SELECT coalesce(json_agg(d ORDER BY d.day), '[]') FROM casework.own_day_off d) AS days
      FROM casework.body b WHERE b.id = 1`);
    const body = asEntity<Body>(row!.body);
    const years = row!.years.map((year) => asEntity<CalendarYear>(year));
    const daysOff = row!.days.map((day) => asEntity<OwnDayOff>(day).day);
    const calendars = bookOf(body, years, daysOff);
    return {
      body,
      calendars,
      procedure: (pack, version, stage = null) => procedureOf(body, calendars, packAt(packVersion(pack, version), stage)),
    };
  }
}

function procedureOf(body: Body, calendars: CalendarBook, pack: Pack): Procedure {
  return {
    pack,
    timeZone: body.timeZone,
    calendars,
    bodyCalendar: body.calendar,
    warnAt: body.warnAt,
    ownTargets: body.settings.targets,
  };
}

/** Lets every process notice that the body's settings or calendars have changed. To be called in the transaction of the change. */
export async function raiseBodyVersion(tx: Tx): Promise<void> {
  await tx.execute('UPDATE casework.body SET version = version + 1 WHERE id = 1');
}

/** A year that was not known, or that is put right: it stands in for what was added of that year before. */
export async function saveCalendarYear(tx: Tx, file: CalendarYearFile, now: Date): Promise<void> {
  const { calendar, year, daysOff, workingWeekendDays, through = null, source } = file;
  await tx.execute(
    `INSERT INTO casework.calendar_year (calendar, year, days_off, working_weekend_days, through, source, added_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (calendar, year) DO UPDATE SET days_off = excluded.days_off, working_weekend_days = excluded.working_weekend_days,
       through = excluded.through, source = excluded.source, added_at = excluded.added_at`,
    [calendar, year, daysOff, workingWeekendDays, through, source, now],
  );
  await raiseBodyVersion(tx);
}
