import { CLERK_CHANNELS, type EnterCaseInput, type GivenParty } from '#libs/features/intake';
import {
  type Actor,
  atLocalTime,
  DomainError,
  type FieldError,
  IDENTITY_LEVELS,
  type Kind,
  KINDS,
  LANGUAGES,
  PARTY_KINDS,
  type ServiceCode,
} from '#libs/kernel';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { dayOf, dayParts } from '../case/acts/field.js';

export const PREFERRED = ['email', 'post', 'phone', 'trackingPage'] as const;

const TEXT_MAX = 20_000;
const LINE_MAX = 500;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What a clerk typed, as the command takes it. Errors: `request.invalid` with everything that is wrong with the form. */
export function entered(sent: Sent, actor: Actor, timeZone: string): EnterCaseInput {
  const errors: FieldError[] = [];
  const text = (name: string, max: number, required = false) => {
    const value = textOf(sent, name).trim().replaceAll('\r\n', '\n');
    if (value === '' && required) errors.push({ field: name, code: 'required' });
    if (value.length > max) errors.push({ field: name, code: 'too_long', params: { max } });
    return value === '' ? null : value;
  };
  const one = <T extends string>(name: string, known: readonly T[]): T => {
    const value = known.find((candidate) => candidate === textOf(sent, name));
    if (value === undefined) errors.push({ field: name, code: textOf(sent, name) === '' ? 'required' : 'unknown' });
    return value ?? known[0]!;
  };
  const party = (prefix: '' | 'helper-'): GivenParty => {
    const email = text(`${prefix}email`, 254);
    if (email !== null && !EMAIL.test(email)) errors.push({ field: `${prefix}email`, code: 'invalid_email' });
    const [name, phone, postalAddress] = [
      text(`${prefix}name`, 200),
      text(`${prefix}phone`, 40),
      text(`${prefix}address`, LINE_MAX),
    ];
    return { name, email, phone, postalAddress };
  };

  const [kind, nativeKind = null] = textOf(sent, 'kind').split(':') as [Kind, string?];
  if (!KINDS.includes(kind)) errors.push({ field: 'kind', code: 'required' });
  const anonymous = textOf(sent, 'anonymous') !== '';
  const complainant = anonymous ? null : { ...party(''), ...details(sent, text, one) };
  if (complainant && !complainant.name && !complainant.organisation) errors.push({ field: 'name', code: 'required' });
  const input = {
    service: textOf(sent, 'service') as ServiceCode,
    kind,
    nativeKind,
    matter: null,
    text: text('text', TEXT_MAX, true) ?? '',
    wanted: text('wanted', 2_000),
    happened: text('happened', 300),
    place: text('place', LINE_MAX),
    language: one('language', LANGUAGES),
    channel: one('channel', CLERK_CHANNELS),
    identity: anonymous ? ('anonymous' as const) : one('identity', IDENTITY_LEVELS),
    party: complainant,
    representative: helper(sent, party, text, errors),
    receivedAt: receivedAt(sent, timeZone, errors),
    actor,
  };
  if (errors.length > 0) throw new DomainError('request.invalid', {}, errors);
  return input;
}

type ReadText = (name: string, max: number, required?: boolean) => string | null;
type ReadOne = <T extends string>(name: string, known: readonly T[]) => T;

function details(sent: Sent, text: ReadText, one: ReadOne): Partial<GivenParty> {
  const preferred = textOf(sent, 'preferred');
  return {
    kind: one('partyKind', PARTY_KINDS),
    organisation: text('organisation', 300),
    preferredChannel: preferred === '' ? null : one('preferred', PREFERRED),
    supportNeeds: (text('needs', 2_000) ?? '')
      .split('\n')
      .map((need) => need.trim())
      .filter((need) => need !== ''),
  };
}

/** Somebody acts for the person where anything of them is filled in; then their name and the basis are needed. */
function helper(sent: Sent, party: (prefix: 'helper-') => GivenParty, text: ReadText, errors: FieldError[]): GivenParty | null {
  const filled = Object.keys(sent).some((name) => name.startsWith('helper-') && textOf(sent, name).trim() !== '');
  if (!filled) return null;
  const given = party('helper-');
  if (!given.name) errors.push({ field: 'helper-name', code: 'required' });
  return { ...given, authorityBasis: text('helper-basis', 300, true) };
}

/** Null: now. A day without an hour counts from its first minute. */
function receivedAt(sent: Sent, timeZone: string, errors: FieldError[]): Date | null {
  const parts = dayParts(sent, 'received');
  const time = textOf(sent, 'time').trim();
  if (parts.every((part) => part === '') && time === '') return null;
  const day = dayOf(parts);
  if (day === null) errors.push({ field: 'received', code: 'invalid_date' });
  const hour = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (time !== '' && !hour) errors.push({ field: 'time', code: 'invalid_format' });
  if (day === null || (time !== '' && !hour)) return null;
  return atLocalTime(day, time === '' ? '00:00' : time.padStart(5, '0'), timeZone);
}
