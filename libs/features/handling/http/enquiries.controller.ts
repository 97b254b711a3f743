import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { actOf } from '#libs/casework';
import { type Actor, DomainError, type EnquiryId } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { type Page, PageQuery } from '#libs/platform/http';
import { CurrentActor, CurrentReader, CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { AnswerEnquiry } from '../commands/answer-enquiry.js';
import { SendEnquiry } from '../commands/send-enquiry.js';
import { type OpenEnquiry, OpenEnquiries } from '../queries/open-enquiries.js';
import { EnquiryAnswerDto, EnquiryDto } from './handling.dto.js';

/** Questions to other teams and bodies, each with a date of its own. */
@Controller('api/v1/staff')
export class EnquiriesController {
  constructor(
    private readonly sendEnquiry: SendEnquiry,
    private readonly answerEnquiry: AnswerEnquiry,
    private readonly openEnquiries: OpenEnquiries,
  ) {}

  /** What my teams are asked and have not answered, the most urgent first. */
  @Get('enquiries')
  @RequirePermission('case.read')
  open(
    @Query() { limit, cursor }: PageQuery,
    @CurrentStaff() staff: StaffActor,
    @CurrentReader() reader: Reader,
  ): Promise<Page<OpenEnquiry>> {
    return this.openEnquiries.page({ staff, reader, limit, cursor });
  }

  /** To one of the two: a team of ours or a body of the directory. */
  @Post('cases/:reference/enquiries')
  @RequirePermission('case.handle')
  enquire(@Param('reference') reference: string, @Body() body: EnquiryDto, @CurrentActor() actor: Actor) {
    const { seen, teamId, bodyId, question, dueOn } = body;
    const target = { teamId: teamId ?? null, bodyId: bodyId ?? null };
    if (target.teamId === null && target.bodyId === null) {
      throw new DomainError('request.invalid', {}, [{ field: 'teamId', code: 'required' }]);
    }
    if (target.teamId !== null && target.bodyId !== null) {
      throw new DomainError('request.invalid', {}, [{ field: 'bodyId', code: 'not_allowed' }]);
    }
    return this.sendEnquiry.execute({ ...actOf(reference, actor, seen), ...target, question, dueOn });
  }

  @Post('enquiries/:enquiryId/answer')
  @HttpCode(204)
  @RequirePermission('case.handle')
  answer(
    @Param('enquiryId', ParseUUIDPipe) enquiryId: string,
    @Body() { text }: EnquiryAnswerDto,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.answerEnquiry.execute({ enquiryId: enquiryId as EnquiryId, answer: text, actor });
  }
}
