import { Injectable } from '@nestjs/common';
import { type RoutingRule } from '#libs/domain/routing';
import { Clock, DomainError, type StaffId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { checkedRules } from '../checked-rules.js';
import { addRules } from '../routing-rules.js';

/** A new version of the whole set. Cases that came before stay where they are. */
@Injectable()
export class ReplaceRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the new version. Errors: `rule.invalid` with the fields; `settings.changed` when `basedOn` is no longer in force. */
  execute({ basedOn, rules, by }: { basedOn: number; rules: unknown; by: StaffId }): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const checked: readonly RoutingRule[] = await checkedRules(tx, rules);
      const added = await addRules(tx, { basedOn, rules: checked, madeBy: by }, this.clock.now());
      if (!added) throw new DomainError('settings.changed');
      return basedOn + 1;
    });
  }
}
