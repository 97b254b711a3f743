import { StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { attachmentHeader } from '#libs/platform/storage';
import { type ServedDocument } from '../queries/documents.js';

/**
 * A file as an answer in which nothing can run: saved and never shown, its type not guessed at, and where a browser shows it all the same, in a sandbox
 * without scripts, forms, or a way to anything else of ours.
 */
export function inertFile({ name, mediaType, sizeBytes, content }: ServedDocument, reply: FastifyReply): StreamableFile {
  reply.request.headers['x-no-compression'] = 'true'; // the compressor's own switch: the bytes leave as they are, with their length
  void reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store, no-transform');
  return new StreamableFile(content, { type: mediaType, length: sizeBytes, disposition: attachmentHeader(name) });
}
