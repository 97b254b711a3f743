import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CaseEvent, type CaseId, Clock, DomainError, type Reference, uuidv7 } from '#libs/kernel';
import { decideAll, type Procedure } from '#libs/domain/procedure';
import { type Tx } from '#libs/platform/database';
import { seeingParameters, visible, readable } from './access.js';
import { type BodyContext, BodyReader } from './body.js';
import { type ChangedRows, type NewRows } from './case-rows.js';
import { CHAIN_START } from './chain.js';
import { type Case } from './entities/index.js';
import {
  caseFileOf,
  loadCase,
  loadCasesOnClocks,
  type LoadedCase,
  lockCase,
  lockCases,
  type Look,
  type OpenCase,
} from './load-case.js';
import { fanOut, type FannedOut, type FanOutRequest } from './fan-out.js';
import { newReference } from './reference.js';
import { writeCases } from './write-case.js';
import { writeOf } from './write-of-plans.js';

/** What is known of a case before its first event. */
export type CaseFacts = Pick<
  Case,
  | 'id'
  | 'pack'
  | 'packVersion'
  | 'statutory'
  | 'kind'
  | 'nativeKind'
  | 'matter'
  | 'service'
  | 'channel'
  | 'identity'
  | 'language'
  | 'contact'
  | 'receivedAt'
  | 'receivedOn'
  | 'closedAt'
  | 'targetAt'
  | 'outcome'
  | 'importSource'
  | 'importKey'
  | 'marks'
  | 'place'
  | 'reference'
> &
  Partial<Pick<Case, 'stage' | 'stageOrdinal' | 'previousId' | 'rootId'>>;

/** A case that was not there before: what is known of it, what happened to it so far, and the rows that came with it. */
export interface Arrival {
  readonly facts: CaseFacts;
  readonly procedure: Procedure;
  /** The first is `case.received` or `case.imported`. */
  readonly events: readonly [CaseEvent<'case.received' | 'case.imported'>, ...CaseEvent[]];
  readonly rows: NewRows;
}

/** What happens to one of several open cases, with the rows that come with it. */
export interface CaseChange {
  readonly opened: OpenCase;
  readonly events: readonly CaseEvent[];
  readonly rows?: NewRows;
  readonly changed?: ChangedRows;
}

/**
 * The one door. A case changes only here: what follows from an event is asked of the pure `decide`, and written whole, in one statement.
 * A refusal is a `DomainError` and writes nothing.
 */
@Injectable()
export class Casework {
  constructor(
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** A case that was not there before. `event` is its first: `case.received` or `case.imported`. */
  async receive(
    tx: Tx,
    facts: CaseFacts,
    procedure: Procedure,
    event: CaseEvent<'case.received' | 'case.imported'>,
    rows: NewRows,
  ): Promise<OpenCase> {
    return this.write(tx, unopened({ facts, procedure, events: [event], rows }), [event], rows, {}, 'new');
  }

  /** Many new cases, as an import brings them: each by the same rules, all of them in one statement. A refusal of one refuses all. */
  async receiveMany(tx: Tx, arrivals: readonly Arrival[]): Promise<void> {
    const now = this.clock.now();
    const writes = arrivals.map((arrival) => {
      const fresh = unopened(arrival);
      const { write, after } = writeOf(
        fresh,
        decideAll(arrival.procedure, fresh.file, arrival.events, now),
        arrival.rows,
        {},
        now,
      );
      return { ...write, receivedCase: [after.row] };
    });
    if (writes.length > 0) await writeCases(tx, writes);
  }

  /** Locks and loads. Everything that a command reads of the case before it writes, it reads behind this lock. Errors: `case.not_found`. */
  async open(tx: Tx, caseId: CaseId): Promise<OpenCase> {
    const { loaded, bodyVersion } = await lockCase(tx, caseId);
    return openedFrom(loaded, await this.bodies.current(tx, bodyVersion));
  }

  /** Several cases at once, locked in the order of their ids; those that are not there are left out. */
  async openMany(tx: Tx, caseIds: readonly CaseId[]): Promise<OpenCase[]> {
    const cases = await lockCases(tx, caseIds);
    const context = await this.bodies.current(tx);
    return cases.map((loaded) => openedFrom(loaded, context));
  }

  /**
   * The case as it stands, for looking at it: no lock, nothing to write from. What staff may not see is not read, and so leaves no trace of a read.
   * Errors: `case.not_found`, `permission.denied`, `permission.restricted`.
   */
  async look(db: Pick<Tx, 'query'>, reference: Reference, look: Look): Promise<OpenCase> {
    const { actor } = look.reader;
    const parameters = actor.kind === 'staff' ? seeingParameters(actor) : null;
    const shown = parameters && { sql: visible(2), parameters };
    // Hardly anybody reads a case only because they look at it again: the others need not pay for the question.
    const loaded =
      (await loadCase(db, reference, look, shown)) ??
      (parameters && (await loadCase(db, reference, look, { sql: readable(2), parameters })));
    if (!loaded) throw await whyNotShown(db, reference);
    return openedFrom(loaded, await this.bodies.current(db));
  }

  /** Every case with a clock that runs, a batch at a time, for a rule to look at: no lock, nothing to write from. */
  async *onClocks(db: Pick<Tx, 'query'>, batchSize: number): AsyncGenerator<OpenCase[]> {
    for (let after: CaseId | null = null; ;) {
      const batch: LoadedCase[] = await loadCasesOnClocks(db, after, batchSize);
      const context = await this.bodies.current(db);
      if (batch.length > 0) yield batch.map((loaded) => openedFrom(loaded, context));
      after = batch.at(-1)?.row.id ?? null;
      if (batch.length < batchSize) return;
    }
  }

  /** Writes what follows from events, with the rows that came with them. Answers the case as it stands then, still locked. */
  async record(
    tx: Tx,
    open: OpenCase,
    events: CaseEvent | readonly CaseEvent[],
    rows: NewRows = {},
    changed: ChangedRows = {},
  ): Promise<OpenCase> {
    return this.write(tx, open, Array.isArray(events) ? events : [events as CaseEvent], rows, changed, 'known');
  }

  /** The same for several open cases, each given once: all in one statement. A refusal of one refuses all. */
  async recordMany(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
    const now = this.clock.now();
    const writes = changes.map(({ opened, events, rows = {}, changed = {} }) => {
      const { write, after } = writeOf(opened, decideAll(opened.procedure, opened.file, events, now), rows, changed, now);
      return { ...write, changedCase: [after.row] };
    });
    if (writes.length > 0) await writeCases(tx, writes);
  }

  /** Notices to many people at once, which change no case: see `fanOut`. */
  fanOut(tx: Tx, request: FanOutRequest): Promise<FannedOut> {
    return fanOut(tx, request, this.clock.now());
  }

  private async write(
    tx: Tx,
    open: OpenCase,
    events: readonly CaseEvent[],
    rows: NewRows,
    changed: ChangedRows,
    which: 'new' | 'known',
  ): Promise<OpenCase> {
    const now = this.clock.now();
    const plans = decideAll(open.procedure, open.file, events, now);
    const { write, after } = writeOf(open, plans, rows, changed, now);
    await writeCases(tx, [{ ...write, ...(which === 'new' ? { receivedCase: [after.row] } : { changedCase: [after.row] }) }]);
    return after;
  }
}

/** A case that is there, and was not shown, may not be seen. */
async function whyNotShown(db: Pick<Tx, 'query'>, reference: Reference): Promise<DomainError> {
  const [hidden] = await db.query<{ restricted: boolean }>('SELECT restricted FROM casework.case WHERE reference = $1', [
    reference,
  ]);
  if (!hidden) return new DomainError('case.not_found');
  return new DomainError(hidden.restricted ? 'permission.restricted' : 'permission.denied');
}

/** A case as it stands before its first event. */
function unopened({ facts, procedure, events, rows }: Arrival): OpenCase {
  const row = newCaseRow(facts, events[0].at);
  const [points, parties] = [rows.points ?? [], rows.parties ?? []];
  const file = caseFileOf({ row, points, parties, clocks: [], participations: [], openRemedies: [], bars: [], reviewers: [] });
  return { row, procedure, points: [], parties, readers: [], clockVersions: new Map(), file: { ...file, state: null } };
}

function openedFrom(loaded: LoadedCase, context: BodyContext): OpenCase {
  const { row, points, parties, readers, clocks } = loaded;
  return {
    row,
    file: caseFileOf(loaded),
    procedure: context.procedure(row.pack, row.packVersion, row.importSource === null ? row.stage : null),
    points,
    parties,
    readers,
    clockVersions: new Map(clocks.map((clock) => [`${clock.code}:${clock.round}`, { id: clock.id, version: clock.version }])),
  };
}

/** A reference that nobody has yet: 29^10 are possible, and the table refuses a second one. */
export function drawReference(): Case['reference'] {
  return newReference(randomBytes(10));
}

export function newCaseId(now: Date): CaseId {
  return uuidv7<CaseId>(now);
}

function newCaseRow(facts: CaseFacts, now: Date): Case {
  return {
    stage: null,
    stageOrdinal: 1,
    previousId: null,
    rootId: null,
    leadId: null,
    erasedAt: null,
    barsComputedAt: null,
    suspension: null,
    ...facts,
    state: 'received',
    open: true,
    registeredOn: null,
    answeredOn: null,
    closedOn: null,
    teamId: null,
    assigneeId: null,
    danger: false,
    urgency: 1,
    restricted: false,
    nextClock: null,
    nextDueOn: null,
    nextDueAt: null,
    nextBecause: [],
    lastMessageAt: null,
    openQuestions: 0,
    codeGeneration: 1,
    eventCount: 0,
    lastHash: CHAIN_START,
    createdAt: now,
  };
}
