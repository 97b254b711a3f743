import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const DOCS = 'api/docs';

/** Swagger UI writes its own styles into its page; its scripts are files of ours, so that scripts stay as forbidden here as elsewhere. */
const DOCS_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/** `/api/openapi.json` for programs and `/api/docs` for people; both come from this server, so that they work with no way to the internet. */
export function setUpOpenApi(app: NestFastifyApplication, version: string): void {
  SwaggerModule.setup(DOCS, app, () => describe(app, version), { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      if (request.url.startsWith(`/${DOCS}`)) reply.header('content-security-policy', DOCS_POLICY);
    });
}

function describe(app: NestFastifyApplication, version: string): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle('Otklik')
    .setDescription(
      'Complaints and appeals to a public body. A refusal is `application/problem+json` (RFC 9457) with a stable `code`, in the language of `Accept-Language`.',
    )
    .setVersion(version)
    .addCookieAuth('otklik_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-CSRF-Token' }, 'csrf')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Tracking-Code' }, 'trackingCode')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-Link-Token' }, 'linkToken')
    .build();
  return SwaggerModule.createDocument(app, info);
}
