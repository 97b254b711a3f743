import { type Arrival, type CaseFacts, drawReference, newCaseId, newParty, newSalt, salted } from '#libs/casework';
import { caseOutcome, type Procedure } from '#libs/domain/procedure';
import {
  type CaseId,
  caseEvent,
  localDate,
  type MessageId,
  type PackCode,
  type PackVersion,
  type PointId,
  type ServiceCode,
  SYSTEM,
  type TeamId,
  uuidv7,
} from '#libs/kernel';
import { hashesOf } from '../receipt.js';
import { type HistoryCase } from './history-cases.js';
import { type HistoryPoint, type HistoryRow } from './read-row.js';

type Rows = Required<Arrival['rows']>;

export interface HistoryContext {
  readonly importSource: string;
  readonly procedure: Procedure;
  readonly service: ServiceCode;
  readonly team: TeamId | null;
  /** Null: the first. */
  readonly stage: { readonly code: string; readonly ordinal: number } | null;
  readonly now: Date;
}

/** A case of history as the door takes it: with its own times, on no clock of ours, in its team, and given to nobody. */
export function arrivalOfHistory(history: HistoryCase, context: HistoryContext): Arrival {
  const { now, team, procedure } = context;
  const facts = factsOf(history, context);
  const submission = salted(history.first.text);
  const imported = caseEvent(
    'case.imported',
    {
      reference: facts.reference,
      source: context.importSource,
      state: history.first.state,
      service: facts.service,
      receivedAt: facts.receivedAt?.toISOString() ?? null,
      closedAt: facts.closedAt?.toISOString() ?? null,
      targetAt: facts.targetAt?.toISOString() ?? null,
      marks: facts.marks,
      textHash: submission.hash,
      ...hashesOf(history.first, submission.salt),
    },
    SYSTEM,
    now,
  );
  const assigned =
    team && caseEvent('case.assigned', { teamId: team, staffId: null, ruleId: null, reason: 'import' }, SYSTEM, now);
  return {
    facts,
    procedure,
    events: assigned ? [imported, assigned] : [imported],
    rows: {
      points: history.rows.map((row, place) =>
        pointRow(facts.id, row.point, place + 1, saidOf(history.first, submission.salt, place), now),
      ),
      parties: partyRows(facts.id, history.first, now),
      messages: messageRows(facts.id, history.first, submission.salt, now),
      assignments: team ? [assignmentRow(facts.id, team, now)] : [],
    },
  };
}

function factsOf(
  { first, rows, marks }: HistoryCase,
  { importSource, procedure, service, stage, now }: HistoryContext,
): CaseFacts {
  const { complainant, receivedAt } = first;
  const outcomes = rows.flatMap(({ point }) => point.outcome ?? []);
  return {
    id: newCaseId(now),
    reference: drawReference(),
    pack: procedure.pack.pack as PackCode,
    packVersion: procedure.pack.version as PackVersion,
    statutory: false,
    kind: first.kind,
    nativeKind: null,
    matter: null,
    service,
    channel: first.channel,
    identity: Object.values(complainant).some((text) => text !== '') ? 'claimed' : 'anonymous',
    language: first.language,
    contact: complainant.email !== '' ? 'email' : complainant.postalAddress !== '' ? 'post' : 'trackingPage',
    receivedAt,
    receivedOn: receivedAt && localDate(receivedAt, procedure.timeZone),
    closedAt: first.closedAt,
    targetAt: first.targetAt,
    outcome: caseOutcome(procedure.pack.caseOutcome, outcomes),
    importSource,
    importKey: first.key,
    marks: [...marks],
    place: textOrNull(first.place),
    ...(stage === null ? {} : { stage: stage.code, stageOrdinal: stage.ordinal }),
  };
}

type Said = Pick<Rows['points'][number], 'wanted' | 'happened' | 'salt'>;

/** What the person wanted, and when it happened, is said once: it stands on the first point, beside the salt of what they wrote. */
function saidOf({ wanted, happened }: HistoryRow, salt: string, place: number): Said {
  if (place > 0) return { wanted: null, happened: null, salt: newSalt() };
  return { wanted: textOrNull(wanted), happened: textOrNull(happened), salt };
}

function pointRow(caseId: CaseId, point: HistoryPoint, ordinal: number, said: Said, now: Date): Rows['points'][number] {
  return {
    id: uuidv7<PointId>(now),
    caseId,
    ordinal,
    text: textOrNull(point.text),
    ...said,
    outcome: point.outcome,
    nativeOutcome: point.nativeOutcome,
    rootCause: null,
    effect: point.effect,
    category: textOrNull(point.category),
    marks: [...point.marks],
  };
}

function partyRows(caseId: CaseId, { complainant, subject }: HistoryRow, now: Date): Rows['parties'] {
  const isSaid = Object.values(complainant).some((text) => text !== '');
  const person = {
    name: textOrNull(complainant.name),
    email: textOrNull(complainant.email),
    phone: textOrNull(complainant.phone),
    postalAddress: textOrNull(complainant.postalAddress),
  };
  const complainedOf = { kind: 'organisation', organisation: subject } as const;
  return [
    ...(isSaid ? [newParty(caseId, 'complainant', person, now)] : []),
    ...(subject !== '' ? [newParty(caseId, 'subject', complainedOf, now)] : []),
  ];
}

/** What was written, and what was answered, each at its own time; at that of the import where the file does not say. */
function messageRows(
  caseId: CaseId,
  { text, answer, receivedAt, closedAt }: HistoryRow,
  salt: string,
  now: Date,
): Rows['messages'] {
  const unsigned = { caseId, authorId: null };
  const said: Rows['messages'][number] = {
    ...unsigned,
    id: uuidv7<MessageId>(now),
    direction: 'in',
    kind: 'submission',
    body: text,
    salt,
    at: receivedAt ?? closedAt ?? now,
  };
  const answered: Rows['messages'][number] = {
    ...unsigned,
    id: uuidv7<MessageId>(now),
    direction: 'out',
    kind: 'message',
    body: answer,
    salt: newSalt(),
    at: closedAt ?? receivedAt ?? now,
  };
  return [...(text !== '' ? [said] : []), ...(answer !== '' ? [answered] : [])];
}

function assignmentRow(caseId: CaseId, teamId: TeamId, now: Date): Rows['assignments'][number] {
  return {
    id: uuidv7(now),
    caseId,
    teamId,
    staffId: null,
    at: now,
    reason: 'import',
    ruleId: null,
    params: {},
    assignedBy: null,
  };
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}
