import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { parseReference } from '#libs/casework';
import { type Actor, type DocumentId, DomainError, type Reference } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Config } from '#libs/platform/config';
import { TakesFiles } from '#libs/platform/http';
import { CurrentActor, CurrentReader, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { AttachDocuments, type AttachedDocument } from '../commands/attach-documents.js';
import { ErasePerson } from '../commands/erase-person.js';
import { Documents } from '../queries/documents.js';
import { inertFile } from './inert-file.js';
import { AttachDto } from './staff-documents.dto.js';
import { filesOf } from './files-of.js';

/** The files of a case, for staff; and the end of them. */
@Controller('api/v1/staff/cases/:reference')
export class StaffDocumentsController {
  constructor(
    private readonly attachDocuments: AttachDocuments,
    private readonly documents: Documents,
    private readonly erasePerson: ErasePerson,
    private readonly config: Config,
  ) {}

  /** One or more files: evidence, a scanned letter, something for the person. */
  @Post('documents')
  @RequirePermission('case.handle')
  @TakesFiles()
  async attach(
    @Param('reference') reference: string,
    @Query() { direction = 'internal' }: AttachDto,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<{ documents: AttachedDocument[] }> {
    const files = filesOf(request, this.config);
    const documents = await this.attachDocuments.execute({ reference: referenceOf(reference), actor, direction, files });
    return { documents };
  }

  /** The file itself, to be saved; a browser never shows it. */
  @Get('documents/:documentId')
  @RequirePermission('case.read')
  async download(
    @Param('reference') reference: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @CurrentStaff() staff: StaffActor,
    @CurrentReader() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const id = documentId as DocumentId;
    return inertFile(await this.documents.forStaff(referenceOf(reference), id, staff, reader), reply);
  }

  /** Forgets the people of a case that is over: names, addresses, texts and files. It cannot be undone. */
  @Post('erasure')
  @HttpCode(204)
  @RequirePermission('body.manage')
  erase(@Param('reference') reference: string, @CurrentStaff() actor: StaffActor): Promise<void> {
    return this.erasePerson.execute({ reference: referenceOf(reference), actor });
  }
}

function referenceOf(text: string): Reference {
  const reference = parseReference(text);
  if (reference === null) throw new DomainError('case.not_found');
  return reference;
}
