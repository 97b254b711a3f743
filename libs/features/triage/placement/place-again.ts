import { type OpenCase } from '#libs/casework';
import { whyBarred } from '#libs/domain/independence';
import { type CivilDate } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type CaseBars, mayNotHave } from './bars.js';
import { type Placement } from './new-assignment.js';
import { placeInTeam } from './place-in-team.js';

/**
 * Where a case goes when whoever has it may have it no longer: to somebody else of the team, or to its queue; and to the triage queue where the whole team
 * is barred, since nobody of it could see it. Null when it may stay where it is.
 */
export async function placeAgain(tx: Tx, opened: OpenCase, bars: CaseBars, today: CivilDate): Promise<Placement | null> {
  const { teamId, assigneeId, open, danger } = opened.row;
  if (teamId === null) return null;
  const lost = assigneeId !== null && whyBarred(assigneeId, bars.complainedOf) !== null;
  if (assigneeId !== null && !lost) return null;

  const conflict = { ruleId: null, reason: 'conflict' } as const;
  const placed = await placeInTeam(tx, opened, { teamId, named: null, mayNot: mayNotHave(opened, bars), today });
  const { staffId } = placed;
  if (staffId === null && placed.why === 'barred') return { ...conflict, teamId: null, staffId, params: { why: placed.why } };
  if (!lost) return null;
  // A case in danger, and one that is over, wait for a person to say whose they are.
  if (danger || !open) return { ...conflict, teamId, staffId: null, params: {} };
  return { ...conflict, teamId, staffId, params: staffId === null ? { why: placed.why } : placed.params };
}
