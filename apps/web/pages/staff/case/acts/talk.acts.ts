import { Injectable } from '@nestjs/common';
import {
  AddNote,
  AnswerEnquiry,
  AskCitizen,
  CompleteRemedy,
  DropRemedy,
  RecordReply,
  SendEnquiry,
  WriteToCitizen,
} from '#libs/features/handling';
import { type BodyId, type EnquiryId, type RemedyId, type TeamId } from '#libs/kernel';
import { type Act, type ActGroup, type Scene } from './act.js';
import { type Field } from './field.js';
import { DAY_OF_ACT, LONG_TEXT, REASON, TEXT_MAX } from './usual-fields.js';

/** What is said about a case, asked and promised. */
@Injectable()
export class TalkActs implements ActGroup {
  constructor(
    private readonly askCitizen: AskCitizen,
    private readonly writeToCitizen: WriteToCitizen,
    private readonly recordReply: RecordReply,
    private readonly addNote: AddNote,
    private readonly sendEnquiry: SendEnquiry,
    private readonly answerEnquiry: AnswerEnquiry,
    private readonly completeRemedy: CompleteRemedy,
    private readonly dropRemedy: DropRemedy,
  ) {}

  get acts(): readonly Act[] {
    return [...this.said, ...this.asked, ...this.promised];
  }

  private readonly said: readonly Act[] = [
    {
      name: 'ask',
      permission: 'case.handle',
      move: 'question.asked',
      then: 'messages',
      letter: () => ({ letter: 'question' }),
      fields: (scene) => [LONG_TEXT(scene, 'ask')],
      run: (act, given) => this.askCitizen.execute({ ...act, text: given.text('text') }),
    },
    {
      name: 'write',
      permission: 'case.handle',
      move: null,
      then: 'messages',
      letter: () => ({ letter: 'message' }),
      fields: (scene) => [LONG_TEXT(scene, 'write')],
      run: (act, given) => this.writeToCitizen.execute({ ...act, text: given.text('text') }),
    },
    {
      name: 'reply',
      permission: 'case.handle',
      move: null,
      then: 'messages',
      fields: (scene) => [LONG_TEXT(scene, 'reply'), DAY_OF_ACT(scene, 'reply.on')],
      run: (act, given) => this.recordReply.execute({ ...act, text: given.text('text'), on: given.dayOrNull('on') }),
    },
    {
      name: 'note',
      permission: 'case.handle',
      move: null,
      then: 'messages',
      fields: (scene) => [LONG_TEXT(scene, 'note')],
      run: (act, given) => this.addNote.execute({ ...act, text: given.text('text') }),
    },
  ];

  private readonly asked: readonly Act[] = [
    {
      name: 'enquire',
      permission: 'case.handle',
      move: null,
      fits: ({ moves }) => moves.some(({ event, allowed }) => event === 'decision.issued' && allowed),
      then: 'messages',
      fields: enquiryFields,
      run: (act, given) => {
        const [kind, id] = given.choice('whom').split(':') as ['team' | 'body', string];
        const teamId = kind === 'team' ? (id as TeamId) : null;
        const bodyId = kind === 'body' ? (id as BodyId) : null;
        return this.sendEnquiry.execute({ ...act, teamId, bodyId, question: given.text('question'), dueOn: given.day('dueOn') });
      },
    },
    {
      name: 'answerEnquiry',
      permission: 'case.handle',
      move: null,
      ofPart: true,
      then: 'messages',
      fields: (scene) => [LONG_TEXT(scene, 'answerEnquiry')],
      run: ({ actor }, given, { subject }) => {
        return this.answerEnquiry.execute({ enquiryId: subject as EnquiryId, answer: given.text('text'), actor });
      },
    },
  ];

  private readonly promised: readonly Act[] = [
    {
      name: 'remedyDone',
      permission: 'case.handle',
      move: null,
      ofPart: true,
      then: 'decision',
      fields: (scene) => [
        { ...REASON(scene, 'remedyDone.evidence', 1, TEXT_MAX), hint: scene.view.words.act('remedyDone.evidence.hint') },
        DAY_OF_ACT(scene, 'remedyDone.on'),
      ],
      run: (act, given, { subject }) => {
        const done = { evidence: given.text('reason'), on: given.dayOrNull('on') };
        return this.completeRemedy.execute({ ...act, remedyId: subject as RemedyId, ...done });
      },
    },
    {
      name: 'remedyDropped',
      permission: 'case.handle',
      move: null,
      ofPart: true,
      asksAgain: true,
      then: 'decision',
      fields: (scene) => [
        { ...REASON(scene, 'remedyDropped.reason', 3), hint: scene.view.words.act('remedyDropped.reason.hint') },
      ],
      run: (act, given, { subject }) =>
        this.dropRemedy.execute({ ...act, remedyId: subject as RemedyId, reason: given.text('reason') }),
    },
  ];
}

async function enquiryFields({ view, choices }: Scene): Promise<readonly Field[]> {
  const { act } = view.words;
  const [teams, bodies] = [await choices.teams(view.page.language), await choices.bodies(view.page.language)];
  const options = [
    ...teams.map(({ value, text }) => ({ value: `team:${value}`, text: act('enquire.team', { name: text }) })),
    ...bodies.map(({ value, text }) => ({ value: `body:${value}`, text: act('enquire.body', { name: text }) })),
  ];
  return [
    { kind: 'select', name: 'whom', label: act('enquire.whom'), options },
    {
      kind: 'text',
      name: 'question',
      label: act('enquire.question'),
      hint: act('enquire.question.hint'),
      rows: 6,
      min: 1,
      max: TEXT_MAX,
    },
    { kind: 'day', name: 'dueOn', label: act('enquire.dueOn'), hint: act('enquire.dueOn.hint') },
  ];
}
