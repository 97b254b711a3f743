import { Injectable } from '@nestjs/common';
import {
  AcceptCase,
  AcknowledgeCase,
  AddPoint,
  DeclineCase,
  RegisterCase,
  ReopenCase,
  RestrictCase,
  UnrestrictCase,
  WithdrawCase,
} from '#libs/features/handling';
import { referenceOf } from '#libs/casework';
import { type StaffId } from '#libs/kernel';
import { type Act, type ActGroup, type Scene } from './act.js';
import { type Given } from './field.js';
import { DAY_OF_ACT, LONG_TEXT, REASON, TEXT_MAX } from './usual-fields.js';

/** The steps by which a case moves, apart from the decision. */
@Injectable()
export class ProgressActs implements ActGroup {
  constructor(
    private readonly registerCase: RegisterCase,
    private readonly acceptCase: AcceptCase,
    private readonly acknowledgeCase: AcknowledgeCase,
    private readonly addPoint: AddPoint,
    private readonly declineCase: DeclineCase,
    private readonly withdrawCase: WithdrawCase,
    private readonly reopenCase: ReopenCase,
    private readonly restrictCase: RestrictCase,
    private readonly unrestrictCase: UnrestrictCase,
  ) {}

  get acts(): readonly Act[] {
    return [...this.steps, ...this.ends, ...this.readers];
  }

  private readonly steps: readonly Act[] = [
    {
      name: 'register',
      permission: 'case.register',
      move: 'case.registered',
      then: 'summary',
      fields: (scene) => [{ ...DAY_OF_ACT(scene, 'register.on'), value: scene.view.today }],
      run: (act, given) => this.registerCase.execute({ ...act, on: given.dayOrNull('on') }),
    },
    {
      name: 'accept',
      permission: 'case.handle',
      move: 'case.accepted',
      then: 'summary',
      fields: () => [],
      run: (act) => this.acceptCase.execute(act),
    },
    {
      name: 'acknowledge',
      permission: 'case.handle',
      move: 'acknowledgement.issued',
      then: 'messages',
      letter: () => ({ letter: 'acknowledgement' }),
      fields: (scene) => [LONG_TEXT(scene, 'acknowledge')],
      run: (act, given) => this.acknowledgeCase.execute({ ...act, definition: given.text('text') }),
    },
    {
      name: 'point',
      permission: 'case.handle',
      move: null,
      fits: ({ moves }) => moves.some(({ event, allowed }) => event === 'decision.issued' && allowed),
      then: 'summary',
      fields: (scene) => [LONG_TEXT(scene, 'point')],
      run: (act, given) => this.addPoint.execute({ ...act, text: given.text('text') }),
    },
  ];

  private readonly ends: readonly Act[] = [
    {
      name: 'decline',
      permission: 'case.handle',
      move: 'case.declined',
      asksAgain: true,
      then: 'summary',
      letter: (given) => ({ letter: 'decline', ground: given.choice('ground'), precedents: precedentsIn(given).length }),
      fields: (scene) => declineFields(scene),
      run: (act, given) => {
        const said = { ground: given.choice('ground'), reasons: given.text('text') };
        return this.declineCase.execute({ ...act, ...said, precedents: precedentsIn(given).map(referenceOf) });
      },
    },
    {
      name: 'withdraw',
      permission: 'case.handle',
      move: 'case.withdrawn',
      asksAgain: true,
      then: 'summary',
      fields: (scene) => [
        { ...DAY_OF_ACT(scene, 'withdraw.on'), value: scene.view.today },
        { ...LONG_TEXT(scene, 'withdraw'), rows: 4, optional: true },
      ],
      run: (act, given) => this.withdrawCase.execute({ ...act, text: given.textOrNull('text'), on: given.dayOrNull('on') }),
    },
    {
      name: 'reopen',
      permission: 'case.handle',
      move: 'case.reopened',
      asksAgain: true,
      then: 'summary',
      fields: (scene) => {
        const { view } = scene;
        const options = view.opened.procedure.pack.reopening.map(({ ground, title }) => {
          return { value: ground, text: title[view.page.language] };
        });
        return [
          { kind: 'radios', name: 'ground', label: view.words.act('reopen.ground'), options },
          REASON(scene, 'reopen.reason', 1),
        ];
      },
      run: (act, given) => this.reopenCase.execute({ ...act, ground: given.choice('ground'), reason: given.text('reason') }),
    },
  ];

  private readonly readers: readonly Act[] = [
    {
      name: 'restrict',
      permission: 'case.restrict',
      move: null,
      then: 'summary',
      fields: async ({ view, choices }) => [
        {
          kind: 'several',
          name: 'readers',
          label: view.words.act('restrict.readers'),
          hint: view.words.act('restrict.readers.hint'),
          optional: true,
          options: await choices.colleagues(view.today),
          value: view.file.readers,
        },
      ],
      run: (act, given) => this.restrictCase.execute({ ...act, readers: given.list<StaffId>('readers') }),
    },
    {
      name: 'unrestrict',
      permission: 'case.restrict',
      move: null,
      fits: ({ restricted }) => restricted,
      then: 'summary',
      fields: () => [],
      run: (act) => this.unrestrictCase.execute(act),
    },
  ];
}

function precedentsIn(given: Given): string[] {
  return given
    .text('precedents')
    .split(/[\s,;]+/)
    .filter((one) => one !== '');
}

/** Ends of the correspondence stand among the grounds, and are said to be that; each has its article beside it. */
function declineFields(scene: Scene) {
  const { view } = scene;
  const { words, file } = view;
  const options = file.grounds.map(({ ground, title, cited }) => {
    const outcome = view.opened.procedure.pack.declines.find((rule) => rule.ground === ground)!.outcome;
    const ends = outcome === 'correspondenceTerminated';
    return { value: ground, text: title, hint: ends ? `${words.list(`outcome.${outcome}`)}. ${cited}` : cited };
  });
  const label = words.act('decline.precedents');
  const precedents = { kind: 'text', name: 'precedents', label, rows: 2, min: 1, max: TEXT_MAX } as const;
  return [
    { kind: 'radios', name: 'ground', label: words.act('decline.ground'), options } as const,
    { ...LONG_TEXT(scene, 'decline'), min: 10 },
    { ...precedents, hint: words.act('decline.precedents.hint'), optional: true },
  ];
}
