import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actOf, type CaseNow, caseNow, referenceOf } from '#libs/casework';
import { type Actor, DomainError } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { CurrentActor, CurrentReader, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { AssignCase } from '../commands/assign-case.js';
import { type Classified, ClassifyCase } from '../commands/classify-case.js';
import { LinkSubject, type Subject } from '../commands/link-subject.js';
import { ClearDanger, MarkDanger } from '../commands/mark-danger.js';
import { TransferCase } from '../commands/transfer-case.js';
import { LikelyRepeats, type RepeatLine } from '../queries/likely-repeats.js';
import { AssignmentDto, ClassificationDto, DangerClearanceDto, SeenDto, SubjectDto, TransferDto } from './case.dto.js';

/** Whose a case is, what it is about, and whom it complains of. */
@ApiTags('triage')
@Controller('api/v1/staff/cases/:reference')
export class TriageController {
  constructor(
    private readonly classifyCase: ClassifyCase,
    private readonly assignCase: AssignCase,
    private readonly linkSubject: LinkSubject,
    private readonly markDanger: MarkDanger,
    private readonly clearDanger: ClearDanger,
    private readonly transferCase: TransferCase,
    private readonly repeats: LikelyRepeats,
  ) {}

  @Post('classification')
  @HttpCode(200)
  @RequirePermission('case.handle')
  async classify(
    @Param('reference') reference: string,
    @Body() body: ClassificationDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow & Pick<Classified, 'routing'>> {
    const { seen, service, kind, nativeKind = null, matter = null } = body;
    const classification = { ...actOf(reference, actor, seen), service, kind, nativeKind, matter };
    const { opened, routing } = await this.classifyCase.execute(classification);
    return { ...caseNow(opened), routing };
  }

  @Post('assignment')
  @HttpCode(200)
  @RequirePermission('case.assign')
  async assign(
    @Param('reference') reference: string,
    @Body() body: AssignmentDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    const { seen, teamId, staffId = null } = body;
    return caseNow(await this.assignCase.execute({ ...actOf(reference, actor, seen), teamId, staffId }));
  }

  /** From then on neither the one complained of nor anybody under them has the case or reads it. */
  @Post('subjects')
  @HttpCode(200)
  @RequirePermission('case.assign')
  async link(@Param('reference') reference: string, @Body() body: SubjectDto, @CurrentActor() actor: Actor): Promise<CaseNow> {
    return caseNow(await this.linkSubject.execute({ ...actOf(reference, actor, body.seen), subject: subjectOf(body) }));
  }

  /** Puts the case first and wakes those who answer for it. */
  @Post('danger')
  @HttpCode(200)
  @RequirePermission('case.handle')
  async danger(@Param('reference') reference: string, @Body() { seen }: SeenDto, @CurrentActor() actor: Actor): Promise<CaseNow> {
    return caseNow(await this.markDanger.execute(actOf(reference, actor, seen)));
  }

  @Post('danger/clearance')
  @HttpCode(200)
  @RequirePermission('case.handle')
  async noDanger(
    @Param('reference') reference: string,
    @Body() body: DangerClearanceDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    return caseNow(await this.clearDanger.execute({ ...actOf(reference, actor, body.seen), reason: body.reason }));
  }

  /** To another body, which is competent; the person is told. */
  @Post('transfer')
  @HttpCode(200)
  @RequirePermission('case.transfer')
  async transfer(
    @Param('reference') reference: string,
    @Body() body: TransferDto,
    @CurrentActor() actor: Actor,
  ): Promise<CaseNow> {
    const { seen, on = null, ...target } = body;
    return caseNow(await this.transferCase.execute({ ...actOf(reference, actor, seen), ...target, on }));
  }

  /** Cases that may be the same matter, and why. Nothing is merged. */
  @Get('repeats')
  @RequirePermission('case.read')
  async likely(
    @Param('reference') reference: string,
    @CurrentStaff() staff: StaffActor,
    @CurrentReader() reader: Reader,
  ): Promise<{ items: readonly RepeatLine[] }> {
    return { items: await this.repeats.of(referenceOf(reference), staff, reader) };
  }
}

function subjectOf({ staffId, externalBodyId }: SubjectDto): Subject {
  if (staffId !== undefined && externalBodyId === undefined) return { staffId };
  if (externalBodyId !== undefined && staffId === undefined) return { bodyId: externalBodyId };
  const code = staffId === undefined ? 'required' : 'not_allowed';
  throw new DomainError('request.invalid', {}, [{ field: 'externalBodyId', code }]);
}
