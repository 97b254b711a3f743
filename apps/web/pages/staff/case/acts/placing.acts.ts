import { Injectable } from '@nestjs/common';
import { referenceOf } from '#libs/casework';
import { ExtendDeadline } from '#libs/features/deadlines';
import { JoinCase, PartCase } from '#libs/features/handling';
import {
  AssignCase,
  type Candidate,
  ClassifyCase,
  ClearDanger,
  LinkSubject,
  MarkDanger,
  TransferCase,
} from '#libs/features/triage';
import {
  type BodyId,
  type ClockCode,
  type EventPayloads,
  type Kind,
  type ServiceCode,
  type StaffId,
  type TeamId,
} from '#libs/kernel';
import { clockRules, isUndecided } from '#libs/domain/procedure';
import { textOf } from '../../admin/shared/sent.js';
import { type Act, type ActGroup, type Scene } from './act.js';
import { type Field, type Given } from './field.js';
import { DAY_OF_ACT, REASON, TEXT_MAX } from './usual-fields.js';

/** Whose a case is, what it is about, whom it complains of, and how long it may take. */
@Injectable()
export class PlacingActs implements ActGroup {
  constructor(
    private readonly classifyCase: ClassifyCase,
    private readonly assignCase: AssignCase,
    private readonly linkSubject: LinkSubject,
    private readonly markDanger: MarkDanger,
    private readonly clearDanger: ClearDanger,
    private readonly transferCase: TransferCase,
    private readonly extendDeadline: ExtendDeadline,
    private readonly joinCase: JoinCase,
    private readonly partCase: PartCase,
  ) {}

  get acts(): readonly Act[] {
    return [...this.whose, ...this.about, ...this.danger, ...this.together];
  }

  private readonly whose: readonly Act[] = [
    {
      name: 'assign',
      permission: 'case.assign',
      move: null,
      givesTo: 'person',
      then: 'summary',
      fields: assignmentFields,
      run: (act, given) => {
        const staffId = given.textOrNull('person') as StaffId | null;
        return this.assignCase.execute({ ...act, teamId: given.choice<TeamId>('team'), staffId });
      },
    },
    {
      name: 'extend',
      permission: 'case.extend',
      move: 'deadline.extended',
      then: 'summary',
      letter: (given) => {
        const clock = given.choice<ClockCode>('clock');
        return { letter: 'extension', clock, by: longerBy(given), goodReason: given.flag('goodReason') };
      },
      letterText: 'reason',
      fields: extensionFields,
      run: (act, given) => {
        const said = { reason: given.text('reason'), goodReason: given.flag('goodReason'), decidedOn: null };
        return this.extendDeadline.execute({ ...act, clock: given.choice<ClockCode>('clock'), by: longerBy(given), ...said });
      },
    },
    {
      name: 'transfer',
      permission: 'case.transfer',
      move: 'case.transferred',
      asksAgain: true,
      then: 'summary',
      letter: (given) => {
        const [bodyId, ground] = [given.choice<BodyId>('body'), given.choice('ground')];
        return { letter: 'transfer', bodyId, ground, on: given.dayOrNull('on') };
      },
      letterText: 'reason',
      fields: transferFields,
      run: (act, given) => {
        const said = { ground: given.choice('ground'), reason: given.text('reason'), on: given.dayOrNull('on') };
        return this.transferCase.execute({ ...act, bodyId: given.choice<BodyId>('body'), ...said });
      },
    },
  ];

  private readonly about: readonly Act[] = [
    {
      name: 'classify',
      permission: 'case.handle',
      move: null,
      fits: ({ moves }) => moves.some(({ event, allowed }) => event === 'decision.issued' && allowed),
      then: 'summary',
      fields: classificationFields,
      run: (act, given) => {
        const [kind, nativeKind = null] = given.choice('kind').split(':') as [Kind, string?];
        const matter = given.textOrNull('matter');
        return this.classifyCase.execute({ ...act, service: given.choice<ServiceCode>('service'), kind, nativeKind, matter });
      },
    },
    {
      name: 'subject',
      permission: 'case.assign',
      move: null,
      asksAgain: true,
      then: 'summary',
      fields: async ({ view, choices }) => {
        const { act } = view.words;
        const [people, bodies] = [await choices.colleagues(view.today), await choices.bodies(view.page.language)];
        const options = [
          ...people.map(({ value, text }) => ({ value: `staff:${value}`, text })),
          ...bodies.map(({ value, text }) => ({ value: `body:${value}`, text: act('enquire.body', { name: text }) })),
        ];
        return [{ kind: 'select', name: 'who', label: act('subject.who'), hint: act('subject.who.hint'), options }];
      },
      run: (act, given) => {
        const [kind, id] = given.choice('who').split(':') as ['staff' | 'body', string];
        const subject = kind === 'staff' ? { staffId: id as StaffId } : { bodyId: id as BodyId };
        return this.linkSubject.execute({ ...act, subject });
      },
    },
  ];

  private readonly together: readonly Act[] = [
    {
      name: 'join',
      permission: 'case.join',
      move: null,
      fits: ({ status }) => isUndecided(status),
      then: 'summary',
      fields: ({ view }) => {
        const { act } = view.words;
        const lead = { kind: 'text', name: 'lead', label: act('join.lead'), hint: act('join.lead.hint'), rows: 1 } as const;
        const several = view.file.points.length > 1;
        return [
          { ...lead, min: 5, max: 40 },
          ...(several ? [{ kind: 'flag', name: 'sameOrder', label: act('join.sameOrder') } as const] : []),
        ];
      },
      run: (act, given) =>
        this.joinCase.execute({ ...act, lead: referenceOf(given.text('lead')), sameOrder: given.flag('sameOrder') }),
    },
    {
      name: 'part',
      permission: 'case.join',
      move: null,
      fits: ({ follows }) => follows,
      then: 'summary',
      fields: (scene) => [REASON(scene, 'part.reason', 3)],
      run: (act, given) => this.partCase.execute({ ...act, reason: given.text('reason') }),
    },
  ];

  private readonly danger: readonly Act[] = [
    {
      name: 'danger',
      permission: 'case.handle',
      move: null,
      fits: ({ danger, closedOn, answeredOn }) => !danger && closedOn === null && answeredOn === null,
      then: 'summary',
      fields: () => [],
      run: (act) => this.markDanger.execute(act),
    },
    {
      name: 'clearDanger',
      permission: 'case.handle',
      move: null,
      fits: ({ danger }) => danger,
      then: 'summary',
      fields: (scene) => [REASON(scene, 'clearDanger.reason', 3)],
      run: (act, given) => this.clearDanger.execute({ ...act, reason: given.text('reason') }),
    },
  ];
}

/** The people hang on the team: another team's are shown when it was chosen. */
async function assignmentFields({ view, choices, sent }: Scene): Promise<readonly Field[]> {
  const { act } = view.words;
  const teams = await choices.teams(view.page.language);
  const chosen = textOf(sent, 'team') || (view.file.teamId ?? teams[0]?.value ?? '');
  const people = chosen === '' ? [] : await choices.candidates(view, chosen as TeamId);
  const options = people.map((person) => ({
    value: person.staffId,
    text: person.suggested ? act('assign.suggested', { name: person.name }) : person.name,
    hint: loadOf(view.words.act, person),
  }));
  // Whoever stands in for one of them may be of another team.
  const instead = textOf(sent, 'instead') as StaffId;
  const isListed = instead === '' || people.some(({ staffId }) => staffId === instead);
  if (!isListed) options.push({ value: instead, text: view.names.person(instead), hint: '' });
  return [
    { kind: 'select', name: 'team', label: act('assign.team'), hint: act('assign.team.hint'), options: teams, value: chosen },
    {
      kind: 'radios',
      name: 'person',
      label: act('assign.person'),
      optional: true,
      options: [{ value: '', text: act('assign.nobody') }, ...options],
      value: view.file.assigneeId ?? people.find(({ suggested }) => suggested)?.staffId ?? '',
    },
  ];
}

function loadOf(act: Scene['view']['words']['act'], { openCases, capacity, dueSoon, absentToday, daysAway }: Candidate): string {
  const away = absentToday ? 'today' : daysAway > 0 ? 'later' : 'no';
  return act('assign.load', { openCases, capacity, dueSoon, away, daysAway });
}

async function extensionFields(scene: Scene): Promise<readonly Field[]> {
  const { words, opened, page } = scene.view;
  const { act, list } = words;
  const rules = clockRules(opened.procedure.pack, opened.file.matter).filter(({ extension }) => extension !== null);
  const running = rules.filter(({ code }) =>
    opened.file.clocks.some((clock) => clock.code === code && clock.status !== 'stopped'),
  );
  const clocks = (running.length > 0 ? running : rules).map(({ code, extension }) => ({
    value: code,
    text: list(`clock.${code}`),
    hint: extension!.basis.cited[page.language],
  }));
  const agreed = rules.some(({ extension }) => extension?.unit === 'agreed_date');
  const units = [...new Set(rules.map(({ extension }) => extension!.unit).filter((unit) => unit !== 'agreed_date'))];
  const unitOptions = units.map((unit) => ({ value: unit, text: act(`unit.${unit}`) }));
  const byReason = rules.some(({ extension }) => extension?.cap === 'unlessGoodReason');
  const longer: readonly Field[] =
    unitOptions.length === 0
      ? []
      : [
          { kind: 'number', name: 'amount', label: act('extend.amount'), min: 1, max: 1_000, optional: agreed },
          {
            kind: 'radios',
            name: 'unit',
            label: act('extend.unit'),
            options: unitOptions,
            value: unitOptions[0]!.value,
            optional: agreed,
          },
        ];
  return Promise.resolve([
    { kind: 'radios', name: 'clock', label: act('extend.clock'), options: clocks, value: clocks[0]?.value ?? '' },
    ...longer,
    ...(agreed ? [{ kind: 'day', name: 'date', label: act('extend.date'), optional: unitOptions.length > 0 } as const] : []),
    {
      ...REASON(scene, 'extend.reason', 10, TEXT_MAX),
      hint: act('extend.reason.hint', { language: scene.view.file.language }),
    },
    ...(byReason ? [{ kind: 'flag', name: 'goodReason', label: act('extend.goodReason') } as const] : []),
  ]);
}

function longerBy(given: Given): EventPayloads['deadline.extended']['by'] {
  const date = given.dayOrNull('date');
  if (date !== null) return { date };
  return { unit: given.choice<'calendar_days' | 'working_days' | 'weeks' | 'months'>('unit'), amount: given.number('amount') };
}

async function transferFields(scene: Scene): Promise<readonly Field[]> {
  const { view, choices } = scene;
  const { act } = view.words;
  const grounds = (view.opened.procedure.pack.transfer?.grounds ?? []).map(({ code, title, basis }) => ({
    value: code,
    text: title[view.page.language],
    hint: basis.cited[view.page.language],
  }));
  return [
    { kind: 'select', name: 'body', label: act('transfer.body'), options: await choices.bodies(view.page.language) },
    { kind: 'radios', name: 'ground', label: act('transfer.ground'), options: grounds },
    { ...REASON(scene, 'transfer.reason', 10, TEXT_MAX), hint: act('transfer.reason.hint') },
    DAY_OF_ACT(scene, 'transfer.on'),
  ];
}

async function classificationFields({ view, choices }: Scene): Promise<readonly Field[]> {
  const { file, opened, page, words } = view;
  const { act } = words;
  const { kinds, matters } = opened.procedure.pack;
  const options = kinds.map(({ kind, nativeKind, title, basis }) => ({
    value: file.statutory ? `${kind}:${nativeKind}` : kind,
    text: title[page.language],
    ...(basis && { hint: basis.cited[page.language] }),
  }));
  const matterOptions = matters.map(({ code, title, basis }) => {
    return { value: code, text: title[page.language], hint: basis.cited[page.language] };
  });
  const kind = file.statutory && file.nativeKind !== null ? `${file.kind}:${file.nativeKind}` : file.kind;
  const none = { value: '', text: act('classify.noMatter') };
  return [
    {
      kind: 'select',
      name: 'service',
      label: act('classify.service'),
      options: await choices.services(page.language),
      value: file.service,
    },
    { kind: 'radios', name: 'kind', label: act('classify.kind'), options, value: kind },
    ...(matters.length === 0
      ? []
      : [
          {
            kind: 'radios',
            name: 'matter',
            label: act('classify.matter'),
            hint: act('classify.matter.hint'),
            optional: true,
            options: [none, ...matterOptions],
            value: file.matter ?? '',
          } as const,
        ]),
  ];
}
