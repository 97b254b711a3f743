import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorCode } from '#libs/kernel';

/** What the framework refuses before our own code is asked, by the status it gives. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'request.not_json',
  401: 'session.required',
  403: 'permission.denied',
  404: 'request.not_found',
  405: 'request.not_found',
  413: 'request.too_large',
  415: 'request.unsupported_media',
  429: 'rate.limited',
};

/**
 * The refusal behind whatever was thrown; null when nothing was refused and the fault is ours.
 * A framework's 400 is a body or an address that could not be read at all: what could be read is judged by `RequestPipe`.
 */
export function refusalOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const status = statusOf(error);
  if (status === null || status < 400 || status > 499) return null;
  return new DomainError(BY_STATUS[status] ?? 'request.invalid');
}

/** A status that was chosen on purpose: Nest's exceptions say it by a method, Fastify's errors by a property. */
export function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}

/** SQLSTATE 08 connection, 53 out of resources, 57P being shut down or starting up; and the same said by the network. */
const AWAY = /^(08...|53...|57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** Whether the database cannot be reached at the moment: the request may succeed when it is sent again. */
export function isOutage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && AWAY.test(error.code);
}
