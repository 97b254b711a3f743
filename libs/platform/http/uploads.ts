import multipart, { type MultipartFile } from '@fastify/multipart';
import { applyDecorators } from '@nestjs/common';
import { type NestFastifyApplication, RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';

/** A file as it comes in. What is not read of it is thrown away. */
export interface Upload {
  /** As the sender calls it; it proves nothing, and may be a path. */
  readonly name: string | null;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What stands in a form beside its files. */
export type UploadFields = ReadonlyMap<string, string>;

export interface UploadLimits {
  readonly fileBytesMax: number;
  readonly filesMax: number;
}

const FIELDS_MAX = 10;
const FIELD_BYTES_MAX = 1_000;
const BYTES_PER_MB = 1_048_576;

/** A route that takes files: `multipart/form-data` with one or more of them. Every other route refuses that type. */
export function TakesFiles(): MethodDecorator {
  const files = { type: 'array', items: { type: 'string', format: 'binary' } };
  return applyDecorators(
    RouteConfig({ takesFiles: true }),
    ApiConsumes('multipart/form-data'),
    ApiBody({ schema: { type: 'object', properties: { files }, required: ['files'] } }),
  );
}

/** Lets the routes that take files read them as they come. */
export async function setUpUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', async (request) => {
      const isMultipart = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
      const { takesFiles = false } = (request.routeOptions.config ?? {}) as { takesFiles?: boolean };
      if (isMultipart !== takesFiles) throw new DomainError('request.unsupported_media');
    });
}

/**
 * Hands over each file of a request, one after the other. After the first refusal the rest is read and thrown away, so that the sender hears the
 * reason instead of a cut line. Returns the form's other fields, as far as they are text.
 * Errors: `document.too_large`, `document.too_many`, `request.invalid` for a body without files or one that cannot be read, and what `take` throws.
 */
export async function eachUpload(
  request: FastifyRequest,
  limits: UploadLimits,
  take: (upload: Upload) => Promise<void>,
): Promise<UploadFields> {
  const fields = new Map<string, string>();
  let [files, failure]: [number, unknown] = [0, null];
  for await (const part of partsOf(request, limits)) {
    if (part.type !== 'file') {
      if (typeof part.value === 'string') fields.set(part.fieldname, part.value);
      continue;
    }
    files += 1;
    try {
      if (failure === null) await take({ name: part.filename || null, content: wholeFile(part.file, limits) });
    } catch (error) {
      failure = error;
    }
    part.file.resume();
  }
  if (failure !== null) throw failure as Error;
  if (files === 0) throw new DomainError('request.invalid', {}, [{ field: 'files', code: 'required' }]);
  return fields;
}

/** The parser cuts a file off at the limit and only leaves a mark; here the cut is an error to whoever reads. */
async function* wholeFile(file: MultipartFile['file'], { fileBytesMax }: UploadLimits): AsyncGenerator<Uint8Array> {
  for await (const chunk of file) yield chunk as Uint8Array;
  if (file.truncated) throw new DomainError('document.too_large', { maxMb: megabytes(fileBytesMax) });
}

async function* partsOf(request: FastifyRequest, { fileBytesMax, filesMax }: UploadLimits) {
  try {
    yield* request.parts({
      limits: {
        fileSize: fileBytesMax,
        files: filesMax,
        fields: FIELDS_MAX,
        fieldSize: FIELD_BYTES_MAX,
        parts: filesMax + FIELDS_MAX,
      },
    });
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') throw new DomainError('document.too_many', { max: filesMax });
    throw new DomainError('request.invalid', {}, [{ field: 'files', code: 'invalid' }]);
  }
}

function megabytes(bytes: number): number {
  return Math.round((bytes / BYTES_PER_MB) * 10) / 10;
}
