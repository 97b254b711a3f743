import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { referenceOf } from '#libs/casework';
import { askingLimit, mayLetIn, type Stage, stageNamed } from '#libs/domain/procedure';
import { UnsentLetters } from '#libs/features/correspondence';
import { type AskLine, hadPartIn, ReviewRequests, SettleRequest } from '#libs/features/review';
import { actingRoles, DomainError, type ReviewRequestId } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { RequirePermission } from '#libs/platform/identity';
import { attempt, FormErrors, formIn } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { type Sent } from '../admin/shared/sent.js';
import { type CaseView, CaseViews } from '../case/case-view.js';
import { reviewerPath, REVIEWS } from './paths.js';
import { RequestPage } from './request-page.js';
import { reviewText } from './words.js';
import { StaffVisit, type StaffVisited } from '../../shared/visit.js';

class SettlingForm {
  @IsIn(['admit', 'refuse'])
  decision!: 'admit' | 'refuse';
}

/** A request that a person has to weigh: it is late, and there is a reason, or the last day is not final. */
@ApiExcludeController()
@Controller('staff/cases/:reference/review-requests/:requestId')
@RequirePermission('review.assign')
export class RequestController {
  constructor(
    private readonly views: CaseViews,
    private readonly requests: ReviewRequests,
    private readonly settleRequest: SettleRequest,
    private readonly letters: UnsentLetters,
  ) {}

  /** Leaves a line in the log of reads: the case is looked at. */
  @Get()
  async show(
    @StaffVisit() { page, actor, reader }: StaffVisited,
    @Param('reference') reference: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
  ) {
    const view = await this.views.of(referenceOf(reference), { page, actor, reader });
    return this.page(view, await this.askOf(view, requestId), reader, {}, null);
  }

  @Post()
  async settle(
    @StaffVisit() { page, actor, reader }: StaffVisited,
    @Param('reference') given: string,
    @Param('requestId', ParseUUIDPipe) requestId: string,
    @Body() sent: Sent,
  ) {
    const { value, refusal } = await attempt(async () => {
      const { decision } = await formIn(SettlingForm, sent);
      return this.settleRequest.execute({ requestId: requestId as ReviewRequestId, letIn: decision === 'admit', actor });
    });
    if (refusal === null)
      return seeOther(value ? `${reviewerPath(value.row.reference)}?done=admitted` : `${REVIEWS}?done=refused`);
    const names = { decision: reviewText(page.language)('request.choose') };
    const view = await this.views.of(referenceOf(given), { page, actor, reader });
    const errors = FormErrors.of(page.language, refusal, { names });
    return invalid(await this.page(view, await this.askOf(view, requestId), reader, sent, errors));
  }

  /** Errors: `review.unknown`, also for a request about another case. */
  private async askOf({ file }: CaseView, requestId: string): Promise<AskLine> {
    const ask = await this.requests.one(requestId as ReviewRequestId);
    if (ask.caseId !== file.id) throw new DomainError('review.unknown');
    return ask;
  }

  private async page(view: CaseView, ask: AskLine, reader: Reader, sent: Sent, errors: FormErrors | null) {
    const { opened, file, actor } = view;
    const { answeredOn, closedOn } = opened.row;
    const stage: Stage = stageNamed(opened.procedure.pack, ask.stage);
    const limit = askingLimit(opened.procedure, stage, ask, { answeredOn: answeredOn ?? closedOn });
    const { id: requestId, contested, state } = ask;
    const step = { letter: 'reviewRefused', requestId, stage: stage.code, why: 'late', contested } as const;
    const letter = state === 'waiting' ? await this.letters.ofStep(file.reference, step, '', reader) : null;
    const mayAdmit = limit === null || mayLetIn(limit, actingRoles(actor));
    const hadPart = hadPartIn(opened, actor.staffId);
    return <RequestPage {...{ view, ask, stage, limit, mayAdmit, hadPart, letter, sent, errors }} />;
  }
}
