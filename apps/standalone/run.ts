/**
 * `node apps/standalone/run.ts <web|worker|cli|start> [arguments]`: builds what is not built, then becomes that program.
 *
 * Runs on Node's own type stripping, before anything is built: so it imports nothing of ours. What the build prints goes to standard error, since
 * standard output belongs to the program.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  type Dirent,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../..');
const MAIN_OF = { web: 'apps/web', worker: 'apps/worker', cli: 'apps/cli', start: 'apps/standalone' };

const SOURCE_FOLDERS = ['apps', 'libs', 'migrations'];
const SOURCE_FILES = ['nest-cli.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const SPEC = /\.spec\.tsx?$/;

const COMPILER = join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js');
/** What `npm run build` runs. */
const BUILD_STEPS = [[COMPILER, 'build'], [join(ROOT, 'apps/web/assets/build-assets.ts')]];
/** Written after a build that succeeded: the digest of the sources it was made from. */
const BUILT_FROM = join(ROOT, 'dist/.built-from');
const LOCK = join(ROOT, 'node_modules/.cache/otklik-build.lock');
/** No build takes so long: whoever still holds the lock then is another process that was given the same id. */
const LOCK_STALE_AFTER_MS = 10 * 60_000;
const LOCK_POLL_MS = 100;

const [name = '', ...args] = process.argv.slice(2);
if (!Object.hasOwn(MAIN_OF, name)) {
  process.stderr.write(`Usage: node apps/standalone/run.ts <${Object.keys(MAIN_OF).join('|')}> [arguments]\n`);
  process.exit(2);
}
try {
  await buildWhatIsNotBuilt();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
const main = join(ROOT, 'dist', MAIN_OF[name as keyof typeof MAIN_OF], 'main.js');
process.argv.splice(1, process.argv.length, main, ...args);
await import(pathToFileURL(main).href);

/** An image without the compiler, or without sources, runs what it was built with. */
async function buildWhatIsNotBuilt(): Promise<void> {
  const canBuild = existsSync(COMPILER) && SOURCE_FOLDERS.every((folder) => existsSync(join(ROOT, folder)));
  if (!canBuild || isBuiltFrom(digestOfSources())) return;

  const release = await takeLock();
  try {
    const digest = digestOfSources();
    if (!isBuiltFrom(digest)) build(digest);
  } finally {
    release();
  }
}

function build(digest: string): void {
  process.stderr.write('Building Otklik, which takes a minute: there is no build of these sources yet.\n');
  for (const step of BUILD_STEPS) {
    const { status } = spawnSync(process.execPath, step, { cwd: ROOT, stdio: ['ignore', process.stderr, process.stderr] });
    if (status !== 0) throw new Error('The build failed: see the messages above.');
  }

  writeFileSync(`${BUILT_FROM}.${process.pid}`, digest);
  renameSync(`${BUILT_FROM}.${process.pid}`, BUILT_FROM);
}

function isBuiltFrom(digest: string): boolean {
  return existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === digest;
}

/** By content: copying, restoring and checking out change times and not the program. Some 30 ms. */
function digestOfSources(): string {
  const hash = createHash('sha256');
  const files = SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry: Dirent) => entry.isFile() && !SPEC.test(entry.name))
      .map((entry: Dirent) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...files.sort(), ...SOURCE_FILES.map((file) => join(ROOT, file))]) {
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** One build at a time. The lock is a file with its holder's process id, linked into place whole, so that nobody ever reads half of it. */
async function takeLock(): Promise<() => void> {
  mkdirSync(join(LOCK, '..'), { recursive: true });
  const own = `${LOCK}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    while (!linked(own)) {
      if (isAbandoned(own)) rmSync(LOCK, { force: true });
      else await wait(LOCK_POLL_MS);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(LOCK, { force: true });
}

function linked(own: string): boolean {
  try {
    linkSync(own, LOCK);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(own: string): boolean {
  try {
    const holder = Number(readFileSync(LOCK, 'utf8'));
    const heldMs = statSync(own).mtimeMs - statSync(LOCK).mtimeMs;
    return heldMs > LOCK_STALE_AFTER_MS || !isAlive(holder);
  } catch {
    return false; // released in this moment
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
