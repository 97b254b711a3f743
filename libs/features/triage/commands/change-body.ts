import { Injectable } from '@nestjs/common';
import { type BodyChange, bodySettingsSchema, changeBody, type OwnDayOff, replaceOwnDaysOff } from '#libs/casework';
import { shippedCalendars } from '#libs/domain/calendar';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { requirePack } from '../require-pack.js';

export interface ChangeBodyInput extends Omit<BodyChange, 'settings'> {
  /** As they were sent; checked here. */
  readonly settings: unknown;
  readonly basedOn: number;
}

/** What the body calls itself, by which law and calendar it works, whom it wakes. New cases follow it at once; open ones keep their dates. */
@Injectable()
export class ChangeBody {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers the new version. Errors: `request.invalid` at `pack`, `calendar` or a setting; `settings.changed`. */
  execute({ settings, basedOn, ...change }: ChangeBodyInput): Promise<number> {
    requirePack(change.pack);
    requireCalendar(change.calendar);
    const read = bodySettingsSchema.safeParse(settings);
    if (!read.success) {
      const fields = read.error.issues.map(({ path }) => ({ field: ['settings', ...path].join('.'), code: 'invalid' as const }));
      throw new DomainError('request.invalid', {}, fields);
    }
    return this.unitOfWork.run(async (tx) => {
      if (!(await changeBody(tx, { ...change, settings: read.data }, basedOn))) throw new DomainError('settings.changed');
      return basedOn + 1;
    });
  }
}

function requireCalendar(calendar: string): void {
  const known = shippedCalendars().map(({ name }) => name);
  if (known.includes(calendar)) return;
  throw new DomainError('request.invalid', {}, [
    { field: 'calendar', code: 'not_one_of', params: { allowed: known.join(', ') } },
  ]);
}

/** The days on which the body does not work though its calendar says that people do. Open clocks move when they are recalculated. */
@Injectable()
export class ReplaceOwnDaysOff {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers the new version of the settings. Errors: `request.invalid` at a day given twice; `settings.changed`. */
  execute({ days, basedOn }: { days: readonly OwnDayOff[]; basedOn: number }): Promise<number> {
    const repeated = days.findIndex(({ day }, place) => days.findIndex((other) => other.day === day) < place);
    if (repeated >= 0) throw new DomainError('request.invalid', {}, [{ field: `days.${repeated}.day`, code: 'repeated' }]);
    return this.unitOfWork.run(async (tx) => {
      if (!(await replaceOwnDaysOff(tx, days, basedOn))) throw new DomainError('settings.changed');
      return basedOn + 1;
    });
  }
}
