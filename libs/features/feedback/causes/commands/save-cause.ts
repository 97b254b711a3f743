import { Injectable } from '@nestjs/common';
import { type RootCause, saveRootCause } from '#libs/casework';
import { DomainError, type FieldError } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { causeCode } from '../cause-code.js';

export type CauseNames = Pick<RootCause, 'titleEn' | 'titleRu'>;

/** A new cause that decisions may give. */
@Injectable()
export class AddCause {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers its code. Errors: `root_cause.name_taken` at the field that says the same as another cause's. */
  execute(names: CauseNames): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const known = await allLocked(tx);
      assertNew(names, known);
      const code = causeCode(names.titleEn, new Set(known.map((cause) => cause.code)));
      await saveRootCause(tx, { ...names, code, active: true });
      return code;
    });
  }
}

/** Names a cause otherwise, takes it out of use, or takes it up again. What was decided by it keeps it, and is called by its newest name. */
@Injectable()
export class ChangeCause {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: `root_cause.unknown`, `root_cause.name_taken`, `root_cause.last` for the only one in use. */
  execute(cause: RootCause): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const known = await allLocked(tx);
      if (!known.some(({ code }) => code === cause.code)) throw new DomainError('root_cause.unknown');
      const others = known.filter(({ code }) => code !== cause.code);
      assertNew(cause, others);
      if (!cause.active && !others.some(({ active }) => active)) throw new DomainError('root_cause.last');
      await saveRootCause(tx, cause);
    });
  }
}

/** Whoever changes the list waits for whoever does: then reads it anew, since a lock does not show the rows that came while it waited. */
async function allLocked(tx: Tx): Promise<RootCause[]> {
  await tx.query('SELECT FROM casework.root_cause ORDER BY code FOR UPDATE');
  return tx.query<RootCause & Record<string, unknown>>(
    'SELECT code, title_en AS "titleEn", title_ru AS "titleRu", active FROM casework.root_cause ORDER BY code',
  );
}

function assertNew({ titleEn, titleRu }: CauseNames, others: readonly RootCause[]): void {
  const same = (one: string, other: string) => plain(one) === plain(other);
  const fields: FieldError[] = [];
  if (others.some((other) => same(other.titleEn, titleEn))) fields.push({ field: 'titleEn', code: 'repeated' });
  if (others.some((other) => same(other.titleRu, titleRu))) fields.push({ field: 'titleRu', code: 'repeated' });
  if (fields.length > 0) throw new DomainError('root_cause.name_taken', {}, fields);
}

function plain(title: string): string {
  return title.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}
