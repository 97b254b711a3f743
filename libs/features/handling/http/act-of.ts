import { type CaseAct, parseReference } from '#libs/casework';
import { type Actor, DomainError, type Reference } from '#libs/kernel';

/** Who acts on which case, out of the URL and the session. Errors: `case.not_found` for what cannot be a reference. */
export function actOf(reference: string, actor: Actor, seen?: number): CaseAct {
  return { reference: referenceOf(reference), actor, seen: seen ?? null };
}

export function referenceOf(text: string): Reference {
  const reference = parseReference(text);
  if (reference === null) throw new DomainError('case.not_found');
  return reference;
}
