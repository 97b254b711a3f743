import { Injectable } from '@nestjs/common';
import { asEntity, type BodyContext, BodyReader, bookOf, type CalendarYear, Casework } from '#libs/casework';
import { addYear, type CalendarBook, type CalendarYearFile } from '#libs/domain/calendar';
import { recalculate } from '#libs/domain/procedure';
import { type CivilDate } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { requireCalendar } from '../commands/add-calendar-year.js';
import { type MovedClock } from '../commands/recalculate-clocks.js';

/** What a change of the calendars would do to open dates. Nothing is changed. */
export interface DatesThatMove {
  /** Open cases that were looked at; the oldest first. */
  readonly cases: number;
  /** Whether these were all there are. */
  readonly isWhole: boolean;
  /** Clocks among them that would move, or become final or cease to be. */
  readonly clocks: number;
  /** Some of them; none of a restricted case. */
  readonly moves: readonly MovedClock[];
}

const BATCH_CASES = 500;
/** A person waits for the answer. */
const LOOKED_MAX = 10_000;
const SHOWN_MAX = 50;

@Injectable()
export class CalendarPreview {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly casework: Casework,
  ) {}

  /** `ownDaysOff`: as they would be, whole; left out: as they are. */
  async datesThatMove(ownDaysOff: readonly CivilDate[] | null = null): Promise<DatesThatMove> {
    const context = await this.bodies.current(this.db);
    return this.movedBy(ownDaysOff === null ? context.calendars : await this.bookWith(context, ownDaysOff));
  }

  /** If this year were added. Errors: as `AddCalendarYear`. */
  async datesMovedByYear(file: CalendarYearFile): Promise<DatesThatMove> {
    const { calendars } = await this.bodies.current(this.db);
    requireCalendar(calendars, file);
    const grown = addYear(calendars.byName(file.calendar), file);
    return this.movedBy({ byName: (name) => (name === file.calendar ? grown : calendars.byName(name)) });
  }

  private async movedBy(calendars: CalendarBook): Promise<DatesThatMove> {
    let [cases, clocks, isWhole] = [0, 0, true];
    const moves: MovedClock[] = [];
    for await (const batch of this.casework.onClocks(this.db, BATCH_CASES)) {
      for (const { row, procedure, file } of batch) {
        const moved = recalculate({ ...procedure, calendars }, file);
        clocks += moved.length;
        const shown = row.restricted ? [] : moved.slice(0, SHOWN_MAX - moves.length);
        moves.push(...shown.map((move) => ({ reference: row.reference, ...move })));
      }
      cases += batch.length;
      isWhole = cases < LOOKED_MAX;
      if (!isWhole) break;
    }
    return { cases, isWhole, clocks, moves };
  }

  private async bookWith({ body }: BodyContext, ownDaysOff: readonly CivilDate[]): Promise<CalendarBook> {
    const rows = await this.db.query<{ year: Record<string, unknown> }>(
      'SELECT to_json(y) AS year FROM casework.calendar_year y ORDER BY y.calendar, y.year LIMIT 1000',
    );
    return bookOf(
      body,
      rows.map(({ year }) => asEntity<CalendarYear>(year)),
      ownDaysOff,
    );
  }
}
