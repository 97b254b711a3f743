import { DomainError, type Kind, type Language, type PreferredChannel, type ServiceCode } from '#libs/kernel';
import { type Arrival, type GivenParty } from '../receipt.js';

export const AUTHORS = ['self', 'other', 'anonymous'] as const;
/** Who writes: the person concerned, somebody for them, or somebody who does not say who they are. */
export type Author = (typeof AUTHORS)[number];

/** What a person has answered so far. Everything may still be missing. */
export interface DraftAnswers {
  readonly kind?: Kind;
  readonly service?: ServiceCode;
  readonly text?: string;
  readonly wanted?: string;
  readonly place?: string;
  /** In words: "every morning since October" says more than a date. */
  readonly when?: string;
  readonly author?: Author;
  readonly name?: string;
  /** Of the person for whom somebody else writes. */
  readonly forName?: string;
  readonly authorityBasis?: string;
  readonly preferredChannel?: PreferredChannel;
  readonly email?: string;
  readonly phone?: string;
  readonly postalAddress?: string;
  readonly supportNeeds?: string;
  /** No word of what was changed because of this, and no question how it went. Not answered: both are welcome. */
  readonly noNews?: 'yes';
  readonly noSurveys?: 'yes';
}

export type DraftArrival = Pick<
  Arrival,
  'service' | 'kind' | 'text' | 'wanted' | 'happened' | 'place' | 'language' | 'party' | 'representative' | 'identity'
>;

/**
 * What the answers come to. An answer that a later one made void, such as the name of somebody who then chose to be anonymous, is left out.
 * Errors: `form.incomplete` while something is missing without which nobody could act.
 */
export function arrivalOf(answers: DraftAnswers, language: Language): DraftArrival {
  const { kind, service, text, place = null, author } = answers;
  if (!kind || !service || !text || !author) throw new DomainError('form.incomplete');
  const writer = author === 'anonymous' ? null : writerOf(answers);
  const forOther = author === 'other';
  return {
    kind,
    service,
    text,
    wanted: answers.wanted ?? null,
    happened: answers.when ?? null,
    place,
    language,
    party: forOther ? { name: answers.forName ?? null } : writer,
    representative: forOther ? { ...writer, authorityBasis: answers.authorityBasis ?? null } : null,
    identity: author === 'anonymous' ? 'anonymous' : 'claimed',
  };
}

function writerOf(answers: DraftAnswers): GivenParty {
  const { name, email, phone, postalAddress, preferredChannel, supportNeeds, noNews, noSurveys } = answers;
  return {
    name: name ?? null,
    email: email ?? null,
    phone: phone ?? null,
    postalAddress: postalAddress ?? null,
    preferredChannel: preferredChannel ?? null,
    supportNeeds: supportNeeds ? [supportNeeds] : [],
    wantsNews: noNews !== 'yes',
    wantsSurveys: noSurveys !== 'yes',
  };
}
