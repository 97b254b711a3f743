import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { attachmentHeader } from '#libs/platform/storage';
import { type CaseArchive } from '../archive/export-case.js';

/** An archive to be saved: it leaves as it is read, whole in nobody's memory, and is kept by nobody on the way. */
export function archiveFile({ fileName, content }: CaseArchive, reply: FastifyReply): StreamableFile {
  reply.request.headers['x-no-compression'] = 'true'; // the compressor's own switch: the bytes leave as they are
  void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'private, no-store, no-transform');
  return new StreamableFile(Readable.from(content), { type: 'application/zip', disposition: attachmentHeader(fileName) });
}
