import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database';
import { CHAIN_START, chainHash } from '../chain.js';
import { CASE_LEDGER, type Ledger } from './ledger.js';

export interface BrokenLink {
  /** Of the case, or of what else keeps the ledger. */
  id: string;
  seq: number;
  why: 'body_changed' | 'not_chained' | 'missing' | 'columns_differ' | 'head_differs' | 'head_missing';
}

export interface Verified {
  chains: number;
  events: number;
  broken: BrokenLink | null;
}

interface Row {
  id: string;
  seq: number;
  type: string;
  at: Date;
  body: string;
  previous_hash: string;
  hash: string;
}

const BATCH_ROWS = 5_000;

/** Reads every chain of a ledger from its first event to its last, in batches, and stops at the first broken link. */
@Injectable()
export class VerifyChains {
  constructor(private readonly db: Database) {}

  async execute(ledger: Ledger = CASE_LEDGER, progress: (events: number) => void = () => {}): Promise<Verified> {
    let [chains, events] = [0, 0];
    let last: Pick<Row, 'id' | 'seq' | 'hash'> | null = null;
    for (;;) {
      const batch: Row[] = await this.db.query<Row>(readOf(ledger), [last?.id ?? null, last?.seq ?? 0, BATCH_ROWS]);
      for (const row of batch) {
        const starts: boolean = row.id !== last?.id;
        const why = brokenAt(ledger, row, starts ? null : last);
        if (why) return { chains, events, broken: { id: row.id, seq: starts ? 1 : last!.seq + 1, why } };
        if (starts) chains += 1;
        events += 1;
        last = row;
      }
      progress(events);
      if (batch.length < BATCH_ROWS) break;
    }
    return { chains, events, broken: await this.headThatDiffers(ledger) };
  }

  /** A head's own row says how long its chain is and how it ends: a chain that was cut at the end no longer agrees. */
  private async headThatDiffers({ heads, events, key }: Ledger): Promise<BrokenLink | null> {
    const [found] = await this.db.query<{ id: string; event_count: number }>(`
      SELECT h.id, h.event_count FROM ${heads} h
      LEFT JOIN ${events} e ON e.${key} = h.id AND e.seq = h.event_count
      WHERE e.hash IS DISTINCT FROM h.last_hash LIMIT 1`);
    return found ? { id: found.id, seq: found.event_count, why: 'head_differs' } : null;
  }
}

const readOf = ({ events, key }: Ledger) => `
  SELECT ${key} AS id, seq, type, at, body, previous_hash, hash FROM ${events}
  WHERE $1::uuid IS NULL OR (${key}, seq) > ($1::uuid, $2) ORDER BY ${key}, seq LIMIT $3`;

function brokenAt({ subject }: Ledger, row: Row, before: Pick<Row, 'seq' | 'hash'> | null): BrokenLink['why'] | null {
  if (row.seq !== (before?.seq ?? 0) + 1) return 'missing';
  if (row.previous_hash !== (before?.hash ?? CHAIN_START)) return 'not_chained';
  if (row.hash !== chainHash(row.previous_hash, row.body)) return 'body_changed';
  return columnsAgree(subject, row) ? null : 'columns_differ';
}

/** What is beside the text for the sake of queries must say what the text says. */
function columnsAgree(subject: Ledger['subject'], row: Row): boolean {
  const said = JSON.parse(row.body) as Record<string, unknown>;
  return said[subject] === row.id && said['seq'] === row.seq && said['type'] === row.type && said['at'] === row.at.toISOString();
}
