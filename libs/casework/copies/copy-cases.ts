import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CaseId, Clock, uuidv7 } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { columnsOf } from '../case-rows.js';
import { CHAIN_START, chainHash } from '../chain.js';
import {
  Alarm,
  Assignment,
  Bar,
  Case,
  CaseEventRow,
  Clock as ClockRow,
  Decision,
  Document,
  Message,
  Notice,
  Participation,
  Party,
  Point,
  Reader,
  Remedy,
} from '../entities/index.js';
import { newReference } from '../reference.js';

/** Originals that are read together; what becomes of them is kept in memory meanwhile. */
const READ_CASES = 100;
/** Cases that one transaction adds: some tens of thousands of rows. */
const BATCH_CASES = 500;
/** Batches on their way at once: while the server writes one, the next is made. */
const BATCHES_AT_ONCE = 3;
const ORIGINALS_MAX = 10_000;

/** The tables of a case, those that others refer to first. Files stay where they are: a copy of a document names the same bytes. */
const ENTITIES = {
  case: Case,
  point: Point,
  party: Party,
  participation: Participation,
  bar: Bar,
  reader: Reader,
  case_event: CaseEventRow,
  clock: ClockRow,
  alarm: Alarm,
  assignment: Assignment,
  message: Message,
  document: Document,
  decision: Decision,
  remedy: Remedy,
  notice: Notice,
} as const;
type Table = keyof typeof ENTITIES;
const TABLES = Object.keys(ENTITIES) as Table[];
const OF_CASE = TABLES.filter((table) => table !== 'case');
type Row = Record<string, unknown>;
type CaseRows = Record<Table, Row[]>;

/**
 * Multiplies the cases that are there, in bulk: each copy has ids, a reference and a valid chain of its own, and shares nothing but staff and teams.
 * For demonstrations and benches: a real case comes through the door. What rooms keep beside the case file, such as an enquiry's or a draft's text, is theirs,
 * and is not copied.
 */
@Injectable()
export class CopyCases {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Adds `count` copies of the cases that were not imported, of each as many as of the others. `progress` is told how many stand. */
  async execute(count: number, progress: (copied: number) => void = () => {}): Promise<void> {
    const kept = await this.sharedIds();
    const waiting = new Set<Promise<void>>();
    let copied = 0;
    for await (const sources of this.batches(count)) {
      const batch: Promise<void> = this.writeCopies(sources, kept).then(() => {
        waiting.delete(batch);
        progress((copied += sources.length));
      });
      waiting.add(batch);
      if (waiting.size >= BATCHES_AT_ONCE) await Promise.race(waiting);
    }
    await Promise.all(waiting);
  }

  /** The files to copy, a batch at a time: each is read once, however often it is copied. */
  private async *batches(count: number): AsyncGenerator<readonly string[]> {
    const originals = await this.db.query<{ id: CaseId }>(ORIGINALS, [ORIGINALS_MAX]);
    const timesOf = (place: number) => Math.floor(count / originals.length) + (place < count % originals.length ? 1 : 0);
    for (let from = 0; from < originals.length && timesOf(from) > 0; from += READ_CASES) {
      const ids = originals.slice(from, from + READ_CASES).map(({ id }) => id);
      const files = await this.db.query<{ file: string }>(READ_FILES, [ids]);
      const sources = files.flatMap(({ file }, place) => new Array<string>(timesOf(from + place)).fill(file));
      for (let start = 0; start < sources.length; start += BATCH_CASES) yield sources.slice(start, start + BATCH_CASES);
    }
  }

  private async writeCopies(sources: readonly string[], kept: ReadonlySet<string>): Promise<void> {
    const now = this.clock.now();
    const copies = sources.map((file) => copyOf(file, kept, now));
    await this.unitOfWork.run(async (tx) => {
      for (const table of TABLES) {
        const rows = copies.flatMap((copy) => copy[table]);
        if (rows.length > 0) await tx.prepared(`copy_${table}`, insertInto(table), [JSON.stringify(rows)]);
      }
    });
  }

  /** What copies have in common with the original: people, teams, bodies, and the rules by which they were given to somebody. */
  private async sharedIds(): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM identity.staff UNION ALL SELECT id FROM identity.team UNION ALL SELECT id FROM casework.external_body
       UNION ALL SELECT DISTINCT rule_id FROM casework.assignment WHERE rule_id IS NOT NULL`,
    );
    return new Set(rows.map(({ id }) => id));
  }
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every id is replaced wherever it stands, also inside the canonical text of events; then the events are chained anew. */
function copyOf(file: string, kept: ReadonlySet<string>, now: Date): CaseRows {
  const newIds = new Map<string, string>();
  const renamed = file.replace(UUID, (id) => {
    if (kept.has(id)) return id;
    const known = newIds.get(id) ?? uuidv7(now);
    newIds.set(id, known);
    return known;
  });
  const rows = JSON.parse(renamed) as CaseRows;
  const original = rows.case[0]!['reference'] as string;
  const reference = newReference(randomBytes(10));

  let previous = CHAIN_START;
  for (const event of rows.case_event) {
    const body = (event['body'] as string).replaceAll(original, reference);
    const hash = chainHash(previous, body);
    Object.assign(event, { body, previous_hash: previous, hash });
    previous = hash;
  }
  Object.assign(rows.case[0]!, { reference, last_hash: previous });
  return rows;
}

function insertInto(table: Table): string {
  const columns = columnsOf(ENTITIES[table]).join(', ');
  return `INSERT INTO casework.${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::casework.${table}, $1)`;
}

const ORIGINALS =
  'SELECT id FROM casework.case WHERE import_source IS NULL AND stage_ordinal = 1 AND lead_id IS NULL ORDER BY id LIMIT $1';

/** Each table is gone through once for all the cases asked for: not every one has an index by its case. */
const READ_FILES = `
  SELECT json_build_object('case', json_build_array(to_json(c)), ${OF_CASE.map((table) => `'${table}', coalesce(${table}.rows, '[]')`).join(', ')})::text AS file
  FROM casework.case c ${OF_CASE.map(rowsOfCase).join('')}
  WHERE c.id = ANY($1) ORDER BY c.id`;

function rowsOfCase(table: Table): string {
  const order = table === 'case_event' ? 'ORDER BY x.seq' : '';
  const which = table === 'notice' ? `AND x.state <> 'pending'` : '';
  return `
  LEFT JOIN (SELECT x.case_id, json_agg(x ${order}) AS rows
    FROM (SELECT ${columnsOf(ENTITIES[table]).join(', ')} FROM casework.${table}) x WHERE x.case_id = ANY($1) ${which} GROUP BY x.case_id)
    AS ${table} ON ${table}.case_id = c.id`;
}
