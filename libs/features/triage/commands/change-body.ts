import { Injectable } from '@nestjs/common';
import { type BodyChange, BodyReader, bodySettingsSchema, changeBody } from '#libs/casework';
import { shippedCalendars } from '#libs/domain/calendar';
import { Clock, DomainError, isTimeZone } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { Outbox } from '#libs/platform/outbox';
import { requirePack } from '../require-pack.js';

export interface ChangeBodyInput extends Omit<BodyChange, 'settings' | 'timeZone'> {
  /** IANA name. Left out: the one in force stays. */
  readonly timeZone?: string;
  /** As they were sent; checked here. */
  readonly settings: unknown;
  readonly basedOn: number;
}

/**
 * What the body calls itself, by which law and calendar it works, whom it wakes. New cases follow it at once; open ones keep their dates. With another
 * time zone the last day of a running clock stays too, since it is a civil date; the instant at which that day ends moves, and with it the alarms: a
 * worker counts them anew, and records it on each case. Reminders of our own promises and enquiries that are already set keep their hour.
 */
@Injectable()
export class ChangeBody {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Answers the new version. Errors: `request.invalid` at `pack`, `calendar`, `timeZone` or a setting; `settings.changed`. */
  execute({ settings, basedOn, timeZone, ...change }: ChangeBodyInput): Promise<number> {
    requirePack(change.pack);
    requireCalendar(change.calendar);
    const read = bodySettingsSchema.safeParse(settings);
    if (!read.success) {
      const fields = read.error.issues.map(({ path }) => ({
        field: ['settings', ...path].join('.'),
        code: isMissing(settings, path) ? ('required' as const) : ('invalid' as const),
      }));
      throw new DomainError('request.invalid', {}, fields);
    }
    return this.unitOfWork.run(async (tx) => {
      const { body } = await this.bodies.current(tx);
      const moves = timeZone !== undefined && timeZone !== body.timeZone;
      if (moves && !isTimeZone(timeZone)) throw new DomainError('request.invalid', {}, [{ field: 'timeZone', code: 'invalid' }]);
      const whole = { ...change, timeZone: timeZone ?? body.timeZone, settings: read.data };
      if (!(await changeBody(tx, whole, basedOn))) throw new DomainError('settings.changed');
      if (moves) await this.outbox.add(tx, [{ job: 'clocks.recalculate', payload: { cause: 'timeZone' } }], this.clock.now());
      return basedOn + 1;
    });
  }
}

function isMissing(settings: unknown, path: readonly PropertyKey[]): boolean {
  const at = path.reduce<unknown>(
    (within, key) => (typeof within === 'object' && within !== null ? Reflect.get(within, key) : undefined),
    settings,
  );
  return at === undefined;
}

function requireCalendar(calendar: string): void {
  const known = shippedCalendars().map(({ name }) => name);
  if (known.includes(calendar)) return;
  throw new DomainError('request.invalid', {}, [
    { field: 'calendar', code: 'not_one_of', params: { allowed: known.join(', ') } },
  ]);
}
