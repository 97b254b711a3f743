import { DomainError, type ErrorCode } from '#libs/kernel';

/** The code that something is refused with; null when it is done. Faults of ours are thrown on. */
export async function refusalOf(work: Promise<unknown>): Promise<ErrorCode | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
