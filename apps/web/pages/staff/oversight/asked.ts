import { type Type } from '@nestjs/common';
import { readForm } from '../../shared/form-errors.js';
import { type Sent } from '../admin/shared/sent.js';

/** What a form in the address asked for: a choice left empty asks for all. Errors: `request.invalid`. */
export async function asked<T extends object>(dto: Type<T>, sent: Sent): Promise<T> {
  const known = Object.keys(sent).filter((name) => name !== 'lang');
  const { value, refusal } = await readForm(dto, Object.fromEntries(known.map((name) => [name, sent[name]])));
  if (refusal) throw refusal;
  return value;
}

/** Out of an address, where anything may stand. */
export function countOf(text: string | undefined): number {
  return /^\d{1,3}$/.test(text ?? '') ? Number(text) : 0;
}
