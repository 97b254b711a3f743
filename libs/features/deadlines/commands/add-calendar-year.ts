import { Injectable } from '@nestjs/common';
import { BodyReader, saveCalendarYear } from '#libs/casework';
import { addYear, type CalendarYearFile } from '#libs/domain/calendar';
import { Clock, DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';

/** A year that has become known, or that its decree has changed. Dates that were counted without it move by `RecalculateClocks` alone. */
@Injectable()
export class AddCalendarYear {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** Errors: `calendar.invalid` for a calendar that is not there, `calendar.gap` for a year that does not join on. */
  execute(file: CalendarYearFile): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { calendars } = await this.bodies.current(tx);
      requireCalendar(calendars, file);
      addYear(calendars.byName(file.calendar), file);
      await saveCalendarYear(tx, file, this.clock.now());
    });
  }
}

/** Errors: `calendar.invalid` for a year of a calendar that is not there. */
export function requireCalendar({ names }: { readonly names: readonly string[] }, { calendar }: CalendarYearFile): void {
  if (!names.includes(calendar)) throw new DomainError('calendar.invalid', { reason: `calendars: ${names.join(', ')}` });
}
