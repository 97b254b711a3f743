import { DomainError } from '#libs/kernel';

/**
 * What may be kept and logged of an error: its class and its code (`QueryFailedError 23505`, `DomainError case.changed`). Never its message,
 * which may quote what a citizen wrote.
 */
export function errorSummary(error: unknown): string {
  if (error instanceof DomainError) return `${error.name} ${error.code}`;
  if (!(error instanceof Error)) return typeof error;
  const code = codeOf(error) ?? codeOf((error as { driverError?: unknown }).driverError) ?? codeOf(error.cause);
  const name = error.constructor.name || error.name;
  return code === null ? name : `${name} ${code}`;
}

/** Where an error was thrown, without what it says. */
export function stackFrames(error: unknown): string {
  if (!(error instanceof Error) || !error.stack) return '';
  return error.stack
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

function codeOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('code' in value)) return null;
  const { code } = value;
  const text = typeof code === 'string' || typeof code === 'number' ? String(code) : '';
  return /^[\w.-]{1,40}$/.test(text) ? text : null;
}
