import { type Language } from '#libs/kernel';
import { type RemedyRow } from './letter-reads.js';
import { words } from './words.js';

/** `A payment: 500 for the ruined coat`; what was asked for is said by itself, `Mend the ramp`. Without the full stop that somebody may have ended it with: a list goes on after it. */
export function remedyTitle(language: Language, { kind, description }: Pick<RemedyRow, 'kind' | 'description'>): string {
  const said = words(language)('remedy_kind', { kind });
  const text = (description ?? '').trim().replace(/\.$/, '');
  if (text === '') return said;
  return kind === 'service' ? text : `${said}: ${text}`;
}
