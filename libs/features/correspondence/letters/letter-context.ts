import { type CivilDate, type Language, type Outcome, type PointId, type RemedyKind } from '#libs/kernel';
import { type Pack } from '#libs/domain/procedure';
import { type Body, type Notice, type OpenCase, type Party } from '#libs/casework';
import { type Database } from '#libs/platform/database';

/** What a letter about a case is written from. */
export interface LetterContext {
  readonly database: Database;
  readonly notice: Notice;
  readonly language: Language;
  readonly opened: OpenCase;
  readonly body: Body;
  /** The procedure of law that the case would be on, had it come another way; null when it lacks nothing. */
  readonly missedPack: Pack | null;
  readonly now: Date;
  readonly publicUrl: string;
  /** The token of the letter's own link. */
  readonly token: string;
  readonly trackingCode: string;
  /** What is not written down yet, for looking at the letter before it is decided on; null: all stands in the case file. */
  readonly unsent: UnsentWords | null;
}

/** What a letter would say that nobody has decided to send. */
export interface UnsentWords {
  /** In the place of the message, the question or the reason that the notice names. */
  readonly text: string | null;
  /** In the place of the decisions of the case's points. */
  readonly points: readonly UnsentPoint[];
  readonly decidedByName: string;
}

export interface UnsentPoint {
  readonly pointId: PointId;
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly remedies: readonly { readonly kind: RemedyKind; readonly description: string; readonly dueOn: CivilDate }[];
}

/** Whom letters in a case go to, and where. */
export interface Addressee {
  readonly name: string | null;
  readonly email: string | null;
  readonly postalAddress: string | null;
}

/** Whoever acts for the person gets the letters, where they left an address for this way of sending. */
export function addresseeOf(parties: readonly Party[], by: 'email' | 'postalAddress'): Addressee {
  const inOrder = (['representative', 'complainant'] as const).flatMap((role) => parties.filter((party) => party.role === role));
  const party = inOrder.find((one) => one[by] !== null) ?? inOrder[0];
  return {
    name: party?.name ?? party?.organisation ?? null,
    email: party?.email ?? null,
    postalAddress: party?.postalAddress ?? null,
  };
}

/** A parameter that the event left with the notice; null when it left none. */
export function paramOf<T extends string = string>({ notice }: Pick<LetterContext, 'notice'>, name: string): T | null {
  const value = notice.params[name];
  return value === undefined ? null : (String(value) as T);
}

export function dateParamOf(context: Pick<LetterContext, 'notice'>, name: string): CivilDate | null {
  return paramOf<CivilDate>(context, name);
}
