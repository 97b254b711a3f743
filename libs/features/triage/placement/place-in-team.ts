import { type OpenCase } from '#libs/casework';
import { chooseAssignee, chooseNamed, type NoChoice } from '#libs/domain/routing';
import { type CivilDate, type StaffId, type TeamId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { remainingDays, teamMates } from './team-mates.js';

/** Who of a team gets a case, and what was weighed; or why nobody of it does. */
export type Placed =
  | { readonly staffId: StaffId; readonly reason: 'capacity' | 'deputy'; readonly params: Record<string, string | number> }
  | { readonly staffId: null; readonly why: NoChoice };

export interface PlaceQuestion {
  readonly teamId: TeamId;
  /** The member whom a rule names. */
  readonly named: StaffId | null;
  readonly mayNot: (staffId: StaffId) => boolean;
  readonly today: CivilDate;
}

/** Where the one whom a rule names cannot have the case, it goes by what people carry. */
export async function placeInTeam(tx: Tx, { row }: OpenCase, { teamId, named, mayNot, today }: PlaceQuestion): Promise<Placed> {
  const days = remainingDays(today, row.nextDueOn);
  const members = await teamMates(tx, teamId, today, days);
  const own = members.find(({ staffId }) => staffId === named);
  return (own && chooseNamed(own, mayNot, days)) ?? chooseAssignee({ members, mayNot, remainingDays: days });
}
