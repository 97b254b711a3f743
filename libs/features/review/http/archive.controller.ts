import { Body, Controller, Get, HttpCode, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { caseNow, type CaseNow, referenceOf } from '#libs/casework';
import { type Actor } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { CurrentActor, CurrentReader, RequirePermission } from '#libs/platform/identity';
import { ExportCase } from '../archive/export-case.js';
import { RecordFileSent, RecordOutsideDecision } from '../outside/go-outside.js';
import { OutsideStanding, type OutsideStandingOfCase } from '../outside/outside-standing.js';
import { archiveFile } from './archive-file.js';
import { FileSentDto, OutsideDecisionDto } from './outside.dto.js';

/** The way out of the body: the file for an ombudsman or a court, and what they decided. */
@Controller('api/v1/staff/cases/:reference')
export class ArchiveController {
  constructor(
    private readonly exportCase: ExportCase,
    private readonly standing: OutsideStanding,
    private readonly recordFileSent: RecordFileSent,
    private readonly recordOutsideDecision: RecordOutsideDecision,
  ) {}

  /** The matter up to this case, as one archive to be saved. */
  @Get('archive')
  @RequirePermission('review.assign')
  async archive(
    @Param('reference') reference: string,
    @CurrentReader() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return archiveFile(await this.exportCase.execute({ reference: referenceOf(reference), reader }), reply);
  }

  /** What was made of the case for those outside, what was sent, and what they decided. */
  @Get('outside')
  @RequirePermission('review.assign')
  async outside(@Param('reference') reference: string, @CurrentActor() actor: Actor): Promise<OutsideStandingOfCase> {
    return this.standing.seenBy(actor, referenceOf(reference));
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
    const whole = points.map(({ rootCause, remedies, ...point }) => ({
      ...point,
      rootCause: rootCause ?? null,
      remedies: remedies ?? [],
    }));
    return caseNow(
      await this.recordOutsideDecision.execute({ reference: referenceOf(reference), actor, on: on ?? null, points: whole, text }),
    );
  }
}
