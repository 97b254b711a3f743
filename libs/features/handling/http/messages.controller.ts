import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { actOf, caseNow } from '#libs/casework';
import { type Actor, DomainError, type EnquiryId } from '#libs/kernel';
import { CurrentActor, RequirePermission } from '#libs/platform/identity';
import { AddNote } from '../commands/add-note.js';
import { AnswerEnquiry } from '../commands/answer-enquiry.js';
import { AskCitizen } from '../commands/ask-citizen.js';
import { RecordReply } from '../commands/record-reply.js';
import { SendEnquiry } from '../commands/send-enquiry.js';
import { WriteToCitizen } from '../commands/write-to-citizen.js';
import { DatedTextDto, EnquiryDto, TextDto } from './handling.dto.js';

/** What is said about a case: to the person, by the person, between ourselves, and to others. */
@Controller('api/v1/staff')
export class MessagesController {
  constructor(
    private readonly askCitizen: AskCitizen,
    private readonly writeToCitizen: WriteToCitizen,
    private readonly recordReply: RecordReply,
    private readonly addNote: AddNote,
    private readonly sendEnquiry: SendEnquiry,
    private readonly answerEnquiry: AnswerEnquiry,
  ) {}

  @Post('cases/:reference/questions')
  @RequirePermission('case.handle')
  async ask(@Param('reference') reference: string, @Body() { seen, text }: TextDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.askCitizen.execute({ ...actOf(reference, actor, seen), text }));
  }

  @Post('cases/:reference/messages')
  @RequirePermission('case.handle')
  async write(@Param('reference') reference: string, @Body() { seen, text }: TextDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.writeToCitizen.execute({ ...actOf(reference, actor, seen), text }));
  }

  /** What the person wrote on paper or by mail, or said on the phone, typed in. */
  @Post('cases/:reference/replies')
  @RequirePermission('case.handle')
  async reply(@Param('reference') reference: string, @Body() { seen, text, on }: DatedTextDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.recordReply.execute({ ...actOf(reference, actor, seen), text, on: on ?? null }));
  }

  @Post('cases/:reference/notes')
  @RequirePermission('case.handle')
  async note(@Param('reference') reference: string, @Body() { seen, text }: TextDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.addNote.execute({ ...actOf(reference, actor, seen), text }));
  }

  @Post('cases/:reference/enquiries')
  @RequirePermission('case.handle')
  enquire(@Param('reference') reference: string, @Body() body: EnquiryDto, @CurrentActor() actor: Actor) {
    const { seen, teamId = null, bodyId = null, question, dueOn } = body;
    if ((teamId === null) === (bodyId === null)) {
      throw new DomainError('request.invalid', {}, [{ field: 'teamId', code: 'required' }]);
    }
    return this.sendEnquiry.execute({ ...actOf(reference, actor, seen), teamId, bodyId, question, dueOn });
  }

  @Post('enquiries/:enquiryId/answer')
  @HttpCode(204)
  @RequirePermission('case.handle')
  answer(@Param('enquiryId', ParseUUIDPipe) enquiryId: string, @Body() { text }: TextDto, @CurrentActor() actor: Actor) {
    return this.answerEnquiry.execute({ enquiryId: enquiryId as EnquiryId, answer: text, actor });
  }
}
