import { Controller, Param, ParseUUIDPipe, Post, Req, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { AddDraftFiles, type DraftFileId, FloodGuard, RemoveDraftFile, filesOf } from '#libs/features/intake';
import { type DomainError } from '#libs/kernel';
import { Config } from '#libs/platform/config';
import { TakesFiles } from '#libs/platform/http';
import { Public } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../shared/form-errors.js';
import { invalid, type PageAnswer, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { megabytes } from '../upload-size.js';
import { errorNames } from './error-names.js';
import { EvidencePage } from './evidence-page.js';
import { FormSessions } from './form-session.js';
import { backFrom } from './questions.controller.js';

const PAGE = '/complain/evidence';

/** The files of a form that is not sent yet. */
@ApiExcludeController()
@Controller('complain/evidence/files')
@UseGuards(FloodGuard)
export class EvidenceController {
  constructor(
    private readonly sessions: FormSessions,
    private readonly addFiles: AddDraftFiles,
    private readonly removeFile: RemoveDraftFile,
    private readonly config: Config,
  ) {}

  @Post()
  @TakesFiles()
  @Public('anybody may complain')
  async add(@Page() page: PageContext, @Req() request: FastifyRequest): Promise<PageAnswer> {
    const session = await this.sessions.of(request, page.language);
    const { token, draft, situation } = session;
    if (token === null) return seeOther('/complain');

    const files = filesOf(request, this.config);
    const { refusal } = await attempt(() => this.addFiles.execute({ token, files }));
    if (!refusal) return seeOther(PAGE);
    const errors = fileErrors(page, refusal);
    const common = {
      page,
      step: 'evidence' as const,
      situation,
      values: {},
      errors,
      back: backFrom('evidence', session),
      begun: true,
    };
    return invalid(<EvidencePage {...common} files={draft?.files ?? []} mb={megabytes(this.config)} />);
  }

  @Post(':fileId/removal')
  @Public('whoever fills in the form holds its key')
  async remove(
    @Page() page: PageContext,
    @Req() request: FastifyRequest,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<PageAnswer> {
    const { token } = await this.sessions.of(request, page.language);
    if (token !== null) await this.removeFile.execute({ token, fileId: fileId as DraftFileId });
    return seeOther(PAGE);
  }
}

/** Every refusal of a file stands beside the field that took it. A form sent without any has an empty one, which is no kind of file. */
function fileErrors(page: PageContext, refusal: DomainError): FormErrors {
  const told = FormErrors.of(page.language, refusal, { names: errorNames(page.language) });
  return told.on('files') === undefined ? FormErrors.at('files', told.summary()[0]!.text) : told;
}
