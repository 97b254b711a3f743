import { createHash, type Hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type CaseId, Clock, uuidv7 } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { type BrokenLink } from './verify-chains.js';

/** What an outsider keeps: with it nobody can take away, afterwards, anything that stood at that moment. */
export const anchorSchema = z.strictObject({
  otklikAnchor: z.literal(1),
  id: z.uuid(),
  at: z.iso.datetime(),
  cases: z.int().min(0),
  root: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AnchorFile = z.infer<typeof anchorSchema>;

const BATCH_ROWS = 10_000;

/** Sums up the ledger: a leaf a case (its id, how many events, the hash of the last of them), and a root over the leaves in order of id. */
@Injectable()
export class MakeAnchor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<AnchorFile> {
    return this.unitOfWork.run(async (tx) => {
      const at = this.clock.now();
      const id = uuidv7(at);
      await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ'); // one moment for all cases, while work goes on
      const { cases, root } = await rootOf((after) =>
        tx.query<Leaf>(
          `SELECT id AS case_id, event_count, last_hash AS hash FROM casework.case
           WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
          [after, BATCH_ROWS],
        ),
      );
      await tx.query('INSERT INTO casework.anchor (id, at, case_count, root) VALUES ($1, $2, $3, $4)', [id, at, cases, root]);
      await tx.query(
        `INSERT INTO casework.anchor_leaf (anchor_id, case_id, event_count, hash)
         SELECT $1, id, event_count, last_hash FROM casework.case`,
        [id],
      );
      return { otklikAnchor: 1, id, at: at.toISOString(), cases, root };
    });
  }
}

export type AnchorVerdict =
  | { stands: true; cases: number }
  | { stands: false; why: 'anchor_unknown' | 'leaves_changed' }
  | { stands: false; why: 'event_gone'; broken: BrokenLink };

/** Proves that everything that stood when the anchor was made still stands in its place. */
@Injectable()
export class VerifyAnchor {
  constructor(private readonly db: Database) {}

  async execute(file: AnchorFile): Promise<AnchorVerdict> {
    const known = await this.db.query('SELECT id FROM casework.anchor WHERE id = $1', [file.id]);
    if (known.length === 0) return { stands: false, why: 'anchor_unknown' };

    const { cases, root } = await rootOf((after) => this.leavesAfter(file.id, after));
    if (root !== file.root || cases !== file.cases) return { stands: false, why: 'leaves_changed' };

    const gone = await this.firstGone(file.id);
    return gone ? { stands: false, why: 'event_gone', broken: gone } : { stands: true, cases };
  }

  private leavesAfter(anchorId: string, after: CaseId | null): Promise<Leaf[]> {
    return this.db.query<Leaf>(
      `SELECT case_id, event_count, hash FROM casework.anchor_leaf
       WHERE anchor_id = $1 AND ($2::uuid IS NULL OR case_id > $2) ORDER BY case_id LIMIT $3`,
      [anchorId, after, BATCH_ROWS],
    );
  }

  private async firstGone(anchorId: string): Promise<BrokenLink | null> {
    const [found] = await this.db.query<{ case_id: CaseId; event_count: number; known: boolean }>(
      `SELECT l.case_id, l.event_count, c.id IS NOT NULL AS known FROM casework.anchor_leaf l
       LEFT JOIN casework.case c ON c.id = l.case_id
       LEFT JOIN casework.case_event e ON e.case_id = l.case_id AND e.seq = l.event_count
       WHERE l.anchor_id = $1 AND (c.id IS NULL OR e.hash IS DISTINCT FROM l.hash) ORDER BY l.case_id LIMIT 1`,
      [anchorId],
    );
    return found ? { caseId: found.case_id, seq: found.event_count, why: found.known ? 'missing' : 'case_missing' } : null;
  }
}

interface Leaf {
  case_id: CaseId;
  event_count: number;
  hash: string;
}

async function rootOf(leavesAfter: (after: CaseId | null) => Promise<Leaf[]>): Promise<{ cases: number; root: string }> {
  const hash: Hash = createHash('sha256');
  let cases = 0;
  for (let after: CaseId | null = null; ;) {
    const leaves = await leavesAfter(after);
    for (const leaf of leaves) hash.update(`${leaf.case_id} ${leaf.event_count} ${leaf.hash}\n`);
    cases += leaves.length;
    const last: Leaf | undefined = leaves.at(-1);
    if (!last) break;
    after = last.case_id;
  }
  return { cases, root: hash.digest('hex') };
}
