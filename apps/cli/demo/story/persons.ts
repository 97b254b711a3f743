import { type Channel, type Language } from '#libs/kernel';
import { type GivenParty } from '#libs/features/intake';
import { type Random } from '../random.js';
import { type Details, ORGANISATIONS, personName, PHRASES } from '../texts/index.js';
import { type Showpiece } from './plot.js';

/** Mail to this name comes back: see `SilentMail`. */
export const GONE = 'gone';

export interface Writer {
  readonly party: GivenParty | null;
  readonly representative: GivenParty | null;
}

type Shape = NonNullable<Showpiece['party']> | 'person' | 'soleTrader';

/** Who writes: mostly a person with an address of some kind. */
export function drawWriter(
  language: Language,
  channel: Channel,
  details: Details,
  random: Random,
  shown?: Showpiece['party'],
): Writer {
  const shape: Shape = shown ?? drawShape(channel, random);
  if (shape === 'anonymous') return { party: null, representative: null };
  const party = person(language, channel, details, random, shape);
  if (shape !== 'represented') return { party, representative: null };
  const authorityBasis = random.pick(PHRASES[language].authority);
  return { party, representative: { ...person(language, channel, details, random, 'person'), authorityBasis } };
}

function drawShape(channel: Channel, random: Random): Shape {
  const anonymous = channel === 'web' || channel === 'letter' || channel === 'phone' ? 5 : 0;
  return random.among({ anonymous, person: 76, organisation: 6, soleTrader: 2, represented: 4, supported: 4, mailGone: 0.6 });
}

function person(language: Language, channel: Channel, details: Details, random: Random, shape: Shape): GivenParty {
  const number = random.whole(1, 99_999);
  const onPaper = shape === 'byPost' || ((channel === 'letter' || channel === 'counter') && random.chance(0.7));
  const mailed = !onPaper && (channel === 'web' || channel === 'portal' || channel === 'email' || random.chance(0.5));
  return {
    kind: shape === 'organisation' || shape === 'soleTrader' ? shape : 'person',
    name: personName(language, random),
    organisation: shape === 'organisation' ? random.pick(ORGANISATIONS[language]) : null,
    email: shape === 'mailGone' ? `${GONE}.${number}@example.org` : mailed ? `citizen.${number}@example.org` : null,
    phone: channel === 'phone' || random.chance(0.3) ? `+7 000 ${String(number).padStart(7, '0')}` : null,
    postalAddress: onPaper ? addressOf(language, details, random) : null,
    preferredChannel: null,
    supportNeeds: shape === 'supported' ? [random.pick(PHRASES[language].supportNeeds)] : [],
  };
}

function addressOf(language: Language, { streetName, house }: Details, random: Random): string {
  const flat = random.whole(1, 140);
  return language === 'ru'
    ? `Тихореченск, ${streetName!}, д. ${house!}, кв. ${flat}`
    : `Flat ${flat}, ${house!} ${streetName!}, Tikhorechensk`;
}
