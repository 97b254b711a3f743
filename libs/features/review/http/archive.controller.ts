import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { caseNow, type CaseNow, referenceOf } from '#libs/casework';
import { type Actor } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { CurrentActor, CurrentReader, RequirePermission } from '#libs/platform/identity';
import { attachmentHeader } from '#libs/platform/storage';
import { ExportCase } from '../archive/export-case.js';
import { RecordFileSent, RecordOutsideDecision } from '../commands/go-outside.js';
import { FileSentDto, OutsideDecisionDto } from './outside.dto.js';

/** The way out of the body: the file for an ombudsman or a court, and what they decided. */
@Controller('api/v1/staff/cases/:reference')
export class ArchiveController {
  constructor(
    private readonly exportCase: ExportCase,
    private readonly recordFileSent: RecordFileSent,
    private readonly recordOutsideDecision: RecordOutsideDecision,
  ) {}

  /** The matter up to this case, as one archive to be saved. */
  @Get('archive')
  @RequirePermission('review.assign')
  @Header('cache-control', 'private, no-store, no-transform')
  async archive(
    @Param('reference') reference: string,
    @CurrentReader() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { fileName, content } = await this.exportCase.execute({ reference: referenceOf(reference), reader });
    reply.request.headers['x-no-compression'] = 'true'; // the compressor's own switch: the bytes leave as they are
    void reply.header('x-content-type-options', 'nosniff');
    return new StreamableFile(Readable.from(content), { type: 'application/zip', disposition: attachmentHeader(fileName) });
  }

  @Post('file-sent')
  @HttpCode(200)
  @RequirePermission('review.assign')
  async sent(
    @Param('reference') reference: string,
    @Body() { on, sha256 }: FileSentDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    return caseNow(await this.recordFileSent.execute({ reference: referenceOf(reference), actor, on: on ?? null, sha256 }));
  }

  /** What the ombudsman or the court decided about our decision. */
  @Post('outside-decision')
  @HttpCode(200)
  @RequirePermission('review.assign')
  async decided(
    @Param('reference') reference: string,
    @Body() { on, points, text }: OutsideDecisionDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    const whole = points.map(({ rootCause, ...point }) => ({ ...point, rootCause: rootCause ?? null }));
    return caseNow(
      await this.recordOutsideDecision.execute({ reference: referenceOf(reference), actor, on: on ?? null, points: whole, text }),
    );
  }
}
