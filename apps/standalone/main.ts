import 'reflect-metadata';
import { join } from 'node:path';
import { EmbeddedPostgresError } from '#libs/platform/database';
import { EXIT, misconfiguration, settings } from '#libs/platform/process';
import { Launcher } from './launcher.js';
import { AlreadyRunningError } from './own-database.js';
import { PortTakenError } from './port.js';

const PARENT_POLL_MS = 1_000;

/** `npm start`: everything on this machine, until it is told to stop. */
async function main(): Promise<void> {
  const config = settings();
  const launcher = new Launcher({
    config,
    env: process.env,
    checkoutDir: join(import.meta.dirname, '../../..'),
    say: (line) => console.log(line),
    onGivenUp: (reason) => void end(EXIT.failed, reason),
  });

  let ending: Promise<never> | null = null;
  const end = (code: number, reason: string): Promise<never> => {
    ending ??= (async () => {
      if (reason) console.error(reason);
      await launcher.stop();
      process.exit(code);
    })();
    return ending;
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(EXIT.stopped, 'Stopping.'));
  whenOrphaned(() => void end(EXIT.stopped, ''));
  try {
    const port = await launcher.start();
    console.log(`Otklik is ready at http://127.0.0.1:${port}`);
  } catch (error) {
    await end(EXIT.failed, explain(error));
  }
}

/** What a person should read; our own bugs with their stack. */
function explain(error: unknown): string {
  const expected = [EmbeddedPostgresError, AlreadyRunningError, PortTakenError].some((type) => error instanceof type);
  if (expected) return (error as Error).message;
  return misconfiguration(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** npm passes signals on, but cannot when it is killed: then nobody is left who could stop us. */
function whenOrphaned(callback: () => void): void {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) callback();
  }, PARENT_POLL_MS).unref();
}

void main();
