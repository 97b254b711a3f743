import { type LoggerService } from '@nestjs/common';
import { destination, type DestinationStream, type Level, pino, stdTimeFunctions } from 'pino';
import { type LogLevel } from '#libs/platform/config';
import { correlationId } from './correlation.js';
import { describeError, framesOf } from './describe-error.js';
import { allowedFields, type LogFields, masked } from './log-fields.js';

/**
 * Where Nest's `Logger` writes, and with it everyone who uses one: a line of JSON each, with the number of the request or job it belongs to.
 * Call it as usual: `logger.warn('what happened')`, `logger.warn({ message: 'what happened', caseId })`, `logger.error(error)`.
 */
export class StructuredLog implements LoggerService {
  private readonly pino: pino.Logger;

  constructor(processName: string, level: LogLevel, stream: DestinationStream = destination({ fd: 1, sync: true })) {
    this.pino = pino(
      {
        level,
        base: { process: processName, pid: process.pid },
        timestamp: stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
      },
      stream,
    );
  }

  log(message: unknown, ...rest: unknown[]): void {
    // Nest tells of every route and module at its start; that is of use to who looks for it.
    this.write(NEST_CONTEXTS.has(contextOf(rest) ?? '') ? 'debug' : 'info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    if (!this.pino.isLevelEnabled(level)) return;
    const context = contextOf(rest);
    const { text, fields } = contentOf(message);
    const error = rest.find((part) => part instanceof Error);
    const stack = rest.find((part) => typeof part === 'string' && part.includes('\n    at '));
    const line: Record<string, unknown> = {
      ...(context === undefined ? {} : { context }),
      ...(correlationId() === undefined ? {} : { correlationId: correlationId() }),
      ...(error ? describeError(error) : {}),
      ...(typeof stack === 'string' ? { at: framesOf(stack) } : {}),
      ...fields,
    };
    this.pino[level](line, text);
  }
}

/** Who speaks of Nest's own start. */
const NEST_CONTEXTS: ReadonlySet<string> = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** Nest puts the name of the class that speaks last. */
function contextOf(rest: readonly unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : undefined;
}

function contentOf(message: unknown): { text: string; fields: LogFields } {
  if (message instanceof Error) return { text: 'an error', fields: describeError(message) };
  if (typeof message !== 'object' || message === null) return { text: masked(String(message)), fields: {} };
  const text: unknown = Reflect.get(message, 'message');
  return { text: typeof text === 'string' ? masked(text) : '', fields: allowedFields(message) };
}
