import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { referenceOf } from '#libs/casework';
import { CaseMeasures, FurtherRequests, SurveyStandings } from '#libs/features/feedback';
import { Followers, RelatedCases } from '#libs/features/handling';
import { AttachDocuments, DIRECTIONS, Documents, inertFile, shownFile, filesOf } from '#libs/features/intake';
import { CaseStages, ReviewRequests, ReviewStanding } from '#libs/features/review';
import { LikelyRepeats } from '#libs/features/triage';
import { type DocumentId } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Config } from '#libs/platform/config';
import { TakesFiles, type UploadFields } from '#libs/platform/http';
import { CurrentReader, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { CaseAsking } from '../surveys/case-asking.js';
import { CaseActs } from './acts/case-acts.js';
import { type CaseView, CaseViews } from './case-view.js';
import { doneText } from './done.js';
import { casePath } from './section.js';
import { DocumentsPage, SHOWN_TYPES } from './sections/documents.js';
import { HistoryPage } from './sections/history.js';
import { type Looks } from './sections/looks.js';
import { MessagesPage } from './sections/messages.js';
import { SummaryPage } from './sections/summary.js';
import { StaffVisit, type StaffVisited } from '../../shared/visit.js';

/** The page of a case, in parts that are pages of their own. */
@ApiExcludeController()
@Controller('staff/cases/:reference')
@RequirePermission('case.read')
export class CaseController {
  constructor(
    private readonly views: CaseViews,
    private readonly acts: CaseActs,
    private readonly repeats: LikelyRepeats,
    private readonly related: RelatedCases,
    private readonly followers: Followers,
    private readonly surveys: SurveyStandings,
    private readonly requests: FurtherRequests,
    private readonly measures: CaseMeasures,
    private readonly stages: CaseStages,
    private readonly asks: ReviewRequests,
    private readonly reviewStanding: ReviewStanding,
    private readonly documents: Documents,
    private readonly attachDocuments: AttachDocuments,
    private readonly config: Config,
  ) {}

  @Get()
  async summary(@Param('reference') given: string, @StaffVisit() { page, actor, reader }: StaffVisited, @Query() query: Sent) {
    const reference = referenceOf(given);
    const view = await this.views.of(reference, { page, actor, reader });
    const [repeats, related, measures, standing, requests] = await Promise.all([
      // Whoever reads it only to look at its decision again has nothing to do with other cases of the person.
      view.mayAct ? this.repeats.of(reference, actor, reader) : [],
      view.mayAct ? this.related.of(reference, actor, reader) : [],
      this.measures.of(view.file.id, false),
      this.surveys.of(reference),
      this.requests.ofCase(view.file.id),
    ]);
    const done = doneText(view, textOf(query, 'done'));
    const asking = <CaseAsking page={page} opened={view.opened} standing={standing} requests={requests} />;
    const acts = this.acts.possible(view);
    const forbidden = this.acts.forbidden(view);
    const looks = await this.looksAt(view);
    const together = await this.followers.standing(view.file.id);
    return <SummaryPage {...{ view, done, acts, forbidden, asking, repeats, related, measures, looks, together }} />;
  }

  @Get('messages')
  async messages(
    @Param('reference') reference: string,
    @StaffVisit() { page, actor, reader }: StaffVisited,
    @Query() query: Sent,
  ) {
    const view = await this.views.of(referenceOf(reference), { page, actor, reader });
    const acts = this.acts.possible(view).filter(({ then }) => then === 'messages');
    return <MessagesPage view={view} acts={acts} done={doneText(view, textOf(query, 'done'))} />;
  }

  @Get('documents')
  async documentList(
    @Param('reference') reference: string,
    @StaffVisit() { page, actor, reader }: StaffVisited,
    @Query() query: Sent,
  ) {
    const view = await this.views.of(referenceOf(reference), { page, actor, reader });
    return <DocumentsPage view={view} done={doneText(view, textOf(query, 'done'))} />;
  }

  @Post('documents')
  @RequirePermission('case.handle')
  @TakesFiles()
  async addDocument(
    @Param('reference') given: string,
    @StaffVisit() { page, actor, reader }: StaffVisited,
    @Req() request: FastifyRequest,
  ) {
    const reference = referenceOf(given);
    let fields: UploadFields = new Map();
    const files = filesOf(request, this.config, (sent) => (fields = sent));
    const direction = () => directionOf(fields.get('direction'));
    const { refusal } = await attempt(() => this.attachDocuments.execute({ reference, actor, direction, files }));
    if (refusal === null) return seeOther(`${casePath(reference, 'documents')}?done=document`);
    const view = await this.views.of(reference, { page, actor, reader });
    return invalid(<DocumentsPage view={view} done={null} errors={FormErrors.of(page.language, refusal)} />);
  }

  /** A file: saved and never shown, but for a picture, in which nothing can run. */
  @Get('documents/:documentId')
  async file(
    @Param('reference') reference: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Query() query: Sent,
    @CurrentStaff() actor: StaffActor,
    @CurrentReader() reader: Reader,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const served = await this.documents.forStaff(referenceOf(reference), documentId as DocumentId, actor, reader);
    const shown = textOf(query, 'shown') !== '' && SHOWN_TYPES.has(served.mediaType);
    return shown ? shownFile(served, reply) : inertFile(served, reply);
  }

  @Get('history')
  async history(@Param('reference') reference: string, @StaffVisit() { page, actor, reader }: StaffVisited) {
    return <HistoryPage view={await this.views.of(referenceOf(reference), { page, actor, reader })} />;
  }

  private async looksAt({ file, actor }: CaseView): Promise<Looks> {
    const [stages, asks, challenge] = await Promise.all([
      this.stages.ofCase(file.id, actor),
      this.asks.ofCase(file.id),
      this.reviewStanding.challenge(file.id),
    ]);
    return { stages, asks, challenge };
  }
}

/** What the form said of the file; for ourselves alone where it said nothing that we know. */
function directionOf(sent: string | undefined): (typeof DIRECTIONS)[number] {
  return DIRECTIONS.find((direction) => direction === sent) ?? 'internal';
}
