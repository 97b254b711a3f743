import { Injectable } from '@nestjs/common';
import { MANY_MAX, oneByOne, type OneOfMany, parseReference } from '#libs/casework';
import { AcceptCase } from '#libs/features/handling';
import { AssignCase, ChangeService } from '#libs/features/triage';
import { type Actor, type Reference, type ServiceCode, type StaffId, type TeamId } from '#libs/kernel';
import { listOf, type Sent, textOf } from '../admin/shared/sent.js';

/** What can be done with several cases at once. Nothing that ends a case: an end is said to each person by itself. */
export const BULK_ACTS = ['accept', 'assign', 'service'] as const;
type BulkAct = (typeof BULK_ACTS)[number];

/** A case, and the version of it that was looked at. */
interface ChosenCase {
  readonly reference: Reference;
  readonly seen: number;
}

export interface BulkOrder {
  readonly act: BulkAct;
  readonly cases: readonly ChosenCase[];
  readonly teamId: TeamId | null;
  readonly staffId: StaffId | null;
  readonly service: ServiceCode | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads what was chosen, out of an address or a form; null where nothing was, or it makes no sense. */
export function readOrder(sent: Sent): BulkOrder | null {
  const act = BULK_ACTS.find((one) => one === textOf(sent, 'act'));
  const cases = listOf(sent, 'case').flatMap((text): ChosenCase[] => {
    const [signs = '', version = ''] = text.split(':');
    const reference = parseReference(signs);
    return reference !== null && /^\d{1,9}$/.test(version) ? [{ reference, seen: Number(version) }] : [];
  });
  if (act === undefined || cases.length === 0) return null;
  const [teamId = '', staffId = ''] = textOf(sent, 'to').split('/');
  if (act === 'assign' && !UUID.test(teamId)) return null;
  return {
    act,
    cases: cases.slice(0, MANY_MAX),
    teamId: UUID.test(teamId) ? (teamId as TeamId) : null,
    staffId: UUID.test(staffId) ? (staffId as StaffId) : null,
    service: textOf(sent, 'service') === '' ? null : (textOf(sent, 'service') as ServiceCode),
  };
}

/** Does what was ordered, or rehearses it: with each case by itself, and only where nobody was quicker. */
@Injectable()
export class BulkActs {
  constructor(
    private readonly acceptCase: AcceptCase,
    private readonly assignCase: AssignCase,
    private readonly changeService: ChangeService,
  ) {}

  run({ act, cases, teamId, staffId, service }: BulkOrder, actor: Actor, isRehearsal: boolean): Promise<OneOfMany[]> {
    const seenOf = new Map(cases.map(({ reference, seen }) => [reference, seen]));
    return oneByOne([...seenOf.keys()], (reference) => {
      const one = { reference, actor, seen: seenOf.get(reference) ?? null, isRehearsal };
      switch (act) {
        case 'accept':
          return this.acceptCase.execute(one);
        case 'assign':
          return this.assignCase.execute({ ...one, teamId: teamId ?? ('' as TeamId), staffId });
        case 'service':
          return this.changeService.execute({ ...one, service: service ?? ('' as ServiceCode) });
      }
    });
  }
}
