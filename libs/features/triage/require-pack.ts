import { loadPacks } from '#libs/domain/procedure';
import { DomainError } from '#libs/kernel';

/** Errors: `request.invalid` at `pack`, naming those that there are. */
export function requirePack(pack: string): void {
  const known = [...new Set(loadPacks().map((each) => each.pack))];
  if (known.includes(pack)) return;
  throw new DomainError('request.invalid', {}, [{ field: 'pack', code: 'not_one_of', params: { allowed: known.join(', ') } }]);
}
