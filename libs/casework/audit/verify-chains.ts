import { Injectable } from '@nestjs/common';
import { type CaseId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { CHAIN_START, chainHash } from '../chain.js';

export interface BrokenLink {
  caseId: CaseId;
  seq: number;
  why: 'body_changed' | 'not_chained' | 'missing' | 'columns_differ' | 'case_differs' | 'case_missing';
}

export interface Verified {
  cases: number;
  events: number;
  broken: BrokenLink | null;
}

interface Row {
  case_id: CaseId;
  seq: number;
  type: string;
  at: Date;
  body: string;
  previous_hash: string;
  hash: string;
}

const BATCH_ROWS = 5_000;

/** Reads every chain from its first event to its last, in batches, and stops at the first broken link. */
@Injectable()
export class VerifyChains {
  constructor(private readonly db: Database) {}

  async execute(progress: (events: number) => void = () => {}): Promise<Verified> {
    let [cases, events] = [0, 0];
    let last: Pick<Row, 'case_id' | 'seq' | 'hash'> | null = null;
    for (;;) {
      const batch: Row[] = await this.db.query<Row>(READ, [last?.case_id ?? null, last?.seq ?? 0, BATCH_ROWS]);
      for (const row of batch) {
        const starts: boolean = row.case_id !== last?.case_id;
        const why = brokenAt(row, starts ? null : last);
        if (why) return { cases, events, broken: { caseId: row.case_id, seq: starts ? 1 : last!.seq + 1, why } };
        if (starts) cases += 1;
        events += 1;
        last = row;
      }
      progress(events);
      if (batch.length < BATCH_ROWS) break;
    }
    return { cases, events, broken: await this.caseThatDiffers() };
  }

  /** A case's own row says how long its chain is and how it ends: a chain that was cut at the end no longer agrees. */
  private async caseThatDiffers(): Promise<BrokenLink | null> {
    const [found] = await this.db.query<{ id: CaseId; event_count: number }>(`
      SELECT c.id, c.event_count FROM casework.case c
      LEFT JOIN casework.case_event e ON e.case_id = c.id AND e.seq = c.event_count
      WHERE e.hash IS DISTINCT FROM c.last_hash LIMIT 1`);
    return found ? { caseId: found.id, seq: found.event_count, why: 'case_differs' } : null;
  }
}

const READ = `
  SELECT case_id, seq, type, at, body, previous_hash, hash FROM casework.case_event
  WHERE $1::uuid IS NULL OR (case_id, seq) > ($1::uuid, $2) ORDER BY case_id, seq LIMIT $3`;

function brokenAt(row: Row, before: Pick<Row, 'seq' | 'hash'> | null): BrokenLink['why'] | null {
  if (row.seq !== (before?.seq ?? 0) + 1) return 'missing';
  if (row.previous_hash !== (before?.hash ?? CHAIN_START)) return 'not_chained';
  if (row.hash !== chainHash(row.previous_hash, row.body)) return 'body_changed';
  return columnsAgree(row) ? null : 'columns_differ';
}

/** What is beside the text for the sake of queries must say what the text says. */
function columnsAgree(row: Row): boolean {
  const said = JSON.parse(row.body) as { case: string; seq: number; type: string; at: string };
  return said.case === row.case_id && said.seq === row.seq && said.type === row.type && said.at === row.at.toISOString();
}
