import { StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { attachmentHeader } from '#libs/platform/storage';
import { type ServedDocument } from '../queries/documents.js';

/**
 * A file as an answer in which nothing can run: saved and never shown, its type not guessed at, and where a browser shows it all the same, in a sandbox
 * without scripts, forms, or a way to anything else of ours.
 */
export function inertFile(file: ServedDocument, reply: FastifyReply): StreamableFile {
  return sealed(file, reply, attachmentHeader(file.name));
}

/** The same for a picture that a page of ours shows: it is of a type in which nothing can run, and the page asks for it alone. */
export function shownFile(file: ServedDocument, reply: FastifyReply): StreamableFile {
  return sealed(file, reply, 'inline');
}

function sealed({ mediaType, sizeBytes, content }: ServedDocument, reply: FastifyReply, disposition: string): StreamableFile {
  reply.request.headers['x-no-compression'] = 'true'; // the compressor's own switch: the bytes leave as they are, with their length
  void reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store, no-transform');
  return new StreamableFile(content, { type: mediaType, length: sizeBytes, disposition });
}
