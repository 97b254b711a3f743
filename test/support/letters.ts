import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { Casework, type ChangedRows, type NewRows, type Notice, type OpenCase, salted } from '#libs/casework';
import { CorrespondenceJobsModule, ensureTemplates, SendNotice } from '#libs/features/correspondence';
import {
  type Actor,
  type CaseEvent,
  caseEvent,
  type CaseId,
  type CivilDate,
  type DecisionId,
  type Language,
  type MessageId,
  type NoticeId,
  type NoticeKind,
  type Outcome,
  type PackCode,
  type RemedyId,
  type RemedyKind,
  type StaffId,
  type TeamId,
  uuidv7,
} from '#libs/kernel';
import { mailFolderOf } from '#libs/platform/config';
import { UnitOfWork } from '#libs/platform/database';
import { OutboxModule } from '#libs/platform/outbox';
import { type JobTry } from '#libs/platform/queue';
import { type CaseMaking, newBodyWorld, receiveCase } from './casework.js';
import { newFirstStaff } from './staff-client.js';
import { type World, type WorldOptions } from './world.js';

export const FIRST_TRY: JobTry = { attempt: 1, last: false, outboxId: null };
export const LAST_TRY: JobTry = { attempt: 8, last: true, outboxId: null };
export const ANNA = { name: 'Anna Petrova', email: 'anna@example.org', postalAddress: '5 Lenin Street\nTown' };

export type StaffActor = Extract<Actor, { kind: 'staff' }>;
export interface LetterWorld {
  readonly world: World;
  readonly supervisor: StaffActor;
}

/** A body whose first member of staff is clerk and supervisor, with the letters it starts with. */
export async function newLetterWorld(options: WorldOptions = {}): Promise<LetterWorld> {
  const world = await newBodyWorld({
    ...options,
    modules: [CorrespondenceJobsModule, ...(options.modules ?? [OutboxModule.forRoot()])],
  });
  return { world, supervisor: await settleIn(world) };
}

/** The rows that a first start makes. */
export async function settleIn(world: World): Promise<StaffActor> {
  const { staffId, teamId } = await newFirstStaff(world);
  await world.get(UnitOfWork).run((tx) => ensureTemplates(tx, world.clock.now()));
  return staffActor(staffId, teamId);
}

function staffActor(staffId: StaffId, teamId: TeamId): StaffActor {
  return { kind: 'staff', staffId, roles: ['administrator', 'clerk', 'supervisor'], teamIds: [teamId] };
}

export interface LetterCase {
  readonly pack?: string;
  readonly language?: Language;
  readonly facts?: CaseMaking['facts'];
  readonly party?: CaseMaking['party'];
}

/** A case of somebody who can be reached by e-mail. */
export function caseByMail(
  world: World,
  { pack = 'own-standard', language = 'en', facts, party = ANNA }: LetterCase = {},
): Promise<OpenCase> {
  return receiveCase(world, {
    pack: pack as PackCode,
    party,
    facts: { language, contact: 'email', identity: 'claimed', ...facts },
  });
}

/** Has something happen to a case, through the door. */
export function record(
  world: World,
  caseId: CaseId,
  event: CaseEvent | readonly CaseEvent[],
  rows: NewRows = {},
  changed: ChangedRows = {},
): Promise<OpenCase> {
  return world.get(UnitOfWork).run(async (tx) => {
    const casework = world.get(Casework);
    return casework.record(tx, await casework.open(tx, caseId), event, rows, changed);
  });
}

/** What a clerk wrote, as a row and as the hash that an event holds. */
export function written(world: World, caseId: CaseId, kind: 'message' | 'question' | 'reason' | 'acknowledgement', text: string) {
  const body = salted(text);
  const id = uuidv7<MessageId>(world.clock.now());
  const message = {
    id,
    caseId,
    direction: 'out' as const,
    kind,
    body: text,
    salt: body.salt,
    authorId: null,
    at: world.clock.now(),
  };
  return { messageId: id, textHash: body.hash, rows: { messages: [message] } };
}

export interface Deciding {
  readonly outcome?: Outcome;
  readonly reasons?: string;
  /** What is promised. */
  readonly remedies?: readonly RemedyKind[];
  readonly decidedBy?: StaffId | null;
}

/** Everything from receipt to a decision on the one point there is. */
export async function decide(
  world: World,
  opened: OpenCase,
  actor: StaffActor,
  {
    outcome = 'upheld',
    reasons = 'Nobody was sent. {braces} and *stars* stay.',
    remedies: kinds = ['correction'],
    decidedBy = actor.staffId,
  }: Deciding = {},
): Promise<{ decided: OpenCase; remedyId: RemedyId | null }> {
  const now = world.clock.now();
  const on = opened.row.receivedOn!;
  const caseId = opened.row.id;
  if (opened.row.registeredOn === null) await record(world, caseId, caseEvent('case.registered', { on }, actor, now));
  await record(world, caseId, caseEvent('case.accepted', { on }, actor, now));

  const point = opened.points[0]!;
  const [text, promise] = [salted(reasons), salted('The lamp is replaced')];
  const decisionId = uuidv7<DecisionId>(now);
  const dueOn = '2026-04-10' as CivilDate;
  const remedies = kinds.map((kind) => ({ remedyId: uuidv7<RemedyId>(now), kind, dueOn }));
  const points = [
    { pointId: point.id, decisionId, outcome, nativeOutcome: null, rootCause: 'delay', reasonsHash: text.hash, remedies },
  ];
  const decided = await record(
    world,
    caseId,
    caseEvent('decision.issued', { points, on }, actor, now),
    {
      decisions: [
        {
          id: decisionId,
          caseId,
          pointId: point.id,
          round: 1,
          outcome,
          nativeOutcome: null,
          reasons,
          salt: text.salt,
          rootCause: 'delay',
          effect: null,
          decidedBy,
          at: now,
        },
      ],
      remedies: remedies.map((row) => ({
        id: row.remedyId,
        caseId,
        pointId: point.id,
        kind: row.kind,
        description: promise.text,
        salt: promise.salt,
        ownerId: actor.staffId,
        dueOn,
        state: 'promised' as const,
        settledOn: null,
        settledBy: null,
        settlement: null,
        settlementSalt: null,
        version: 1,
      })),
    },
    { points: [{ id: point.id, outcome, nativeOutcome: null, rootCause: 'delay', effect: null }] },
  );
  return { decided, remedyId: remedies[0]?.remedyId ?? null };
}

export async function noticesOf(world: World, kind?: NoticeKind): Promise<(Notice & Record<string, unknown>)[]> {
  return world.rows(
    `SELECT id, subject_kind AS "subjectKind", case_id AS "caseId", staff_id AS "staffId", kind, language, channel, params, state, attempts,
       created_at AS "createdAt", sent_at AS "sentAt", sent_on AS "sentOn", last_error AS "lastError"
     FROM casework.notice WHERE $1::text IS NULL OR kind = $1 ORDER BY created_at, id`,
    [kind ?? null],
  );
}

export async function noticeOf(world: World, kind: NoticeKind, caseId?: CaseId): Promise<Notice> {
  const found = (await noticesOf(world, kind)).filter((notice) => caseId === undefined || notice.caseId === caseId);
  if (found.length !== 1) throw new Error(`${found.length} notices of ${kind}`);
  return found[0]!;
}

/** One try of sending it, as the queue would have it. */
export async function send(world: World, noticeId: NoticeId, jobTry: JobTry = FIRST_TRY): Promise<void> {
  await world.get(SendNotice).handle({ noticeId }, jobTry);
}

export async function sendAll(world: World): Promise<void> {
  for (const { id, state } of await noticesOf(world)) if (state === 'pending') await send(world, id);
}

export function mailFiles(world: World): string[] {
  const folder = mailFolderOf(world.config);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** The mail of a notice out of the data folder. */
export function mailOf(world: World, noticeId: NoticeId): Promise<ParsedMail> {
  return simpleParser(readFileSync(join(mailFolderOf(world.config), `${noticeId}.eml`)));
}

export async function eventsOf(world: World, caseId: CaseId): Promise<string[]> {
  const rows = await world.rows<{ type: string }>('SELECT type FROM casework.case_event WHERE case_id = $1 ORDER BY seq', [
    caseId,
  ]);
  return rows.map(({ type }) => type);
}
