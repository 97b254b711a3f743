import { type StaffId } from '#libs/kernel';

/** Somebody who might be given a case, with what they carry already. */
export interface Colleague {
  readonly staffId: StaffId;
  /** Open cases that they can carry at once. 0: they are given none by themselves. */
  readonly capacity: number;
  readonly openCases: number;
  /** Of those, how many are due within days. */
  readonly dueSoon: number;
  readonly absentToday: boolean;
  /** Of the days until this case is due, today included, how many they are away. */
  readonly daysAway: number;
}

export interface TeamMate extends Colleague {
  /** Who stands in for them today, when they are away. */
  readonly deputy: Colleague | null;
}

export interface Choice {
  readonly staffId: StaffId;
  readonly reason: 'capacity' | 'deputy';
  /** What was weighed, to be kept with the assignment. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Why nobody could be chosen: the team has no members; all are barred; those who are not, are away; those who are here have no room. */
export type NoChoice = 'noMembers' | 'barred' | 'absent' | 'full';

export interface ChoiceQuestion {
  readonly members: readonly TeamMate[];
  /** Who may have no part in the case. */
  readonly mayNot: (staffId: StaffId) => boolean;
  /** Days until the case is due, today included; at least 1. */
  readonly remainingDays: number;
}

/**
 * Who is given a case within a team: of those who are here and have room, the one who carries least for what they can carry. A case that is due soon
 * weighs double, and somebody who will be away for half of the remaining days can carry half. Where nobody of the team is here, the deputy of one who is
 * away. Equal loads go by id, so that the same question has the same answer.
 */
export function chooseAssignee({
  members,
  mayNot,
  remainingDays,
}: ChoiceQuestion): Choice | { readonly staffId: null; readonly why: NoChoice } {
  const eligible = members.filter(({ staffId }) => !mayNot(staffId));
  const here = eligible.filter(({ absentToday }) => !absentToday);
  const chosen = leastLoaded(here.filter(hasRoom), remainingDays);
  if (chosen) return { staffId: chosen.staffId, reason: 'capacity', params: weighed(chosen, remainingDays) };

  const deputy = here.length === 0 ? deputyOf(eligible, mayNot, remainingDays) : null;
  if (deputy) return deputy;
  if (members.length === 0) return { staffId: null, why: 'noMembers' };
  if (eligible.length === 0) return { staffId: null, why: 'barred' };
  return { staffId: null, why: here.length === 0 ? 'absent' : 'full' };
}

/** The one whom a rule names, or their deputy while they are away, whatever they carry; null where neither may or can have it. */
export function chooseNamed(named: TeamMate, mayNot: ChoiceQuestion['mayNot'], remainingDays: number): Choice | null {
  if (mayNot(named.staffId)) return null;
  if (!named.absentToday) return { staffId: named.staffId, reason: 'capacity', params: weighed(named, remainingDays) };
  const { deputy } = named;
  if (!deputy || deputy.absentToday || mayNot(deputy.staffId)) return null;
  return { staffId: deputy.staffId, reason: 'deputy', params: { ...weighed(deputy, remainingDays), instead: named.staffId } };
}

function deputyOf(away: readonly TeamMate[], mayNot: ChoiceQuestion['mayNot'], remainingDays: number): Choice | null {
  const standingIn = away
    .flatMap(({ deputy }) => deputy ?? [])
    .filter(({ staffId, absentToday }) => !absentToday && !mayNot(staffId));
  const chosen = leastLoaded(standingIn.filter(hasRoom), remainingDays);
  const instead = away.find(({ deputy }) => deputy?.staffId === chosen?.staffId);
  if (!chosen || !instead) return null;
  return { staffId: chosen.staffId, reason: 'deputy', params: { ...weighed(chosen, remainingDays), instead: instead.staffId } };
}

function hasRoom({ openCases, capacity }: Colleague): boolean {
  return openCases < capacity;
}

function leastLoaded(colleagues: readonly Colleague[], remainingDays: number): Colleague | null {
  const scored = colleagues.map((colleague) => ({ colleague, load: loadWith(colleague, remainingDays) }));
  const [least] = scored.sort(
    (one, other) => one.load - other.load || (one.colleague.staffId < other.colleague.staffId ? -1 : 1),
  );
  return least?.colleague ?? null;
}

/** What they would carry with this case too, as a share of what they can. Somebody who is here today is away on fewer days than remain. */
function loadWith({ openCases, dueSoon, capacity, daysAway }: Colleague, remainingDays: number): number {
  const here = Math.max(1, remainingDays - daysAway) / remainingDays;
  return (openCases + dueSoon + 1) / (capacity * here);
}

function weighed({ openCases, dueSoon, capacity, daysAway }: Colleague, remainingDays: number): Choice['params'] {
  return { openCases, dueSoon, capacity, daysAway, remainingDays };
}
