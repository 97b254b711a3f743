import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { dayAhead, type WorkingRuler, workingRuler } from '#libs/domain/indicators';
import { type CivilDate, Clock, localDate } from '#libs/kernel';
import { Database } from '#libs/platform/database';

/** What every figure is counted from: today, and the working days around it by the body's calendar. */
export interface Moment {
  readonly now: Date;
  readonly today: CivilDate;
  readonly timeZone: string;
  readonly ruler: WorkingRuler;
}

@Injectable()
export class Moments {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<Moment> {
    const { body, calendars } = await this.bodies.current(this.db);
    const now = this.clock.now();
    const today = localDate(now, body.timeZone);
    return { now, today, timeZone: body.timeZone, ruler: workingRuler(today, calendars.byName(body.calendar)) };
  }
}

/** Due soon: within so many working days, today among them. */
const SOON_WORKING_DAYS = 3;

/** The last day that counts as soon. */
export function soonOn({ ruler }: Moment): CivilDate {
  return dayAhead(SOON_WORKING_DAYS, ruler);
}
