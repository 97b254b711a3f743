import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { referenceOf } from '#libs/casework';
import { archiveFile, ExportCase } from '#libs/features/review';
import { type Reader } from '#libs/platform/audit';
import { CurrentReader, RequirePermission } from '#libs/platform/identity';

/** The file of a matter, to be saved by whoever sends it to an ombudsman or a court. */
@ApiExcludeController()
@Controller('staff/cases/:reference/archive.zip')
@RequirePermission('review.assign')
export class ArchivePagesController {
  constructor(private readonly exportCase: ExportCase) {}

  /** Leaves a line in the log of reads with every case of the matter. */
  @Get()
  async save(
    @Param('reference') reference: string,
    @CurrentReader() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return archiveFile(await this.exportCase.execute({ reference: referenceOf(reference), reader }), reply);
  }
}
