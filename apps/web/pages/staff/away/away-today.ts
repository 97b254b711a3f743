import { Injectable } from '@nestjs/common';
import { BodyReader } from '#libs/casework';
import { Clock, type Language, localDate, type StaffId } from '#libs/kernel';
import { createTranslator, formatDate } from '#libs/platform/i18n';
import { Database } from '#libs/platform/database';
import { type Away, awayOn } from '#libs/platform/identity';
import { en } from './messages.en.js';
import { ru } from './messages.ru.js';

export const awayWords = createTranslator({ en, ru });

/** Whether somebody is away today: whoever would give them a case is told so first. */
@Injectable()
export class AwayToday {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** Null for who is here, and for nobody. */
  async of(staffId: StaffId | null): Promise<Away | null> {
    if (staffId === null) return null;
    const { body } = await this.bodies.current(this.db);
    const [away = null] = await awayOn(this.db, [staffId], localDate(this.clock.now(), body.timeZone));
    return away;
  }
}

/** From which day to which, and who stands in. */
export function awayText(language: Language, { name, fromOn, toOn, deputy }: Away): string {
  const days = { from: formatDate(language, fromOn), to: formatDate(language, toOn) };
  return awayWords(language)('text', { name, ...days, deputy: deputy?.name ?? 'none' });
}
