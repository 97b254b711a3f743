import { Body, Controller, Param, Post } from '@nestjs/common';
import { actOf, caseNow } from '#libs/casework';
import { type Actor } from '#libs/kernel';
import { CurrentActor, RequirePermission } from '#libs/platform/identity';
import { AddNote } from '../commands/add-note.js';
import { AskCitizen } from '../commands/ask-citizen.js';
import { RecordReply } from '../commands/record-reply.js';
import { WriteToCitizen } from '../commands/write-to-citizen.js';
import { DatedTextDto, TextDto } from './handling.dto.js';

/** What is said about a case: to the person, by the person, and between ourselves. */
@Controller('api/v1/staff/cases/:reference')
export class MessagesController {
  constructor(
    private readonly askCitizen: AskCitizen,
    private readonly writeToCitizen: WriteToCitizen,
    private readonly recordReply: RecordReply,
    private readonly addNote: AddNote,
  ) {}

  @Post('questions')
  @RequirePermission('case.handle')
  async ask(@Param('reference') reference: string, @Body() { seen, text }: TextDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.askCitizen.execute({ ...actOf(reference, actor, seen), text }));
  }

  @Post('messages')
  @RequirePermission('case.handle')
  async write(@Param('reference') reference: string, @Body() { seen, text }: TextDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.writeToCitizen.execute({ ...actOf(reference, actor, seen), text }));
  }

  /** What the person wrote on paper or by mail, or said on the phone, typed in. */
  @Post('replies')
  @RequirePermission('case.handle')
  async reply(@Param('reference') reference: string, @Body() { seen, text, on }: DatedTextDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.recordReply.execute({ ...actOf(reference, actor, seen), text, on: on ?? null }));
  }

  @Post('notes')
  @RequirePermission('case.handle')
  async note(@Param('reference') reference: string, @Body() { seen, text }: TextDto, @CurrentActor() actor: Actor) {
    return caseNow(await this.addNote.execute({ ...actOf(reference, actor, seen), text }));
  }
}
