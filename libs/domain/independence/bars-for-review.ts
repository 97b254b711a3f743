import { type CaseId, type ParticipationRole, type StaffId } from '#libs/kernel';
import { type Interest, type Concerned, concerns } from './interest.js';
import { type Managers, subordinatesAmong, superiorsAmong } from './organisation.js';
import { type Bar } from './why-barred.js';

/** Somebody's part in an earlier stage of the matter. */
export interface EarlierPart {
  readonly caseId: CaseId;
  readonly staffId: StaffId;
  readonly role: ParticipationRole;
}

/** What the program writes down of somebody who may not look: why, and where that comes from. */
export interface ReviewBar {
  readonly staffId: StaffId;
  readonly why: Bar;
  /** The case in which they took part, the one they stand under or above, or their declaration. */
  readonly source: string;
}

export interface ReviewQuestion {
  /** In every earlier stage. Those complained of take part as `subject`. */
  readonly parts: readonly EarlierPart[];
  readonly managers: Managers;
  readonly interests: readonly Interest[];
  readonly concerned: Concerned;
  /** What the pack adds. */
  readonly pack: { readonly bars: readonly ParticipationRole[]; readonly barsSuperiors: boolean };
}

/** Who had these parts never looks at what came of them, under any procedure. The gravest first: it is the one that is written down. */
export const PARTS_THAT_BAR = ['subject', 'decider', 'approver', 'drafter'] as const satisfies readonly ParticipationRole[];

/**
 * Who may not look at a decision, and why: who had a part in it, everybody under one of them, directly or not, and who declared an interest. Somebody
 * above one of them may, unless they took part themselves or the pack bars them too: some procedures send the second look to a superior.
 * Each person once, with the gravest reason.
 * Source: 59-FZ, art. 8(6); 210-FZ, art. 11.2(1); Housing Ombudsman Code, 6.13.
 */
export function barsForReview({ parts, managers, interests, concerned, pack }: ReviewQuestion): readonly ReviewBar[] {
  const roles: readonly ParticipationRole[] = [...new Set([...PARTS_THAT_BAR, ...pack.bars])];
  const tookPart = roles.flatMap((role) =>
    parts.filter((part) => part.role === role).map(({ staffId, caseId }) => ({ staffId, why: role, source: caseId })),
  );
  const below = tookPart.flatMap(({ staffId, why }) =>
    subordinatesAmong(managers, staffId).map((under) =>
      bar(under, why === 'subject' ? 'subordinateOfSubject' : 'subordinateOfBarred', staffId),
    ),
  );
  const above = pack.barsSuperiors
    ? tookPart.flatMap(({ staffId }) => superiorsAmong(managers, staffId).map((over) => bar(over, 'superiorOfBarred', staffId)))
    : [];
  const interested = interests
    .filter((interest) => concerns(interest, concerned))
    .map(({ staffId, id }) => bar(staffId, 'interest', id));
  return eachOnce([...tookPart, ...below, ...above, ...interested]);
}

function bar(staffId: StaffId, why: Bar, source: string): ReviewBar {
  return { staffId, why, source };
}

function eachOnce(bars: readonly ReviewBar[]): readonly ReviewBar[] {
  const first = new Map<StaffId, ReviewBar>();
  for (const found of bars) if (!first.has(found.staffId)) first.set(found.staffId, found);
  return [...first.values()];
}
