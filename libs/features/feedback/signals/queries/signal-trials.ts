import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { lastWholeWeek, standingOut, type StandsOut } from '../standing-out.js';

export interface HeardThen extends StandsOut {
  /** The Monday of its week. */
  readonly week: CivilDate;
}

/** What signals would have been heard, week by week, had somebody listened then. Keeps nothing and tells nobody. */
@Injectable()
export class SignalTrials {
  constructor(private readonly db: Database) {}

  /** Of each whole week that ended from `from` to `to`. */
  async *between(from: CivilDate, to: CivilDate): AsyncGenerator<HeardThen[]> {
    const last = lastWholeWeek(addDays(to, 1));
    for (let week = lastWholeWeek(addDays(from, 7)); week <= last; week = addDays(week, 7)) {
      yield (await standingOut(this.db, week)).map((heard) => ({ ...heard, week }));
    }
  }
}
