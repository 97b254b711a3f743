import { type StaffId } from '#libs/kernel';

export const INTEREST_KINDS = ['person', 'organisation', 'matter'] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];

/** What a member of staff said of themselves: whom or what they cannot look at without being partial. */
export interface Interest {
  readonly id: string;
  readonly staffId: StaffId;
  readonly kind: InterestKind;
  /** A name or an e-mail address; an organisation's name; a service's code or a case's reference. */
  readonly of: string;
}

/** Whom and what a matter is about, by every name it has. */
export interface Concerned {
  readonly person: readonly string[];
  readonly organisation: readonly string[];
  readonly matter: readonly string[];
}

/** Whether a declared interest touches this matter. Case, spaces, and ё written as е make no difference. */
export function concerns({ kind, of }: Interest, concerned: Concerned): boolean {
  const declared = plain(of);
  return declared !== '' && concerned[kind].some((name) => plain(name) === declared);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
}
