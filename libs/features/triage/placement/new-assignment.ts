import { type Assignment } from '#libs/casework';
import { type AssignmentReason, type CaseId, type RuleId, type StaffId, type TeamId, uuidv7 } from '#libs/kernel';

export interface Placement {
  /** Null: the triage queue. */
  readonly teamId: TeamId | null;
  readonly staffId: StaffId | null;
  readonly ruleId: RuleId | null;
  readonly reason: AssignmentReason;
  /** Codes and numbers that were weighed; never a word of the text or a name. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the ledger says of a placement: everything but the weighing. */
export function assigned({ teamId, staffId, ruleId, reason }: Placement) {
  return { teamId, staffId, ruleId, reason };
}

/** `assignedBy`: null where a rule did it. */
export function newAssignment(caseId: CaseId, placement: Placement, assignedBy: StaffId | null, now: Date): Assignment {
  return { id: uuidv7(now), caseId, ...assigned(placement), params: { ...placement.params }, assignedBy, at: now };
}
