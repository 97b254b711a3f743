import { type CaseFacts, drawReference, salted, type Message, type Party, type Point } from '#libs/casework';
import { type Effect, type Pack, packInForce, statutoryEffect } from '#libs/domain/procedure';
import {
  type Actor,
  type CaseEvent,
  type CaseId,
  caseEvent,
  type Channel,
  type CivilDate,
  type ContactChannel,
  DomainError,
  type IdentityLevel,
  type Kind,
  type Language,
  type MessageId,
  type PackCode,
  type PackVersion,
  type PartyId,
  type PartyKind,
  type PointId,
  type PreferredChannel,
  type ServiceCode,
  type StaffId,
  type TextHash,
  uuidv7,
} from '#libs/kernel';

/** A person or organisation as they give themselves. */
export interface GivenParty {
  readonly kind?: PartyKind;
  readonly name?: string | null;
  readonly organisation?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly postalAddress?: string | null;
  readonly preferredChannel?: PreferredChannel | null;
  readonly authorityBasis?: string | null;
  readonly supportNeeds?: readonly string[];
  /** What they want to be told and asked besides; true when left out. */
  readonly wantsNews?: boolean;
  readonly wantsSurveys?: boolean;
}

/** What came in, in whatever way. */
export interface Arrival {
  readonly id: CaseId;
  readonly service: ServiceCode;
  readonly kind: Kind;
  readonly nativeKind?: string | null;
  readonly matter?: string | null;
  readonly text: string;
  /** What the person would like to come of it, and when it happened, each in their own words. */
  readonly wanted?: string | null;
  readonly happened?: string | null;
  readonly place?: string | null;
  readonly language: Language;
  readonly channel: Channel;
  readonly identity: IdentityLevel;
  readonly party: GivenParty | null;
  /** Who acts for the party, and on what basis. */
  readonly representative?: GivenParty | null;
  readonly receivedAt: Date;
}

/** On which procedure a case runs, and what became of the one that was meant for it. */
export interface ChosenProcedure {
  readonly pack: Pack;
  /** The pack whose effect this way of writing does not have; null where the case runs on the one that was meant. */
  readonly meant: Pack | null;
  readonly effect: Effect;
}

const OWN_STANDARD = 'own-standard' as PackCode;
/** Where the law of a service knows no such kind, these are handled by the body's own standard, and nobody loses a right by it. */
const OUTSIDE_THE_LAW: readonly Kind[] = ['suggestion', 'thanks'];

/**
 * The pack for a service, in force on the day of receipt. Where the way of writing, or how sure we are who writes, gives no statutory effect, the case
 * runs on the body's own standard, and says so; thanks that no law speaks of run on it as a matter of course. (59-FZ since 30.03.2025: an unidentified web form.)
 * Errors: `kind.native_unknown`, `matter.unknown` by the pack that was meant.
 */
export function chooseProcedure(
  meantCode: PackCode,
  arrival: Pick<Arrival, 'channel' | 'identity' | 'kind' | 'nativeKind' | 'matter'>,
  on: CivilDate,
): ChosenProcedure {
  const meant = packInForce(meantCode, on);
  const { kind, nativeKind, matter, channel, identity } = arrival;
  if (nativeKind && !meant.kinds.some((known) => known.nativeKind === nativeKind && known.kind === kind)) {
    throw new DomainError(
      'kind.native_unknown',
      {
        pack: meant.pack,
        known: meant.kinds.map((known) => known.nativeKind).join(', '),
      },
      [{ field: 'nativeKind', code: 'unknown' }],
    );
  }
  if (matter && !meant.matters.some((known) => known.code === matter)) {
    throw new DomainError('matter.unknown', { pack: meant.pack, known: meant.matters.map((known) => known.code).join(', ') }, [
      { field: 'matter', code: 'unknown' },
    ]);
  }
  if (OUTSIDE_THE_LAW.includes(kind) && !meant.kinds.some((known) => known.kind === kind)) {
    return { pack: packInForce(OWN_STANDARD, on), meant: null, effect: { statutory: false, ways: [] } };
  }
  const effect = statutoryEffect(meant, channel, identity);
  const asMeant = effect.statutory || !meant.effect.statutory;
  return { pack: asMeant ? meant : packInForce(OWN_STANDARD, on), meant: asMeant ? null : meant, effect };
}

/** How the person will hear from us: as they chose, where the address for it is there; else by the first that is. */
export function contactChannel(party: GivenParty | null): ContactChannel {
  const preferred = party?.preferredChannel;
  if (preferred === 'email' && party?.email) return 'email';
  if (preferred === 'post' && party?.postalAddress) return 'post';
  if (preferred === 'trackingPage') return 'trackingPage';
  if (party?.email) return 'email';
  return party?.postalAddress ? 'post' : 'trackingPage';
}

export interface Receipt {
  readonly facts: CaseFacts;
  readonly event: CaseEvent<'case.received'>;
  readonly rows: { points: Point[]; parties: Party[]; messages: Message[] };
}

/** The facts, the first event and the rows of a case that comes in. Nothing is written. */
export function receiptOf(arrival: Arrival, on: CivilDate, { pack, effect }: ChosenProcedure, actor: Actor, now: Date): Receipt {
  const body = salted(arrival.text);
  const onLaw = pack.effect.statutory;
  const facts: CaseFacts = {
    id: arrival.id,
    reference: drawReference(),
    pack: pack.pack as PackCode,
    packVersion: pack.version as PackVersion,
    statutory: onLaw && effect.statutory,
    kind: arrival.kind,
    nativeKind: onLaw ? (arrival.nativeKind ?? null) : null,
    matter: onLaw ? (arrival.matter ?? null) : null,
    service: arrival.service,
    channel: arrival.channel,
    identity: arrival.identity,
    language: arrival.language,
    contact: contactChannel(arrival.representative ?? arrival.party),
    receivedAt: arrival.receivedAt,
    receivedOn: on,
    closedAt: null,
    targetAt: null,
    outcome: null,
    importSource: null,
    importKey: null,
    marks: [],
    place: arrival.place ?? null,
  };
  const { reference, packVersion, statutory, nativeKind, matter } = facts;
  const { channel, identity, kind, service, language } = arrival;
  const anonymous = arrival.party === null;
  const receivedAt = arrival.receivedAt.toISOString();
  const described = { channel, identity, kind, nativeKind, matter, service, language, anonymous, receivedAt, on };
  const hashes = { textHash: body.hash, ...hashesOf(arrival, body.salt) };
  const payload = { reference, pack: facts.pack, packVersion, statutory, ...described, ...hashes };
  return {
    facts,
    event: caseEvent('case.received', payload, actor, now),
    rows: {
      points: [firstPoint(facts, arrival, body.salt, now)],
      parties: partiesOf(facts, arrival, now),
      messages: [submission(facts, body, actor.kind === 'staff' ? actor.staffId : null, arrival.receivedAt, now)],
    },
  };
}

/** Of what a person said beside the text, for the first event: all of it stands beside one salt, and goes with it. */
export function hashesOf(
  { wanted, happened }: { readonly wanted?: string | null; readonly happened?: string | null },
  salt: string,
): { wantedHash?: TextHash; happenedHash?: TextHash } {
  return {
    ...(wanted && { wantedHash: salted(wanted, salt).hash }),
    ...(happened && { happenedHash: salted(happened, salt).hash }),
  };
}

function firstPoint({ id }: CaseFacts, { wanted = null, happened = null }: Arrival, salt: string, now: Date): Point {
  const undecided = { outcome: null, nativeOutcome: null, rootCause: null, effect: null, category: null, marks: [] };
  return { id: uuidv7<PointId>(now), caseId: id, ordinal: 1, text: null, wanted, happened, salt, ...undecided };
}

function submission(
  { id }: CaseFacts,
  body: { text: string; salt: string },
  authorId: StaffId | null,
  at: Date,
  now: Date,
): Message {
  return {
    id: uuidv7<MessageId>(now),
    caseId: id,
    direction: 'in',
    kind: 'submission',
    body: body.text,
    salt: body.salt,
    authorId,
    at,
  };
}

function partiesOf({ id }: CaseFacts, { party, representative }: Arrival, now: Date): Party[] {
  return [
    ...(party ? [newParty(id, 'complainant', party, now)] : []),
    ...(representative ? [newParty(id, 'representative', representative, now)] : []),
  ];
}

/** A party as they give themselves, not written yet. */
export function newParty(caseId: CaseFacts['id'], role: Party['role'], given: GivenParty, now: Date): Party {
  return {
    id: uuidv7<PartyId>(now),
    caseId,
    role,
    kind: given.kind ?? (given.organisation ? 'organisation' : 'person'),
    name: given.name ?? null,
    organisation: given.organisation ?? null,
    email: given.email ?? null,
    phone: given.phone ?? null,
    postalAddress: given.postalAddress ?? null,
    preferredChannel: given.preferredChannel ?? null,
    authorityBasis: given.authorityBasis ?? null,
    supportNeeds: [...(given.supportNeeds ?? [])],
    staffId: null,
    externalBodyId: null,
    wantsNews: given.wantsNews ?? true,
    wantsSurveys: given.wantsSurveys ?? true,
    erasedAt: null,
  };
}
