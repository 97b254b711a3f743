import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { DomainError, type Language } from '#libs/kernel';
import { correlationIdOf } from '#libs/platform/observability';
import { ProblemFilter, type RefusalPages, sendRefusal } from './problem-filter.js';
import { RequestPipe } from './request-pipe.js';

export interface HttpOptions {
  /** The largest JSON body. */
  bodyBytesMax: number;
  /** How many proxies stand in front and may be believed about a caller's address. */
  trustedProxies: number;
  /** Spoken to readers who name no language of ours. */
  fallbackLanguage: Language;
  /** Whether the installation is reached over https. */
  secure: boolean;
}

/** Whoever does not get to the point is cut off. */
const HEADERS_TIMEOUT_MS = 30_000;
/** The largest attachment over a slow line takes minutes. */
const UPLOAD_TIMEOUT_MS = 600_000;

/** The server under the application. Of a caller's number it takes over a UUID only: another could be a name, or a line for our log. */
export function createHttpAdapter({ bodyBytesMax, trustedProxies, fallbackLanguage }: HttpOptions): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: bodyBytesMax,
    trustProxy: (_address, hop) => hop < trustedProxies,
    genReqId: correlationIdOf,
    requestTimeout: UPLOAD_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    return503OnClosing: true,
    // An address that cannot be read leads nowhere; the router says so before any filter is asked.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendRefusal(request, reply, new DomainError('request.not_found'), fallbackLanguage),
  });
}

/** Everything that holds for every route: problems, checks of shape, cookies and the headers of defence. Call it once, before `init` or `listen`. */
export async function setUpHttp(
  app: NestFastifyApplication,
  { fallbackLanguage, secure }: HttpOptions,
  pages: RefusalPages | null = null,
): Promise<void> {
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain'); // nothing of ours is sent as a bare text
  app.useGlobalPipes(new RequestPipe());
  app.useGlobalFilters(new ProblemFilter(fallbackLanguage, pages));
}

/** Nothing runs in a page but our own files: no inline script or style, no other host, no frame around us. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};
