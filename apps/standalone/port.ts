import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { portTaken } from '#libs/platform/process';

const POLL_MS = 100;

/**
 * Makes sure, before anything is started, that the web process will be able to listen.
 * `patienceMs`: how long a web process whose parent was killed may take to let go of the port.
 */
export async function assertPortFree(port: number, host: string, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await isFree(port, host))) {
    if (performance.now() >= deadline) throw new PortTakenError(portTaken(port));
    await delay(POLL_MS);
  }
}

export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

async function isFree(port: number, host: string): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  } finally {
    server.close();
  }
}
