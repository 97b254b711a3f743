import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { Clock, DomainError, localDate, startOfDay } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { SearchThemes } from './search-themes.js';

/** So few complaints are read faster than searched. */
const READ_BY_A_PERSON = 20;

/** The first search of each of the body's days, by night where the worker runs by night. */
@Injectable()
export class SearchDaily {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
    private readonly searchThemes: SearchThemes,
  ) {}

  /** False when there was one today, or there is one under way. */
  async execute(): Promise<boolean> {
    const { body } = await this.bodies.current(this.db);
    const midnight = startOfDay(localDate(this.clock.now(), body.timeZone), body.timeZone);
    const [due] = await this.db.query<{ due: boolean }>(DUE, [midnight]);
    if (!due!.due) return false;
    return this.searchThemes.execute({ askedBy: null }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError && error.code === 'theme.run_under_way') return false;
        throw error;
      },
    );
  }
}

const DUE = `
  SELECT NOT EXISTS (SELECT FROM feedback.theme_run WHERE asked_at >= $1) AND EXISTS (SELECT FROM casework.case OFFSET ${READ_BY_A_PERSON}) AS due`;
