import { CompositionError, DomainError } from '#libs/kernel';
import { type LogFields } from './log-fields.js';

const FRAMES_MAX = 12;

/**
 * What a log may say of an error: its class, its code, the place in our code, and which table or constraint the database named.
 * Never its message, which may quote a row or a request; only the runtime's own complaints about our code are let through.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = causeOf(error);
  return {
    error: error.name,
    ...textField('code', error instanceof DomainError ? error.code : (codeOf(error) ?? codeOf(cause))),
    ...textField('table', Reflect.get(cause, 'table')),
    ...textField('constraint', Reflect.get(cause, 'constraint')),
    ...(isAboutCode(error) ? { result: error.message } : {}),
    at: framesOf(error.stack),
  };
}

/** The lines of a stack that name places, without the message above them. */
export function framesOf(stack: string | undefined): string {
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return frames
    .slice(0, FRAMES_MAX)
    .map((line) => line.trim())
    .join('\n');
}

/** TypeORM wraps the database's error, others chain it. */
function causeOf(error: Error): object {
  const inner: unknown = Reflect.get(error, 'driverError') ?? error.cause;
  return typeof inner === 'object' && inner !== null ? inner : error;
}

function codeOf(value: object): unknown {
  return Reflect.get(value, 'code');
}

/** "x is not a function", or "connect ECONNREFUSED": about the program and the machine, not about a person. */
function isAboutCode(error: Error): boolean {
  const ours = [TypeError, ReferenceError, CompositionError].some((type) => error instanceof type);
  return ours || 'syscall' in error;
}

function textField(name: string, value: unknown): LogFields {
  return typeof value === 'string' || typeof value === 'number' ? { [name]: String(value) } : {};
}
