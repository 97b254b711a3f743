import { CASE_CHANGED, type CaseEvent, type CaseId, jobsFor, NOTICES, uuidv7 } from '#libs/kernel';
import { type ClockState, type Plan, type PlannedAlarm } from '#libs/domain/procedure';
import { type CaseWrite, type ChangedRows, type NewRows, type OutboxDraft } from './case-rows.js';
import { canonicalText, chainHash } from './chain.js';
import { type Alarm, type Case, type CaseEventRow, type Clock, type Notice } from './entities/index.js';
import { type OpenCase } from './load-case.js';
import { remedyAlarms } from './remedy-alarms.js';

/** Turns plans into rows, and says how the case stands after them. Ids are drawn here; nothing is written. */
export function writeOf(
  opened: OpenCase,
  plans: readonly Plan[],
  rows: NewRows,
  changed: ChangedRows,
  now: Date,
): { write: CaseWrite; after: OpenCase } {
  const chained = chainOf(opened.row, plans.map((plan) => plan.event)); // prettier-ignore
  const clocks = clockRows(opened, plans, now);
  const planned = plannedNotices(opened, plans, now);
  const notices = [...planned, ...(rows.notices ?? [])];
  const after = caseAfter(opened, plans, clocks, rows, changed, chained, now);

  const write: CaseWrite = {
    ...rows,
    events: chained,
    clocks,
    silenced: [...clocks, ...(changed.remedies ?? []), ...(changed.silenced ?? []).map((id) => ({ id }))].map(({ id }) => ({
      subjectId: id,
    })),
    formerReaders: changed.formerReaders?.map((staffId) => ({ caseId: opened.row.id, staffId })),
    alarms: [
      ...clockAlarms(opened.row.id, plans, clocks, now),
      ...(rows.remedies ?? []).flatMap((remedy) => remedyAlarms(remedy, opened.procedure, now)),
      ...(rows.alarms ?? []),
    ],
    notices,
    participations: plans.flatMap((plan) => plan.participations.map((part) => ({ ...part, caseId: opened.row.id, at: now }))),
    outbox: outboxOf(opened.row.id, plans, notices, now),
    changed,
  };
  return { write, after };
}

function chainOf(row: Case, events: readonly CaseEvent[]): CaseEventRow[] {
  let previousHash = row.lastHash;
  return events.map((event, place) => {
    const seq = row.eventCount + place + 1;
    const body = canonicalText(row.id, seq, event);
    const link = { caseId: row.id, seq, type: event.type, at: event.at, body, previousHash, hash: chainHash(previousHash, body) };
    previousHash = link.hash;
    return link;
  });
}

/** The last word of the plans on each clock, with the id it has or a new one, and a version that makes earlier alarms mute. */
function clockRows(opened: OpenCase, plans: readonly Plan[], now: Date): Clock[] {
  const latest = new Map<string, ClockState>();
  for (const plan of plans) for (const clock of plan.clocks) latest.set(`${clock.code}:${clock.round}`, clock);
  return Array.from(latest, ([key, state]) => {
    const known = opened.clockVersions.get(key);
    return { ...state, id: known?.id ?? uuidv7(now), caseId: opened.row.id, version: (known?.version ?? 0) + 1 } as Clock;
  });
}

/** Of each changed clock only what the last plan that touched it asked for. */
function clockAlarms(caseId: CaseId, plans: readonly Plan[], clocks: readonly Clock[], now: Date): Alarm[] {
  return clocks.flatMap((clock) => {
    const touches = (part: { code?: string; clock?: string; round: number }) =>
      (part.code ?? part.clock) === clock.code && part.round === clock.round;
    const last = plans.findLast((plan) => plan.clocks.some(touches));
    const alarms: readonly PlannedAlarm[] = last?.alarms.filter(touches) ?? [];
    return alarms.map(({ kind, level, ringAt }) => ({
      id: uuidv7<Alarm['id']>(now),
      caseId,
      subjectKind: 'clock' as const,
      subjectId: clock.id,
      subjectVersion: clock.version,
      kind,
      level,
      ringAt,
      state: 'pending' as const,
      rungAt: null,
    }));
  });
}

function plannedNotices(opened: OpenCase, plans: readonly Plan[], now: Date): Notice[] {
  return plans.flatMap((plan) =>
    plan.notices
      .filter(({ notice }) => NOTICES[notice].audience === 'citizen')
      .map(({ notice, params }) => newCitizenNotice(opened.row, notice, params, now)),
  );
}

/** A notice to the person, in their language and by their channel, not sent yet. */
export function newCitizenNotice(
  row: Pick<Case, 'id' | 'language' | 'contact'>,
  kind: Notice['kind'],
  params: Notice['params'],
  now: Date,
): Notice {
  return {
    id: uuidv7<Notice['id']>(now),
    subjectKind: 'case',
    caseId: row.id,
    measureId: null,
    staffId: null,
    kind,
    language: row.language,
    channel: row.contact,
    params,
    state: 'pending',
    attempts: 0,
    createdAt: now,
    sentAt: null,
    sentOn: null,
    lastError: null,
    fanOutId: null,
    batch: null,
    furtherCases: null,
  };
}

/** A row tells of the case as well, once it is relayed: so what causes no job is told by a row of its own. Nobody waits for history. */
function outboxOf(caseId: CaseId, plans: readonly Plan[], notices: readonly Notice[], now: Date): OutboxDraft[] {
  const requests: { job: string; payload: object }[] = [
    ...plans.flatMap((plan) => jobsFor(caseId, plan.event)),
    ...notices.map((notice) => ({ job: 'notice.send', payload: { noticeId: notice.id } })),
  ];
  const isHistory = plans.some(({ event }) => event.type === 'case.imported');
  if (requests.length === 0 && !isHistory) requests.push({ job: CASE_CHANGED, payload: {} });
  return requests.map(({ job, payload }) => ({ id: uuidv7(now), job, payload, caseId, createdAt: now }));
}

const SETTLED = new Set<Case['state']>(['answered', 'closed', 'transferred', 'declined', 'withdrawn']);

function caseAfter(
  opened: OpenCase,
  plans: readonly Plan[],
  clocks: readonly Clock[],
  rows: NewRows,
  changed: ChangedRows,
  chained: readonly CaseEventRow[],
  now: Date,
): OpenCase {
  const file = plans.at(-1)?.file ?? opened.file;
  const facts = Object.assign({}, ...plans.map((plan) => plan.changes)) as Plan['changes'];
  const state = file.state ?? opened.row.state;
  const row: Case = {
    ...opened.row,
    ...facts,
    ...(facts.closedOn === undefined ? {} : { closedAt: now }),
    ...rowFacts(plans.map((plan) => plan.event)),
    ...changed.case,
    state,
    open: !SETTLED.has(state),
    urgency: file.danger ? 0 : 1,
    openQuestions: file.openQuestions,
    lastMessageAt: lastMessageAt(opened.row, rows),
    eventCount: opened.row.eventCount + chained.length,
    lastHash: chained.at(-1)?.hash ?? opened.row.lastHash,
    ...nextDue(file.clocks),
  };
  const clockVersions = new Map(opened.clockVersions);
  for (const clock of clocks) clockVersions.set(`${clock.code}:${clock.round}`, { id: clock.id, version: clock.version });
  const changedPoints = new Map(changed.points?.map((point) => [point.id, point]));
  const points = [...opened.points, ...(rows.points ?? [])].map((point) => ({ ...point, ...changedPoints.get(point.id) }));
  return { ...opened, row, file, points, clockVersions };
}

/** What an event says of the case's row that no rule looks at. */
function rowFacts(events: readonly CaseEvent[]): Partial<Case> {
  return events.reduce<Partial<Case>>((facts, event) => {
    if (event.type === 'case.restricted') return { ...facts, restricted: true };
    if (event.type === 'case.unrestricted') return { ...facts, restricted: false };
    if (event.type === 'case.joined') return { ...facts, leadId: event.payload.leadId };
    if (event.type === 'case.parted') return { ...facts, leadId: null };
    if (event.type === 'case.imported') return { ...facts, closedAt: instantOf(event.payload.closedAt) }; // history keeps its own times
    if (event.type === 'code.renewed') return { ...facts, codeGeneration: event.payload.generation };
    return facts;
  }, {});
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

/** Of what was said between the person and us: notes to ourselves do not count. */
function lastMessageAt(row: Case, { messages = [] }: NewRows): Date | null {
  return messages
    .filter((message) => message.direction !== 'internal')
    .reduce<Date | null>((latest, { at }) => (latest === null || at > latest ? at : latest), row.lastMessageAt);
}

/** What a list shows and is ordered by: the clock that wants something first. */
function nextDue(clocks: readonly ClockState[]): Pick<Case, 'nextClock' | 'nextDueOn' | 'nextDueAt' | 'nextBecause'> {
  const open = clocks.filter((clock) => clock.status !== 'stopped');
  if (open.length === 0) return { nextClock: null, nextDueOn: null, nextDueAt: null, nextBecause: [] };
  const next = open.reduce((first, clock) => (clock.dueAt < first.dueAt ? clock : first));
  return { nextClock: next.code, nextDueOn: next.dueOn, nextDueAt: next.dueAt, nextBecause: [...next.because] };
}
