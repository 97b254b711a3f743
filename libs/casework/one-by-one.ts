import { DomainError, type Reference } from '#libs/kernel';

/** What became of one of several cases, or would. */
export interface OneOfMany {
  readonly reference: Reference;
  /** Why it was left as it is; null when it was done. */
  readonly refusal: DomainError | null;
}

/** More at once is no longer one person's act that they have looked over. */
export const MANY_MAX = 100;

/**
 * The same act on several cases, each in its own transaction and with its own event: a refusal of one holds up none of the others. Faults of ours are thrown
 * on. Errors: `request.invalid` for more than `MANY_MAX`.
 */
export async function oneByOne(
  references: readonly Reference[],
  act: (reference: Reference) => Promise<unknown>,
): Promise<OneOfMany[]> {
  if (references.length > MANY_MAX) {
    throw new DomainError('request.invalid', {}, [{ field: 'cases', code: 'too_many', params: { max: MANY_MAX } }]);
  }
  const done: OneOfMany[] = [];
  for (const reference of references) {
    try {
      await act(reference);
      done.push({ reference, refusal: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      done.push({ reference, refusal: error });
    }
  }
  return done;
}
