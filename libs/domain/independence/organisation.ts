import { type StaffId } from '#libs/kernel';

/** Who answers to whom: null for who answers to nobody here. */
export type Managers = ReadonlyMap<StaffId, StaffId | null>;

/** Everybody to whom this person answers, directly or not, the nearest first. A ring in the organisation ends where it closes. */
export function superiorsAmong(managers: Managers, staffId: StaffId): readonly StaffId[] {
  const above: StaffId[] = [];
  for (let next = managers.get(staffId) ?? null; next !== null && next !== staffId; next = managers.get(next) ?? null) {
    if (above.includes(next)) break;
    above.push(next);
  }
  return above;
}

/** Everybody who answers to this person, directly or not. */
export function subordinatesAmong(managers: Managers, staffId: StaffId): readonly StaffId[] {
  return [...managers.keys()].filter((other) => other !== staffId && superiorsAmong(managers, other).includes(staffId));
}
