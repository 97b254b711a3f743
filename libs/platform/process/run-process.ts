import { existsSync } from 'node:fs';
import { type LoggerService } from '@nestjs/common';
import { type Config, readConfig } from '#libs/platform/config';
import { describeError, StructuredLog } from '#libs/platform/observability';
import { EXIT } from './exit-code.js';
import { hasParent, tellParentReady } from './parent.js';
import { misconfiguration } from './start-failure.js';

/** A process that has come up. */
export interface Running {
  readonly port: number;
  /** Finishes what is under way, and lets go of everything. */
  close(): Promise<void>;
}

const CLOSE_TIMEOUT_MS = 15_000;
/** What we write is for us alone: documents, letters, the secret. */
const OWNER_ONLY = 0o077;

/**
 * The life of a long-running process: settings, start, and an orderly end on a signal, or when the parent is gone, however it went.
 * A fault that nobody caught ends it: whoever started it starts it anew, from a known state.
 */
export async function runProcess(
  name: string,
  start: (config: Config, logger: LoggerService) => Promise<Running>,
): Promise<void> {
  const config = settings();
  const log = new StructuredLog(`otklik ${name}`, config.logLevel);
  const fail = (error: unknown) => {
    log.fatal(error, name);
    process.exit(EXIT.failed);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);

  const orders = stopOrder();
  try {
    const running = await start(config, log);
    log.log({ message: 'ready', port: running.port });
    tellParentReady(running.port);
    log.log({ message: 'stopping', signal: await orders });
    await closeInTime(running);
    process.exit(EXIT.stopped);
  } catch (error) {
    exitUnstarted(error, log);
  }
}

/** The settings, with `.env` beside `package.json` filling in what the environment leaves open. */
export function settings(): Config {
  process.umask(OWNER_ONLY);
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    return readConfig(process.env);
  } catch (error) {
    process.stderr.write(`${misconfiguration(error) ?? String(error)}\n`);
    process.exit(EXIT.misconfigured);
  }
}

/** Resolves with what ended it. A Ctrl-C reaches children and parent alike: a child leaves it to the parent to say when. */
function stopOrder(): Promise<string> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    if (!hasParent()) return void process.once('SIGINT', resolve);
    process.on('SIGINT', () => {});
    process.once('disconnect', () => resolve('the parent is gone'));
  });
}

async function closeInTime(running: Running): Promise<void> {
  setTimeout(() => process.exit(EXIT.failed), CLOSE_TIMEOUT_MS).unref();
  await running.close();
}

function exitUnstarted(error: unknown, log: StructuredLog): never {
  const remedy = misconfiguration(error);
  if (remedy === null) {
    log.fatal({ message: 'the start failed', ...describeError(error) });
    process.exit(EXIT.failed);
  }
  process.stderr.write(`${remedy}\n`);
  process.exit(EXIT.misconfigured);
}
