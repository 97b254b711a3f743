import { type Bar, type OpenCase } from '#libs/casework';
import { barsOf, type ComplainedOf, whyBarred } from '#libs/domain/independence';
import { type StaffId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { subordinatesOf } from '#libs/platform/identity';

/** Who may have no part in a case, by the organisation as it stands now, and the rows that say so and are not there yet. */
export interface CaseBars {
  readonly complainedOf: ComplainedOf;
  readonly fresh: readonly Bar[];
}

/**
 * Asked behind the case's lock, before anybody is given it: who became somebody's subordinate since, is barred from now on.
 * `linked`: somebody who is complained of from this very act on.
 */
export async function barsNow(tx: Tx, { row, file }: OpenCase, now: Date, linked: StaffId | null = null): Promise<CaseBars> {
  const subjectStaff = linked === null ? file.subjectStaff : [...new Set([...file.subjectStaff, linked])];
  if (subjectStaff.length === 0) return { complainedOf: file, fresh: [] };

  const below = await subordinatesOf(tx, subjectStaff);
  const { otherBars } = file;
  const complainedOf = {
    otherBars,
    subjectStaff,
    subordinatesOfSubjects: [...new Set([...file.subordinatesOfSubjects, ...below])],
  };
  const fresh = barsOf(complainedOf)
    .filter(({ staffId }) => !file.subordinatesOfSubjects.includes(staffId))
    .map(({ staffId, why }) => ({ caseId: row.id, staffId, why, source: null, at: now }));
  return { complainedOf, fresh };
}

/** Whether somebody may be given the case: not where they are barred, nor where it is restricted to others. */
export function mayNotHave({ row, readers }: OpenCase, { complainedOf }: CaseBars): (staffId: StaffId) => boolean {
  return (staffId) => whyBarred(staffId, complainedOf) !== null || (row.restricted && !readers.includes(staffId));
}
