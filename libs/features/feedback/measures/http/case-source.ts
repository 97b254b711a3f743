import { parseReference } from '#libs/casework';
import { DomainError, type FieldCode, type Reference } from '#libs/kernel';
import { type CaseSource } from '../case-sources.js';
import { type CaseSourceDto } from './measures.dto.js';

/** One of the three ways, whole. What cannot be a reference is kept as it was typed, and found by nobody. Errors: `request.invalid` by field. */
export function caseSourceOf({ by, references, themeId, cause, service, from, to }: CaseSourceDto): CaseSource {
  switch (by) {
    case 'references':
      return { by, references: needed('references', references).map((text) => parseReference(text) ?? (text as Reference)) };
    case 'theme':
      return { by, themeId: needed('themeId', themeId) };
    case 'cause':
      return { by, cause: needed('cause', cause), service: service ?? null, from: needed('from', from), to: needed('to', to) };
  }
}

function needed<T>(field: string, value: T | undefined): T {
  if (value === undefined) throw new DomainError('request.invalid', {}, [{ field, code: 'required' satisfies FieldCode }]);
  return value;
}
