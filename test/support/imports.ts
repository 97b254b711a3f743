import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ImportHistory, type ImportSummary, type Profile, type Reject, shippedProfiles } from '#libs/features/intake';
import { type World } from './world.js';

export interface Imported extends ImportSummary {
  readonly rejects: readonly Reject[];
}

/** Imports a text, or a file by its path, as the operator's command does. */
export async function importInto(
  world: World,
  profile: Profile,
  source: { text: string } | { path: string },
  { trial = false } = {},
): Promise<Imported> {
  const rejects: Reject[] = [];
  const chunks = 'path' in source ? createReadStream(source.path) : bytesOf(source.text);
  const summary = await world.get(ImportHistory).execute({
    profile,
    fileName: 'history.csv',
    chunks,
    trial,
    onReject: (reject) => void rejects.push(reject),
  });
  return { ...summary, marks: { ...summary.marks }, rejects };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

export function shippedProfile(name: string): Profile {
  return shippedProfiles().find((profile) => profile.name === name)!;
}

/** Real files are never part of the project: they lie beside the checkout, or where `OTKLIK_SHARED_DIR` says. */
const SHARED_DATA = resolve(process.env['OTKLIK_SHARED_DIR'] ?? join(__dirname, '../../../shared'), 'data');

/** Specs on a real file; where it is not there they are skipped, and say so. */
export function describeOnFile(name: string, file: string, specs: (path: string) => void): void {
  const path = join(SHARED_DATA, file);
  if (existsSync(path)) describe(name, () => specs(path));
  else describe.skip(`${name} (skipped: ${path} is not there)`, () => specs(path));
}
