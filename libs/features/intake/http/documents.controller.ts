import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res, type StreamableFile, UseGuards } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CITIZEN, type DocumentId } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Config } from '#libs/platform/config';
import { TakesFiles } from '#libs/platform/http';
import { CurrentReader, ForCitizen } from '#libs/platform/identity';
import { AttachDocuments, type AttachedDocument } from '../commands/attach-documents.js';
import { FloodGuard } from '../flood.guard.js';
import { CitizenAccess, type CitizenKey } from '../queries/citizen-access.js';
import { Documents } from '../queries/documents.js';
import { CurrentKey } from './citizen-key.js';
import { inertFile } from './inert-file.js';
import { filesOf } from './files-of.js';

/** The files of a case, for the person whose case it is. */
@Controller('api/v1/cases/:reference/documents')
@UseGuards(FloodGuard)
export class DocumentsController {
  constructor(
    private readonly access: CitizenAccess,
    private readonly attachDocuments: AttachDocuments,
    private readonly documents: Documents,
    private readonly config: Config,
  ) {}

  /** One or more files. They are `quarantined` until they were looked at, which takes a moment. */
  @Post()
  @ForCitizen()
  @TakesFiles()
  async attach(@CurrentKey() key: CitizenKey, @Req() request: FastifyRequest): Promise<{ documents: AttachedDocument[] }> {
    const { reference } = await this.access.prove(key);
    const documents = await this.attachDocuments.execute({
      reference,
      actor: CITIZEN,
      direction: 'in',
      files: filesOf(request, this.config),
    });
    return { documents };
  }

  /** The file itself, to be saved; a browser never shows it. */
  @Get(':documentId')
  @ForCitizen()
  async download(
    @CurrentKey() key: CitizenKey,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @CurrentReader() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { id } = await this.access.prove(key);
    return inertFile(await this.documents.forCitizen(id, documentId as DocumentId, reader), reply);
  }
}
