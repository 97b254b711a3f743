import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { BackupError } from './backup-error.js';

const FILE = 'manifest.json';

const SCHEMA = z.strictObject({
  format: z.literal(1),
  /** Of Otklik. */
  version: z.string(),
  takenAt: z.string(),
  /** That the database had seen. */
  newestMigration: z.string().nullable(),
  /** SHA-256 by path. */
  files: z.record(z.string(), z.string()),
});

/** What a backup holds. Written last: a folder without it is half a backup. */
export type Manifest = z.infer<typeof SCHEMA>;

export async function writeManifest(folder: string, facts: Omit<Manifest, 'format' | 'files'>): Promise<Manifest> {
  const manifest: Manifest = { format: 1, ...facts, files: await digests(folder) };
  writeFileSync(join(folder, FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Errors: `BackupError` when there is no manifest, or one of another format. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, FILE);
  if (!existsSync(path)) throw new BackupError(`${folder} holds no whole backup: there is no ${FILE}.`);
  const parsed = SCHEMA.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new BackupError(`${path} is damaged, or of a newer Otklik.`);
  return parsed.data;
}

/** Errors: `BackupError` that names the first file that is missing, added or changed. */
export async function assertWhole(folder: string, manifest: Manifest): Promise<void> {
  const found = await digests(folder);
  for (const path of new Set([...Object.keys(manifest.files), ...Object.keys(found)])) {
    if (found[path] === manifest.files[path]) continue;
    const what = found[path] === undefined ? 'is missing' : manifest.files[path] === undefined ? 'was added' : 'was changed';
    throw new BackupError(`The backup is damaged: ${path} ${what}. Nothing was restored.`);
  }
}

async function digests(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && path !== join(folder, FILE)) found[relative(folder, path)] = await digestOf(path);
  }
  return found;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
