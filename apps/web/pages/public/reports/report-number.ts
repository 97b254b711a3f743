import { DomainError } from '#libs/kernel';

/** More digits than any report will ever have. */
const NUMBER = /^[1-9]\d{0,8}$/;

/** The number of a report out of its address. Errors: `report.unknown`. */
export function reportNumber(given: string): number {
  if (!NUMBER.test(given)) throw new DomainError('report.unknown');
  return Number(given);
}
