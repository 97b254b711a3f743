import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { actOf, caseNow, type CaseNow } from '#libs/casework';
import { type Actor, type RemedyId } from '#libs/kernel';
import { CurrentActor, RequirePermission } from '#libs/platform/identity';
import { type DraftPoint } from '../answering/draft-content.js';
import { type PointDecision } from '../answering/point-decision.js';
import { IssueDecision } from '../commands/issue-decision.js';
import { ApproveDraft } from '../commands/review-draft.js';
import { SaveDraft } from '../commands/save-draft.js';
import { CompleteRemedy, DropRemedy } from '../commands/settle-remedy.js';
import { ApprovalDto, DatedTextDto, DecisionDto, type PointDecisionDto, ReasonDto } from './handling.dto.js';
import { DraftDto, type DraftPointDto } from './draft.dto.js';

/** The answer: drafted, approved, issued; and what it promised. */
@Controller('api/v1/staff/cases/:reference')
export class DecisionController {
  constructor(
    private readonly saveDraft: SaveDraft,
    private readonly approveDraft: ApproveDraft,
    private readonly issueDecision: IssueDecision,
    private readonly completeRemedy: CompleteRemedy,
    private readonly dropRemedy: DropRemedy,
  ) {}

  @Put('draft')
  @RequirePermission('case.handle')
  draft(@Param('reference') reference: string, @Body() { points, basedOn }: DraftDto, @CurrentActor() actor: Actor) {
    return this.saveDraft.execute({ ...actOf(reference, actor), points: points.map(draftPoint), basedOn });
  }

  @Post('draft/approval')
  @HttpCode(204)
  @RequirePermission('case.decide')
  approve(@Param('reference') reference: string, @Body() { version }: ApprovalDto, @CurrentActor() actor: Actor): Promise<void> {
    return this.approveDraft.execute({ ...actOf(reference, actor), version });
  }

  /** Decides the case; the answer goes out from here. */
  @Post('decision')
  @RequirePermission('case.decide')
  async decide(
    @Param('reference') reference: string,
    @Body() { seen, points }: DecisionDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    return caseNow(await this.issueDecision.execute({ ...actOf(reference, actor, seen), points: points.map(pointDecision) }));
  }

  /** The text is the evidence. */
  @Post('remedies/:remedyId/completion')
  @HttpCode(200)
  @RequirePermission('case.handle')
  async complete(
    @Param('reference') reference: string,
    @Param('remedyId', ParseUUIDPipe) remedyId: string,
    @Body() { seen, text, on }: DatedTextDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    const input = { remedyId: remedyId as RemedyId, evidence: text, on: on ?? null };
    return caseNow(await this.completeRemedy.execute({ ...actOf(reference, actor, seen), ...input }));
  }

  @Post('remedies/:remedyId/abandonment')
  @HttpCode(200)
  @RequirePermission('case.handle')
  async drop(
    @Param('reference') reference: string,
    @Param('remedyId', ParseUUIDPipe) remedyId: string,
    @Body() { seen, reason }: ReasonDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    const input = { remedyId: remedyId as RemedyId, reason };
    return caseNow(await this.dropRemedy.execute({ ...actOf(reference, actor, seen), ...input }));
  }
}

function pointDecision({ rootCause, remedies, ...point }: PointDecisionDto): PointDecision {
  return {
    ...point,
    rootCause: rootCause ?? null,
    remedies: (remedies ?? []).map(({ ownerId, ...remedy }) => ({ ...remedy, ownerId: ownerId ?? null })),
  };
}

function draftPoint({ outcome, reasons, rootCause, remedies, ...point }: DraftPointDto): DraftPoint {
  return {
    ...point,
    outcome: outcome ?? null,
    reasons: reasons ?? '',
    rootCause: rootCause ?? null,
    remedies: (remedies ?? []).map(({ kind, description, ownerId, dueOn }) => {
      return { kind: kind ?? null, description: description ?? '', ownerId: ownerId ?? null, dueOn: dueOn ?? null };
    }),
  };
}
