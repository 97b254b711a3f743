import { existsSync } from 'node:fs';
import { type Profile, profileSchema, shippedProfiles } from '#libs/features/intake';
import { checked, readJsonFile } from '../json-file.js';
import { UsageError } from '../usage-error.js';

/** A profile that came with the program, by its name, or a body's own, by its path. Errors: `UsageError` with the names there are. */
export async function findProfile(named: string): Promise<Profile> {
  const shipped = shippedProfiles();
  const found = shipped.find(({ name }) => name === named);
  if (found) return found;
  if (existsSync(named)) return checked(profileSchema, await readJsonFile(named));
  throw new UsageError(
    `${named}: no such profile, and no such file. There are ${shipped.map(({ name }) => name).join(', ')}; or give the path of your own.`,
  );
}
