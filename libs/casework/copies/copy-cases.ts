import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CaseId, Clock, uuidv7 } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { CHAIN_START, chainHash } from '../chain.js';
import { newReference } from '../reference.js';

/** Cases that one transaction adds: some tens of thousands of rows. */
const BATCH_CASES = 500;
/** Batches on their way at once: while the server writes one, the next is made. */
const BATCHES_AT_ONCE = 3;

/** The tables of a case, those that others refer to first. Files stay where they are: a copy of a document names the same bytes. */
const TABLES = [
  'case',
  'point',
  'party',
  'participation',
  'bar',
  'reader',
  'case_event',
  'clock',
  'alarm',
  'assignment',
  'message',
  'document',
  'decision',
  'remedy',
  'notice',
] as const;
type Table = (typeof TABLES)[number];
type Row = Record<string, unknown>;
type CaseRows = Record<Table, Row[]>;

/**
 * Multiplies the cases that are there, in bulk: each copy has ids, a reference and a valid chain of its own, and shares nothing but staff and teams.
 * For demonstrations and benches: a real case comes through the door.
 */
@Injectable()
export class CopyCases {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Adds `count` copies of the cases that were not imported, in turn. `progress` is told how many stand. */
  async execute(count: number, progress: (copied: number) => void = () => {}): Promise<void> {
    const originals = await this.db.query<{ id: CaseId }>(
      'SELECT id FROM casework.case WHERE import_source IS NULL ORDER BY id LIMIT 10000',
    );
    const kept = await this.sharedIds();
    const waiting = new Set<Promise<void>>();
    for (let copied = 0; copied < count; copied += BATCH_CASES) {
      const size = Math.min(BATCH_CASES, count - copied);
      const sources = Array.from({ length: size }, (_, place) => originals[(copied + place) % originals.length]!.id);
      const batch: Promise<void> = this.copyBatch(sources, kept).then(() => {
        waiting.delete(batch);
        progress(Math.min(copied + size, count));
      });
      waiting.add(batch);
      if (waiting.size >= BATCHES_AT_ONCE) await Promise.race(waiting);
    }
    await Promise.all(waiting);
  }

  private async copyBatch(sources: readonly CaseId[], kept: ReadonlySet<string>): Promise<void> {
    const files = await this.db.query<{ id: CaseId; file: string }>(READ_FILES, [[...new Set(sources)]]);
    const fileOf = new Map(files.map(({ id, file }) => [id, file]));
    const now = this.clock.now();
    const copies = sources.map((id) => copyOf(fileOf.get(id)!, kept, now));
    await this.unitOfWork.run(async (tx) => {
      for (const table of TABLES) {
        const rows = copies.flatMap((copy) => copy[table]);
        if (rows.length > 0) await tx.prepared(`copy_${table}`, insertInto(table), [JSON.stringify(rows)]);
      }
    });
  }

  /** What copies have in common with the original: people, teams, bodies. */
  private async sharedIds(): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM identity.staff UNION ALL SELECT id FROM identity.team UNION ALL SELECT id FROM casework.external_body`,
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
  return `INSERT INTO casework.${table} SELECT * FROM json_populate_recordset(null::casework.${table}, $1)`;
}

const OF_CASE: Partial<Record<Table, string>> = {
  case: `(SELECT json_agg(x) FROM casework.case x WHERE x.id = c.id)`,
  case_event: `(SELECT json_agg(x ORDER BY x.seq) FROM casework.case_event x WHERE x.case_id = c.id)`,
  notice: `(SELECT coalesce(json_agg(x), '[]') FROM casework.notice x WHERE x.case_id = c.id AND x.state <> 'pending')`,
};

const READ_FILES = `
  SELECT c.id, json_build_object(${TABLES.map((table) => {
    const rows = OF_CASE[table] ?? `(SELECT coalesce(json_agg(x), '[]') FROM casework.${table} x WHERE x.case_id = c.id)`;
    return `'${table}', ${rows}`;
  }).join(', ')})::text AS file
  FROM casework.case c WHERE c.id = ANY($1)`;
