import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type DomainError, ERROR_CODES, type Language } from '#libs/kernel';
import { chooseLanguage } from '#libs/platform/i18n';
import { faultOf, type Problem, problemOf } from './problem.js';
import { isOutage, refusalOf, statusOf } from './refusal.js';

/** How a refusal is told where a person reads it in a browser. */
export interface RefusalPages {
  /** Whether this request asked for a page. */
  isPage(request: FastifyRequest): boolean;
  languageOf(request: FastifyRequest): Language;
  /** Sends the page; its status and headers are set. */
  send(request: FastifyRequest, reply: FastifyReply, problem: Problem): void;
}

/** After an outage: long enough for a database to restart, short enough for a person to wait. */
const OUTAGE_RETRY_SECONDS = 5;

/** Answers whatever was thrown: a refusal by its status and in the reader's language; a fault of ours by 500 and nothing about its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  /**
   * @param fallback spoken to readers who name no language of ours
   * @param pages shows a refusal to a person; without it everybody is answered as a program
   */
  constructor(
    private readonly fallback: Language,
    private readonly pages: RefusalPages | null = null,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent || reply.raw.headersSent) return this.log(error, request);
    if (isDeliberate(error)) return void reply.status(error.getStatus()).send(error.getResponse());

    const refusal = refusalOf(error);
    const language = this.languageOf(request);
    if (refusal) return this.send(request, reply, problemOf(refusal, language), language, retryAfter(refusal));

    this.log(error, request);
    const outage = isOutage(error);
    this.send(request, reply, faultOf(outage ? 503 : 500, request.id, language), language, outage ? OUTAGE_RETRY_SECONDS : null);
  }

  private languageOf(request: FastifyRequest): Language {
    return this.pages?.isPage(request) ? this.pages.languageOf(request) : languageOf(request, this.fallback);
  }

  private send(
    request: FastifyRequest,
    reply: FastifyReply,
    problem: Problem,
    language: Language,
    retryAfterSeconds: number | null,
  ): void {
    if (!this.pages?.isPage(request)) return send(reply, problem, language, retryAfterSeconds);
    setHeaders(reply, problem, language, retryAfterSeconds);
    this.pages.send(request, reply, problem);
  }

  /** Name, code and place only: a message of the database may quote the row, which is somebody's name and address. */
  private log(error: unknown, request: FastifyRequest): void {
    this.logger.error({
      message: 'a request failed by a fault of ours',
      correlationId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      ...describe(error),
    });
  }
}

/** Answers a refusal outside of a route, where no filter is asked. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: DomainError, fallback: Language): void {
  const language = languageOf(request, fallback);
  send(reply, problemOf(refusal, language), language, retryAfter(refusal));
}

function languageOf(request: FastifyRequest, fallback: Language): Language {
  return chooseLanguage(request.headers['accept-language'], fallback);
}

function send(reply: FastifyReply, problem: Problem, language: Language, retryAfterSeconds: number | null): void {
  setHeaders(reply, problem, language, retryAfterSeconds);
  void reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}

function setHeaders(reply: FastifyReply, problem: Problem, language: Language, retryAfterSeconds: number | null): void {
  void reply.header('content-language', language).header('vary', 'Accept-Language').header('cache-control', 'no-store');
  if (retryAfterSeconds !== null) void reply.header('retry-after', String(retryAfterSeconds));
  void reply.status(problem.status);
}

/** A check of health answers 503 with what it found: that is its answer, not a failure of it. */
function isDeliberate(error: unknown): error is HttpException {
  return error instanceof HttpException && (statusOf(error) ?? 0) >= 500;
}

function retryAfter(refusal: DomainError): number | null {
  if (ERROR_CODES[refusal.code] !== 429) return null;
  return Number(refusal.params['retryAfterSeconds'] ?? 1);
}

function describe(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return {
    error: error.name,
    ...code,
    at: frames
      .slice(0, 10)
      .map((line) => line.trim())
      .join('\n'),
  };
}
