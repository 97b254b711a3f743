import { type INestApplicationContext, type Type } from '@nestjs/common';
import { caseIdOf, Casework, type OpenCase } from '#libs/casework';
import { PrintQueue, RecordPosting } from '#libs/features/correspondence';
import { ExtendDeadline } from '#libs/features/deadlines';
import {
  AcceptCase,
  AddNote,
  AddPoint,
  AnswerEnquiry,
  ApproveDraft,
  AskCitizen,
  CompleteRemedy,
  DeclineCase,
  DropRemedy,
  IssueDecision,
  RecordReply,
  RegisterCase,
  ReopenCase,
  RestrictCase,
  SaveDraft,
  SendEnquiry,
  WithdrawCase,
  WriteToCitizen,
} from '#libs/features/handling';
import { EnterCase, SubmitCase } from '#libs/features/intake';
import { AssignCase, LinkSubject, TransferCase } from '#libs/features/triage';
import { Clock, type Reference } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';

/** The real commands, by what is done with them. */
export function handsOf(app: INestApplicationContext) {
  const command = <T>(type: Type<T>): T => app.get(type);
  const unitOfWork = app.get(UnitOfWork);
  const casework = app.get(Casework);
  const clock = app.get(Clock);
  return {
    now: () => clock.now(),
    /** The case as it stands: to see who has it. Nobody looks at it, and no read is logged. */
    open: (reference: Reference): Promise<OpenCase> =>
      unitOfWork.run(async (tx) => casework.open(tx, await caseIdOf(tx, reference))),
    submit: command(SubmitCase),
    enter: command(EnterCase),
    register: command(RegisterCase),
    accept: command(AcceptCase),
    assign: command(AssignCase),
    linkSubject: command(LinkSubject),
    restrict: command(RestrictCase),
    note: command(AddNote),
    addPoint: command(AddPoint),
    ask: command(AskCitizen),
    recordReply: command(RecordReply),
    write: command(WriteToCitizen),
    sendEnquiry: command(SendEnquiry),
    answerEnquiry: command(AnswerEnquiry),
    extend: command(ExtendDeadline),
    transfer: command(TransferCase),
    decline: command(DeclineCase),
    withdraw: command(WithdrawCase),
    saveDraft: command(SaveDraft),
    approveDraft: command(ApproveDraft),
    decide: command(IssueDecision),
    completeRemedy: command(CompleteRemedy),
    dropRemedy: command(DropRemedy),
    reopen: command(ReopenCase),
    printQueue: command(PrintQueue),
    recordPosting: command(RecordPosting),
  };
}

export type Hands = ReturnType<typeof handsOf>;
