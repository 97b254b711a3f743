import { Injectable } from '@nestjs/common';
import { BodyReader, type OwnDayOff } from '#libs/casework';
import { Database } from '#libs/platform/database';

/** The body's own days off, by date: two centuries of them at most. */
@Injectable()
export class OwnDaysOff {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
  ) {}

  /** `version`: of the body's settings, to be sent back with a change. */
  async read(): Promise<{ version: number; days: OwnDayOff[] }> {
    const { body } = await this.bodies.current(this.db);
    const days = await this.db.query<OwnDayOff & Record<string, unknown>>(
      'SELECT day, reason FROM casework.own_day_off ORDER BY day LIMIT 1000',
    );
    return { version: body.version, days };
  }
}
