import { loadPacks } from '#libs/domain/procedure';
import { type Language } from '#libs/kernel';

/** Every procedure by its code, with its name; of several versions the latest. */
export function packTitles(language: Language): ReadonlyMap<string, string> {
  return new Map(loadPacks().map(({ pack, title }) => [pack, title[language]]));
}
