import { type Language } from '#libs/kernel';
import { type RemedyRow } from './letter-reads.js';
import { words } from './words.js';

/** `A payment: 500 for the ruined coat`. */
export function remedyTitle(language: Language, { kind, description }: Pick<RemedyRow, 'kind' | 'description'>): string {
  const said = words(language)('remedy_kind', { kind });
  return description === null || description.trim() === '' ? said : `${said}: ${description.trim()}`;
}
