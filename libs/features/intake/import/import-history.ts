import { Injectable } from '@nestjs/common';
import { Clock, uuidv7 } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { type HistoryCase, historyCasesOf } from './history-cases.js';
import { historyRowsOf, isReject } from './history-rows.js';
import { type BatchResult, ImportBatch } from './import-batch.js';
import { linesOf } from './lines.js';
import { type Profile } from './profile.js';
import { recordsOf } from './records.js';
import { type Reject } from './reject.js';

const BATCH_CASES = 250;
/** Of the rows in a batch together: with the longest texts a batch is smaller. */
const BATCH_CHARS = 4_000_000;

/** A trial that is older was cut off and never forgotten. */
const TRIAL_KEPT_MS = 24 * 60 * 60_000;

export interface ImportHistoryInput {
  readonly profile: Profile;
  /** Shown later as where history came from; not opened. */
  readonly fileName: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Reads everything and says what would come of it; adds nothing. */
  readonly trial: boolean;
  /** Is given every row that was left out, batch by batch in the order of the file. It may hold personal data. */
  readonly onReject: (reject: Reject) => Promise<void> | void;
}

export interface ImportSummary {
  /** Rows of the file, without the header, the rejected ones counted. */
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly casesAdded: number;
  /** There already, from an earlier run. */
  readonly casesKnown: number;
  /** Of those added, how many have something odd about them, and how many of each kind; a case may have several. */
  readonly casesMarked: number;
  readonly marks: Readonly<Record<string, number>>;
}

/**
 * Reads a file of history into cases, a batch in memory and a batch in a transaction at a time. What it was cut off from, the next run brings: a
 * case is known by the profile's name and its key, and is never added twice.
 * Errors: `WrongHeader`, before anything is written.
 */
@Injectable()
export class ImportHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly importBatch: ImportBatch,
    private readonly clock: Clock,
  ) {}

  async execute({ profile, fileName, chunks, trial, onReject }: ImportHistoryInput): Promise<ImportSummary> {
    const records = recordsOf(linesOf(chunks, profile.file.encoding), profile.file.delimiter);
    const batches = batchesOf(historyCasesOf(historyRowsOf(records, profile, this.clock.now()), profile.rowsPerCase));
    const sum = new Sum();
    let runId: string | null = null;
    for await (const batch of batches) {
      runId ??= await this.start(profile.name, fileName, trial);
      const result = await this.importBatch.execute({
        runId,
        importSource: profile.name,
        stage: profile.stage ?? null,
        trial,
        cases: batch.cases,
      });
      sum.count(batch, result);
      const rejects = [...batch.rejects, ...result.repeated];
      for (const reject of rejects.sort((one, other) => one.line - other.line)) await onReject(reject);
    }
    if (runId !== null) await this.finish(runId, trial, sum);
    return sum;
  }

  private start(importSource: string, fileName: string, trial: boolean): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const startedAt = this.clock.now();
      const runId = uuidv7(startedAt);
      const forgottenBefore = new Date(startedAt.getTime() - TRIAL_KEPT_MS);
      await tx.execute('DELETE FROM intake.import_run WHERE trial AND started_at < $1', [forgottenBefore]);
      await tx.execute(
        `INSERT INTO intake.import_run (id, import_source, file_name, trial, started_at, rows_read, rows_rejected, cases_added, cases_known)
         VALUES ($1, $2, $3, $4, $5, 0, 0, 0, 0)`,
        [runId, importSource, fileName, trial, startedAt],
      );
      return runId;
    });
  }

  private finish(runId: string, trial: boolean, sum: Sum): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.execute('DELETE FROM intake.import_key WHERE run_id = $1 AND case_id IS NULL', [runId]);
      if (trial) await tx.execute('DELETE FROM intake.import_run WHERE id = $1', [runId]);
      await tx.execute(
        `UPDATE intake.import_run SET finished_at = $2, rows_read = $3, rows_rejected = $4, cases_added = $5, cases_known = $6 WHERE id = $1`,
        [runId, this.clock.now(), sum.rowsRead, sum.rowsRejected, sum.casesAdded, sum.casesKnown],
      );
    });
  }
}

class Sum implements ImportSummary {
  rowsRead = 0;
  rowsRejected = 0;
  casesAdded = 0;
  casesKnown = 0;
  casesMarked = 0;
  readonly marks: Record<string, number> = {};

  count({ cases, rejects }: Batch, { added, known, repeated }: BatchResult): void {
    this.rowsRead += rejects.length + cases.reduce((rows, history) => rows + history.rows.length, 0);
    this.rowsRejected += rejects.length + repeated.length;
    this.casesAdded += added.length;
    this.casesKnown += known;
    const marked = added.filter(({ marks }) => marks.length > 0);
    this.casesMarked += marked.length;
    for (const mark of marked.flatMap(({ marks }) => marks)) this.marks[mark] = (this.marks[mark] ?? 0) + 1;
  }
}

interface Batch {
  readonly cases: readonly HistoryCase[];
  readonly rejects: readonly Reject[];
}

async function* batchesOf(read: AsyncIterable<HistoryCase | Reject>): AsyncGenerator<Batch> {
  let [cases, rejects, chars]: [HistoryCase[], Reject[], number] = [[], [], 0];
  for await (const one of read) {
    if (isReject(one)) rejects.push(one);
    else cases.push(one);
    chars += isReject(one) ? one.raw.length : one.rows.reduce((sum, row) => sum + row.raw.length, 0);
    if (cases.length + rejects.length < BATCH_CASES && chars < BATCH_CHARS) continue;
    yield { cases, rejects };
    [cases, rejects, chars] = [[], [], 0];
  }
  if (cases.length + rejects.length > 0) yield { cases, rejects };
}
