import { Injectable } from '@nestjs/common';
import { type OwnDayOff, replaceOwnDaysOff } from '#libs/casework';
import { Clock, DomainError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { Outbox } from '#libs/platform/outbox';

export interface ReplaceOwnDaysOffInput {
  readonly days: readonly OwnDayOff[];
  /** The version of the body's settings that was looked at. */
  readonly basedOn: number;
  /** Whether open dates are counted anew, as soon as a worker comes to it. Otherwise they move when somebody has them recalculated. */
  readonly recounts: boolean;
}

/** The days on which the body does not work though its calendar says that people do. */
@Injectable()
export class ReplaceOwnDaysOff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Answers the new version of the settings. Errors: `request.invalid` at a day given twice; `settings.changed`. */
  execute({ days, basedOn, recounts }: ReplaceOwnDaysOffInput): Promise<number> {
    const repeated = days.findIndex(({ day }, place) => days.findIndex((other) => other.day === day) < place);
    if (repeated >= 0) throw new DomainError('request.invalid', {}, [{ field: `days.${repeated}.day`, code: 'repeated' }]);
    return this.unitOfWork.run(async (tx) => {
      if (!(await replaceOwnDaysOff(tx, days, basedOn))) throw new DomainError('settings.changed');
      if (recounts) {
        await this.outbox.add(tx, [{ job: 'clocks.recalculate', payload: { cause: 'calendar' } }], this.clock.now());
      }
      return basedOn + 1;
    });
  }
}

/** Has open dates counted anew by the calendars as they are now: a worker does it, and records on each case what moved. */
@Injectable()
export class RequestRecalculation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<void> {
    const job = { job: 'clocks.recalculate', payload: { cause: 'calendar' } } as const;
    return this.unitOfWork.run((tx) => this.outbox.add(tx, [job], this.clock.now()));
  }
}
