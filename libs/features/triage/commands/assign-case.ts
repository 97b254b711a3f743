import { Injectable } from '@nestjs/common';
import { type CaseAct, ChangeCase, type OpenCase, staffIdOf } from '#libs/casework';
import { whyBarred } from '#libs/domain/independence';
import { caseEvent, type CivilDate, DomainError, mayDo, type StaffId, type TeamId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { membersOfTeam } from '#libs/platform/identity';
import { barsNow, type CaseBars } from '../placement/bars.js';
import { assigned, newAssignment, type Placement } from '../placement/new-assignment.js';

export interface AssignCaseInput extends CaseAct {
  readonly teamId: TeamId;
  /** Null: the team's queue. */
  readonly staffId: StaffId | null;
}

/** A person gives the case to a team, or to one of its people. */
@Injectable()
export class AssignCase {
  constructor(private readonly changeCase: ChangeCase) {}

  /**
   * Errors: `team.unknown`; `assignment.not_in_team` for who neither belongs to the team nor stands in for one of it today; `assignment.forbidden` for the
   * one complained of and everybody under them; `permission.restricted` where the case is restricted to others.
   */
  execute({ teamId, staffId, ...act }: AssignCaseInput): Promise<OpenCase> {
    return this.changeCase.execute(act, async ({ tx, opened, actor, now, today }) => {
      const bars = await barsNow(tx, opened, now);
      await requireTeam(tx, teamId);
      const instead = staffId === null ? null : await placeOf(tx, opened, bars, teamId, staffId, today);
      const placement: Placement = {
        teamId,
        staffId,
        ruleId: null,
        reason: 'byHand',
        params: instead === null ? {} : { instead },
      };
      return {
        events: caseEvent('case.assigned', assigned(placement), actor, now),
        rows: { bars: bars.fresh, assignments: [newAssignment(opened.row.id, placement, staffIdOf(actor), now)] },
      };
    });
  }
}

async function requireTeam(tx: Tx, teamId: TeamId): Promise<void> {
  const found = await tx.query('SELECT id FROM identity.team WHERE id = $1', [teamId]);
  if (found.length === 0) throw new DomainError('team.unknown');
}

/** Null for a member; for a deputy, the member in whose place they stand. */
async function placeOf(
  tx: Tx,
  { row, readers }: OpenCase,
  { complainedOf }: CaseBars,
  teamId: TeamId,
  staffId: StaffId,
  today: CivilDate,
): Promise<StaffId | null> {
  const bar = whyBarred(staffId, complainedOf);
  if (bar) throw new DomainError('assignment.forbidden', { bar });
  if (row.restricted && !readers.includes(staffId)) throw new DomainError('permission.restricted');

  const members = await membersOfTeam(tx, teamId, today);
  if (members.some((member) => member.staffId === staffId && mayDo(member.roles, 'case.handle'))) return null;
  const replaced = members.find(({ absent, deputyId }) => absent && deputyId === staffId);
  if (!replaced) throw new DomainError('assignment.not_in_team');
  return replaced.staffId;
}
