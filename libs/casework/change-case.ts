import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type CaseEvent,
  type CaseId,
  type CivilDate,
  Clock,
  DomainError,
  localDate,
  type Reference,
} from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { assertMaySee } from './access.js';
import { type ChangedRows, type NewRows } from './case-rows.js';
import { Casework } from './casework.js';
import { caseIdOf, type OpenCase } from './load-case.js';

export interface Change {
  readonly events: CaseEvent | readonly CaseEvent[];
  readonly rows?: NewRows;
  readonly changed?: ChangedRows;
}

export interface ChangeContext {
  readonly tx: Tx;
  readonly opened: OpenCase;
  readonly actor: Actor;
  readonly now: Date;
  /** The local date of `now` in the body's zone. */
  readonly today: CivilDate;
}

export interface CaseAct {
  readonly reference: Reference;
  readonly actor: Actor;
  /** How many events the actor had seen; another number means that somebody else was quicker. Null: it does not matter. */
  readonly seen?: number | null;
  /** Everything but the last step: what would be refused is refused, and what would be done is taken back. */
  readonly isRehearsal?: boolean;
}

/** How nearly every command goes: one transaction, the case first, who may, what changes, and through the door. */
@Injectable()
export class ChangeCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case.not_found`, `permission.denied`, `permission.restricted`, `case.changed`, and what the rules refuse. */
  execute(act: CaseAct, change: (context: ChangeContext) => Change | Promise<Change>): Promise<OpenCase> {
    const work = async (tx: Tx): Promise<OpenCase> => {
      const caseId: CaseId = await caseIdOf(tx, act.reference);
      const opened = await this.casework.open(tx, caseId);
      assertMaySee(act.actor, opened);
      if (act.seen != null && act.seen !== opened.row.eventCount) throw new DomainError('case.changed');

      const now = this.clock.now();
      const today = localDate(now, opened.procedure.timeZone);
      const { events, rows, changed } = await change({ tx, opened, actor: act.actor, now, today });
      return this.casework.record(tx, opened, events, rows, changed);
    };
    return act.isRehearsal ? this.unitOfWork.rehearse(work) : this.unitOfWork.run(work);
  }
}

/** The member of staff behind an act; null for a citizen and for the system. */
export function staffIdOf(actor: Actor) {
  return actor.kind === 'staff' ? actor.staffId : null;
}
