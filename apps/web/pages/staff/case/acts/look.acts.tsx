import { Injectable } from '@nestjs/common';
import { nextStage, whyNoPetition, whyNotToSuspend } from '#libs/domain/procedure';
import {
  type ArchiveLine,
  AskSuspension,
  DecideSuspension,
  outsideOf,
  OutsideStanding,
  RecordFileSent,
  RecordOutsideDecision,
} from '#libs/features/review';
import { DECISION_EFFECTS, type DecisionEffect, DomainError, type Outcome, REMEDY_KINDS, type RemedyKind } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { reviewText } from '../../reviews/words.js';
import { type CaseView } from '../case-view.js';
import { formatInstant } from '../instants.js';
import { archivePath } from '../section.js';
import { Written } from '../written.js';
import { type Act, type ActGroup, type Scene } from './act.js';
import { type Field, type Given } from './field.js';
import { DAY_OF_ACT, REASON } from './usual-fields.js';

const TEXT_MAX = 20_000;

/** What is done about a decision that somebody disagrees with, beside looking at it: whether it has an effect meanwhile, and the way to those outside. */
@Injectable()
export class LookActs implements ActGroup {
  constructor(
    private readonly askSuspension: AskSuspension,
    private readonly decideSuspension: DecideSuspension,
    private readonly outside: OutsideStanding,
    private readonly recordFileSent: RecordFileSent,
    private readonly recordOutsideDecision: RecordOutsideDecision,
  ) {}

  get acts(): readonly Act[] {
    return [...this.suspensions, ...this.ways];
  }

  private readonly suspensions: readonly Act[] = [
    {
      name: 'petition',
      permission: 'case.receive',
      move: null,
      fits: (_file, view) => knowsSuspension(view),
      refused: ({ opened }) => whyNoPetition(placeIn(opened)),
      then: 'summary',
      fields: (scene) => [REASON(scene, 'petition.text', 3)],
      run: (act, given) => this.askSuspension.execute({ ...act, text: given.text('reason') }),
    },
    {
      name: 'suspend',
      permission: 'case.review',
      move: null,
      fits: (_file, view) => knowsSuspension(view) && view.opened.file.suspension !== null,
      refused: ({ opened, actor }) => whyNotToSuspend(placeIn(opened), actor),
      lead: petitionSaid,
      then: 'summary',
      letter: (given) => ({ letter: 'suspensionDecided', granted: given.choice('granted') === 'yes' }),
      letterText: 'reason',
      fields: (scene) => [
        {
          kind: 'radios',
          name: 'granted',
          label: scene.view.words.act('suspend.granted'),
          options: (['yes', 'no'] as const).map((value) => ({ value, text: scene.view.words.act(`suspend.${value}`) })),
        },
        { ...REASON(scene, 'suspend.reason', 3), hint: scene.view.words.act('suspend.reason.hint') },
      ],
      run: (act, given) =>
        this.decideSuspension.execute({ ...act, granted: given.choice('granted') === 'yes', reason: given.text('reason') }),
    },
  ];

  private readonly ways: readonly Act[] = [
    {
      name: 'fileSent',
      permission: 'review.assign',
      move: null,
      fits: (_file, view) => leadsOutside(view),
      refused: whyNotOutside,
      lead: ({ view }) => <ArchiveLead view={view} />,
      then: 'summary',
      fields: (scene) => this.archiveFields(scene),
      run: (act, given) =>
        this.recordFileSent.execute({ ...act, on: given.dayOrNull('on'), sha256: given.choice<string>('archive') }),
    },
    {
      name: 'outside',
      permission: 'review.assign',
      move: null,
      asksAgain: true,
      fits: (_file, view) => leadsOutside(view),
      refused: whyNotDecidedOutside,
      lead: ({ view }) => <p class="govuk-body">{view.words.act('outside.lead', { stage: titleOfNext(view) })}</p>,
      then: 'decision',
      fields: outsideFields,
      run: (act, given, { view }) => this.recordOutsideDecision.execute({ ...act, ...outsideGiven(view, given) }),
    },
  ];

  private async archiveFields(scene: Scene): Promise<readonly Field[]> {
    const { view } = scene;
    const { archives } = await this.outside.of(view.file.id);
    return [
      {
        kind: 'radios',
        name: 'archive',
        label: view.words.act('fileSent.archive'),
        ...(archives.length === 0 && { hint: view.words.act('fileSent.none') }),
        options: archives.map((made) => archiveOption(view, made)),
        value: archives[0]?.sha256 ?? '',
      },
      { ...DAY_OF_ACT(scene, 'fileSent.on'), value: view.today },
    ];
  }
}

function placeIn({ procedure, file }: CaseView['opened']) {
  return { pack: procedure.pack, file };
}

function knowsSuspension({ opened }: CaseView): boolean {
  return (opened.procedure.pack.stage?.suspension ?? null) !== null;
}

/** Something of ours that somebody outside may look at next. */
function leadsOutside({ opened }: CaseView): boolean {
  const { row, procedure } = opened;
  const isAnswered = row.answeredOn !== null || row.closedOn !== null;
  return isAnswered && row.importSource === null && nextStage(procedure.pack)?.whose === 'outside';
}

function whyNotOutside({ opened }: CaseView): DomainError | null {
  try {
    outsideOf(opened);
    return null;
  } catch (refused) {
    if (refused instanceof DomainError) return refused;
    throw refused;
  }
}

/** Nobody outside decides on what we have not decided. */
function whyNotDecidedOutside(view: CaseView): DomainError | null {
  const refused = whyNotOutside(view);
  if (refused) return refused;
  const stage = outsideOf(view.opened);
  const isSaid = view.file.timeline.some(({ type, payload }) => type === 'external.decided' && payload.stage === stage.code);
  return isSaid ? new DomainError('external.decided_already') : null;
}

function titleOfNext({ opened, page }: CaseView): string {
  return nextStage(opened.procedure.pack)?.title[page.language] ?? '';
}

/** What the person asks for, word for word, and by when it is decided. */
function petitionSaid({ view }: Scene) {
  const { file, words, page } = view;
  const asked = file.timeline.findLast(({ type }) => type === 'suspension.asked');
  const messageId = asked?.type === 'suspension.asked' ? asked.payload.messageId : null;
  const text = file.messages.find(({ id }) => id === messageId)?.text;
  const due = file.clocks.find(({ code, stoppedOn }) => code === 'suspend' && stoppedOn === null);
  return (
    <>
      <h2 class="govuk-heading-s">{words.act('suspend.asked')}</h2>
      <p class="otk-said">
        <Written text={text ?? words.page('messages.erased')} />
      </p>
      {due && <p class="govuk-body">{words.act('suspend.due', { date: formatDate(page.language, due.dueOn) })}</p>}
      <p class="govuk-body-s">{words.act('suspend.runsOn')}</p>
    </>
  );
}

function ArchiveLead({ view }: { view: CaseView }) {
  const { words, file } = view;
  return (
    <>
      <p class="govuk-body">{words.act('fileSent.lead', { stage: titleOfNext(view) })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={archivePath(file.reference)} download>
          {words.act('fileSent.save')}
        </a>
      </p>
      <p class="govuk-body-s">{words.act('fileSent.then')}</p>
    </>
  );
}

/** By when and by whom it was made; the beginning of its hash tells it from others. */
function archiveOption({ words, page, timeZone }: CaseView, { sha256, madeAt, madeBy, sentOn }: ArchiveLine) {
  const when = formatInstant(page.language, madeAt, timeZone);
  const text = words.act('fileSent.made', { when, who: madeBy ?? 'none' });
  const sent = sentOn === null ? '' : words.act('fileSent.sentOn', { date: formatDate(page.language, sentOn) });
  return { value: sha256, text: [text, sent].join(' ').trim(), hint: words.act('fileSent.hash', { hash: inGroups(sha256) }) };
}

/** As somebody reads it aloud, and as it breaks on a phone. */
function inGroups(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash;
}

const OUTSIDE_OUTCOMES = ['upheld', 'partlyUpheld', 'notUpheld', 'resolved'] as const satisfies readonly Outcome[];

/** Of each point what they found and what that does; once, what follows from it and what we promise. */
async function outsideFields(scene: Scene): Promise<readonly Field[]> {
  const { view, choices } = scene;
  const { words, page, file } = view;
  const t = reviewText(page.language);
  const causes = [{ value: '', text: words.act('outside.noCause') }, ...(await choices.rootCauses(page.language))];
  const point = (ordinal: number) => ({ point: file.points.length === 1 ? 'only' : String(ordinal) });
  const found = file.points.flatMap(({ ordinal }): Field[] => [
    {
      kind: 'radios',
      name: `outcome-${ordinal}`,
      label: words.act('outside.outcome', point(ordinal)),
      options: OUTSIDE_OUTCOMES.map((outcome) => ({ value: outcome, text: words.list(`outcome.${outcome}`) })),
    },
    {
      kind: 'radios',
      name: `effect-${ordinal}`,
      label: words.act('outside.effect', point(ordinal)),
      options: DECISION_EFFECTS.map((effect) => ({ value: effect, text: t(`effect.${effect}`) })),
    },
    {
      kind: 'select',
      name: `cause-${ordinal}`,
      label: words.act('outside.cause', point(ordinal)),
      hint: t('effect.cause'),
      optional: true,
      options: causes,
    },
  ]);
  return [{ ...DAY_OF_ACT(scene, 'outside.on'), value: view.today }, ...found, ...sayingFields(scene)];
}

function sayingFields({ view }: Scene): Field[] {
  const { words } = view;
  const kinds = REMEDY_KINDS.map((kind) => ({ value: kind, text: words.list(`remedy.${kind}`) }));
  const text = { kind: 'text', min: 3 } as const;
  const label = words.act('outside.promise');
  return [
    { ...text, name: 'text', label: words.act('outside.text'), hint: words.act('outside.text.hint'), rows: 8, max: TEXT_MAX },
    {
      kind: 'select',
      name: 'kind',
      label,
      optional: true,
      options: [{ value: '', text: words.page('answer.remedy.none') }, ...kinds],
    },
    { ...text, name: 'promise', label: words.page('answer.remedy.description'), rows: 3, max: 5_000, optional: true },
    { kind: 'day', name: 'dueOn', label: words.page('answer.remedy.due'), optional: true },
  ];
}

/** Errors: `request.invalid` for a promise without words or a day. */
function outsideGiven({ file }: CaseView, given: Given) {
  const promise = promiseIn(given);
  const points = file.points.map(({ id, ordinal }) => ({
    pointId: id,
    outcome: given.choice<Outcome>(`outcome-${ordinal}`),
    effect: given.choice<DecisionEffect>(`effect-${ordinal}`),
    rootCause: given.textOrNull(`cause-${ordinal}`),
    remedies: [],
  }));
  const touched = Math.max(
    0,
    points.findIndex(({ effect }) => effect !== 'stands'),
  );
  return {
    on: given.dayOrNull('on'),
    text: given.text('text'),
    points: points.map((point, place) => ({ ...point, remedies: promise !== null && place === touched ? [promise] : [] })),
  };
}

function promiseIn(given: Given) {
  const [kind, description, dueOn] = [given.textOrNull('kind'), given.textOrNull('promise'), given.dayOrNull('dueOn')];
  if (kind === null && description === null && dueOn === null) return null;
  const missing = Object.entries({ kind, promise: description, dueOn }).flatMap(([field, value]) =>
    value === null ? [field] : [],
  );
  if (kind === null || description === null || dueOn === null)
    throw new DomainError(
      'request.invalid',
      {},
      missing.map((field) => ({ field, code: 'required' as const })),
    );
  return { kind: kind as RemedyKind, description, dueOn };
}
