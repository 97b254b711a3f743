import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { type CivilDate, Clock, localDate } from '#libs/kernel';
import { Database } from '#libs/platform/database';

/** The body's own date. */
@Injectable()
export class Today {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  async date(): Promise<CivilDate> {
    const { body } = await this.bodies.current(this.db);
    return localDate(this.clock.now(), body.timeZone);
  }
}
