import { createHash, type Hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock, uuidv7 } from '#libs/kernel';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { CASE_LEDGER, type Ledger } from './ledger.js';
import { type BrokenLink } from './verify-chains.js';

const count = z.int().min(0);
const root = z.string().regex(/^[0-9a-f]{64}$/);
const common = { id: z.uuid(), at: z.iso.datetime(), cases: count, root };

/** What an outsider keeps: with it nobody can take away, afterwards, anything that stood at that moment. The first ones knew of cases alone. */
export const anchorSchema = z.discriminatedUnion('otklikAnchor', [
  z.strictObject({ otklikAnchor: z.literal(1), ...common }),
  z.strictObject({ otklikAnchor: z.literal(2), ...common, measures: count, measuresRoot: root }),
]);
export type AnchorFile = z.infer<typeof anchorSchema>;

const BATCH_ROWS = 10_000;

/** Sums up the ledgers: a leaf a chain (whose it is, how many events, the hash of the last of them), and a root over the leaves in order of id. */
@Injectable()
export class MakeAnchor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(measures: Ledger): Promise<AnchorFile> {
    return this.unitOfWork.run(async (tx) => {
      const at = this.clock.now();
      const id = uuidv7(at);
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ'); // one moment for all chains, while work goes on
      const [ofCases, ofMeasures] = [await sumOfHeads(tx, CASE_LEDGER), await sumOfHeads(tx, measures)];
      await tx.query('INSERT INTO casework.anchor (id, at, case_count, root) VALUES ($1, $2, $3, $4)', [
        id,
        at,
        ofCases.chains,
        ofCases.root,
      ]);
      for (const ledger of [CASE_LEDGER, measures]) await keepLeaves(tx, id, ledger);
      return {
        otklikAnchor: 2,
        id,
        at: at.toISOString(),
        cases: ofCases.chains,
        root: ofCases.root,
        measures: ofMeasures.chains,
        measuresRoot: ofMeasures.root,
      };
    });
  }
}

function sumOfHeads(tx: Tx, { heads }: Ledger): Promise<Sum> {
  return sumOf((after) =>
    tx.query<Leaf>(
      `SELECT id, event_count, last_hash AS hash FROM ${heads} WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
      [after, BATCH_ROWS],
    ),
  );
}

async function keepLeaves(tx: Tx, id: string, { heads, leaves, key }: Ledger): Promise<void> {
  await tx.query(
    `INSERT INTO ${leaves} (anchor_id, ${key}, event_count, hash) SELECT $1, id, event_count, last_hash FROM ${heads}`,
    [id],
  );
}

export type AnchorVerdict =
  | { stands: true; cases: number; measures: number | null }
  | { stands: false; why: 'anchor_unknown' | 'leaves_changed' }
  | { stands: false; why: 'event_gone'; subject: Ledger['subject']; broken: BrokenLink };

/** Proves that everything that stood when the anchor was made still stands in its place. */
@Injectable()
export class VerifyAnchor {
  constructor(private readonly db: Database) {}

  /** `measures` of the answer: null for an anchor that knows of none. */
  async execute(file: AnchorFile, measures: Ledger): Promise<AnchorVerdict> {
    const known = await this.db.query('SELECT id FROM casework.anchor WHERE id = $1', [file.id]);
    if (known.length === 0) return { stands: false, why: 'anchor_unknown' };

    const kept: [Ledger, Sum][] = [[CASE_LEDGER, { chains: file.cases, root: file.root }]];
    if (file.otklikAnchor === 2) kept.push([measures, { chains: file.measures, root: file.measuresRoot }]);
    for (const [ledger, { chains, root: keptRoot }] of kept) {
      const sum = await sumOf((after) => this.leavesAfter(ledger, file.id, after));
      if (sum.root !== keptRoot || sum.chains !== chains) return { stands: false, why: 'leaves_changed' };
      const gone = await this.firstGone(ledger, file.id);
      if (gone) return { stands: false, why: 'event_gone', subject: ledger.subject, broken: gone };
    }
    return { stands: true, cases: file.cases, measures: file.otklikAnchor === 2 ? file.measures : null };
  }

  private leavesAfter({ leaves, key }: Ledger, anchorId: string, after: string | null): Promise<Leaf[]> {
    return this.db.query<Leaf>(
      `SELECT ${key} AS id, event_count, hash FROM ${leaves}
       WHERE anchor_id = $1 AND ($2::uuid IS NULL OR ${key} > $2) ORDER BY ${key} LIMIT $3`,
      [anchorId, after, BATCH_ROWS],
    );
  }

  private async firstGone({ heads, events, leaves, key }: Ledger, anchorId: string): Promise<BrokenLink | null> {
    const [found] = await this.db.query<{ id: string; event_count: number; known: boolean }>(
      `SELECT l.${key} AS id, l.event_count, h.id IS NOT NULL AS known FROM ${leaves} l
       LEFT JOIN ${heads} h ON h.id = l.${key}
       LEFT JOIN ${events} e ON e.${key} = l.${key} AND e.seq = l.event_count
       WHERE l.anchor_id = $1 AND (h.id IS NULL OR e.hash IS DISTINCT FROM l.hash) ORDER BY l.${key} LIMIT 1`,
      [anchorId],
    );
    return found ? { id: found.id, seq: found.event_count, why: found.known ? 'missing' : 'head_missing' } : null;
  }
}

interface Leaf extends Record<string, unknown> {
  readonly id: string;
  readonly event_count: number;
  readonly hash: string;
}

interface Sum {
  readonly chains: number;
  readonly root: string;
}

async function sumOf(leavesAfter: (after: string | null) => Promise<Leaf[]>): Promise<Sum> {
  const hash: Hash = createHash('sha256');
  let chains = 0;
  for (let after: string | null = null; ;) {
    const leaves = await leavesAfter(after);
    for (const leaf of leaves) hash.update(`${leaf.id} ${leaf.event_count} ${leaf.hash}\n`);
    chains += leaves.length;
    const last: Leaf | undefined = leaves.at(-1);
    if (!last) break;
    after = last.id;
  }
  return { chains, root: hash.digest('hex') };
}
