import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Account } from './account.js';
import { type Cluster, passwordOf, SUPERUSER } from './cluster.js';
import { EmbeddedPostgresError } from './error.js';
import { whyItEnded } from './why-it-ended.js';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 20;
const WATCH_MS = 500;
const LOG_BYTES_MAX = 5_242_880;

/** A postmaster that answers, started by us or found alive. */
export interface Server {
  readonly pid: number;
  readonly port: number;
}

/** The running postmaster of a cluster, left behind by a parent that was killed; null when there is none that answers. */
export async function findServer(cluster: Cluster): Promise<Server | null> {
  const server = serverInPidFile(cluster);
  return server && isAlive(server.pid) && (await answers(cluster, server)) ? server : null;
}

/**
 * Starts the postmaster and waits until it answers.
 * The processes of one that was killed let go of the cluster only after a moment, and a port can be lost to a neighbour: both are tried again.
 */
export async function startServer(
  cluster: Cluster,
  binaries: string,
  account: Account | null,
  settings: Readonly<Record<string, string>>,
  wantedPort?: number,
): Promise<Server> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    const port = wantedPort ?? (await freePort());
    const child = spawnPostmaster(cluster, binaries, account, { ...settings, port: String(port) });
    const outcome = await untilAnswers(cluster, child, port, deadline);
    if (outcome === 'ready') return { pid: child.pid!, port };

    const reason = whyItEnded(readFileSync(cluster.logFile, 'utf8'), child.pid);
    const passing = /shared memory block|lock file "postmaster.pid"|could not bind|could not create any TCP/.test(reason);
    if (!passing || performance.now() > deadline)
      throw new EmbeddedPostgresError(`PostgreSQL did not start: ${reason} (see ${cluster.logFile})`);
    await delay(250);
  }
}

/** Ends the postmaster: sessions are cut off, what was committed is kept. Waits until it is gone. */
export async function stopServer({ pid }: Server): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return void process.kill(pid, 'SIGQUIT');
    await delay(POLL_MS);
  }
}

/** Calls back once when the postmaster is gone. It may not be our child, so it is looked at twice a second. */
export function watchServer({ pid }: Server, gone: () => void): { stop(): void } {
  const timer = setInterval(() => {
    if (isAlive(pid)) return;
    clearInterval(timer);
    gone();
  }, WATCH_MS).unref();
  return { stop: () => clearInterval(timer) };
}

export function urlOf(cluster: Cluster, { port }: Pick<Server, 'port'>, database: string): string {
  return `postgres://${SUPERUSER}:${passwordOf(cluster)}@127.0.0.1:${port}/${database}`;
}

/** In a process group of its own: a Ctrl-C meant for us must not end it before our own processes have let go of it. */
function spawnPostmaster(
  cluster: Cluster,
  binaries: string,
  account: Account | null,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const log = openSync(cluster.logFile, logIsLong(cluster) ? 'w' : 'a', 0o600);
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    const identity = account ? { uid: account.uid, gid: account.gid } : {};
    const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', cluster.dataDir, ...args], {
      ...identity,
      cwd: binaries,
      detached: true,
      env: { LC_MESSAGES: 'C' },
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function untilAnswers(cluster: Cluster, child: ChildProcess, port: number, deadline: number): Promise<'ready' | 'ended'> {
  const ended = Promise.race([once(child, 'exit'), once(child, 'error')]).then(() => 'ended' as const);
  while (performance.now() < deadline) {
    const state = await Promise.race([ended, delay(POLL_MS).then(() => 'starting' as const)]);
    if (state === 'ended') return 'ended';
    if (isReadyInPidFile(cluster, child.pid!) && (await answers(cluster, { port }))) return 'ready';
  }
  child.kill('SIGINT');
  return ended;
}

async function answers(cluster: Cluster, server: Pick<Server, 'port'>): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(cluster, server, 'postgres'), connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // a connection that breaks later was only a question
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

/** Lines of `postmaster.pid`: 1 the process, 4 the port, 8 the state. Source: PostgreSQL, src/include/utils/pidfile.h. */
function pidFileOf({ dataDir }: Cluster): string[] {
  const path = join(dataDir, 'postmaster.pid');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
}

function serverInPidFile(cluster: Cluster): Server | null {
  const [pid, , , port] = pidFileOf(cluster).map(Number);
  return pid && port ? { pid, port } : null;
}

function isReadyInPidFile(cluster: Cluster, pid: number): boolean {
  const lines = pidFileOf(cluster);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** A process that has ended stays in the table until its parent takes note, which in a container nobody may do: it is not alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
}

function logIsLong({ logFile }: Cluster): boolean {
  return existsSync(logFile) && statSync(logFile).size > LOG_BYTES_MAX;
}

/** A port that nobody holds at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address');
  return address.port;
}
