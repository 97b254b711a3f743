import { type Actor, type CaseState, DomainError, type Reference } from '#libs/kernel';
import { type CaseAct } from './change-case.js';
import { type OpenCase } from './load-case.js';
import { parseReference } from './reference.js';

/** Who acts on which case, out of the URL and the session. Errors: `case.not_found` for what cannot be a reference. */
export function actOf(reference: string, actor: Actor, seen?: number): CaseAct {
  return { reference: referenceOf(reference), actor, seen: seen ?? null };
}

/** Errors: `case.not_found`. */
export function referenceOf(text: string): Reference {
  const reference = parseReference(text);
  if (reference === null) throw new DomainError('case.not_found');
  return reference;
}

/** Where a case is after an act. */
export interface CaseNow {
  readonly status: CaseState;
  /** How many events the case has: send it as `seen` with the next act. */
  readonly version: number;
}

export function caseNow({ row }: OpenCase): CaseNow {
  return { status: row.state, version: row.eventCount };
}
