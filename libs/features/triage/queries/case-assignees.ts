import { Injectable } from '@nestjs/common';
import { BodyReader, seeingParameters, visible } from '#libs/casework';
import { chooseAssignee, type Colleague } from '#libs/domain/routing';
import { type CivilDate, Clock, DomainError, localDate, type Reference, type StaffId, type TeamId } from '#libs/kernel';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { membersOfTeam, type StaffActor } from '#libs/platform/identity';
import { remainingDays, teamMates } from '../placement/team-mates.js';

/** Somebody of a team who could be given a case, with what speaks for and against it. No personal data of citizens. */
export interface Candidate extends Colleague {
  readonly name: string;
  /** Whom the rule of capacity would choose. */
  readonly suggested: boolean;
}

/** Whom one can give a case to in a team. Who may have no part in it is left out. */
@Injectable()
export class CaseAssignees {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case.not_found`, also for a case that this person may not see. */
  async of(reference: Reference, teamId: TeamId, staff: StaffActor): Promise<readonly Candidate[]> {
    const { body } = await this.bodies.current(this.db);
    const today = localDate(this.clock.now(), body.timeZone);
    return this.unitOfWork.run(async (tx) => {
      const { barred, dueOn } = await caseOf(tx, reference, staff);
      const days = remainingDays(today, dueOn);
      const mates = await teamMates(tx, teamId, today, days);
      const mayNot = (staffId: StaffId) => barred.includes(staffId);
      const { staffId: suggested } = chooseAssignee({ members: mates, mayNot, remainingDays: days });
      const names = new Map((await membersOfTeam(tx, teamId, today)).map((member) => [member.staffId, member.name]));
      return mates
        .filter(({ staffId }) => !mayNot(staffId))
        .map(({ deputy: _deputy, ...mate }) => ({
          ...mate,
          name: names.get(mate.staffId) ?? '',
          suggested: mate.staffId === suggested,
        }));
    });
  }
}

interface CaseToGive {
  readonly barred: readonly StaffId[];
  readonly dueOn: CivilDate | null;
}

async function caseOf(tx: Tx, reference: Reference, staff: StaffActor): Promise<CaseToGive> {
  const [found] = await tx.query<CaseToGive & Record<string, unknown>>(
    `SELECT c.next_due_on AS "dueOn", ARRAY(SELECT b.staff_id FROM casework.bar b WHERE b.case_id = c.id) AS barred
     FROM casework.case c WHERE c.reference = $4 AND ${visible(1)}`,
    [...seeingParameters(staff), reference],
  );
  if (!found) throw new DomainError('case.not_found');
  return found;
}
