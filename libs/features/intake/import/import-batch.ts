import { Injectable } from '@nestjs/common';
import { BodyReader, Casework, ensureImportedServices } from '#libs/casework';
import { packInForce, type Procedure } from '#libs/domain/procedure';
import { Clock, localDate, type PackCode, type PackVersion, type ServiceCode, type TeamId } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { ensureTeam, sameInBoth } from '#libs/platform/identity';
import { arrivalOfHistory, type HistoryContext } from './arrival-of-history.js';
import { type HistoryCase, leftOut } from './history-cases.js';
import { type Reject } from './reject.js';
import { slugOf } from './slug.js';

/** History ran under whatever was in force then; here it stands on the body's own standard, which promises nothing for the past. */
const PACK = 'own-standard' as PackCode;
/** What a row without a service belongs to; every installation has it. */
const GENERAL = 'general' as ServiceCode;

export interface ImportBatchInput {
  readonly runId: string;
  readonly importSource: string;
  /** At which later stage the history stands; null: the first. */
  readonly stage: HistoryContext['stage'];
  /** Nothing is added. */
  readonly trial: boolean;
  readonly cases: readonly HistoryCase[];
}

export interface BatchResult {
  readonly added: readonly HistoryCase[];
  /** There already, from an earlier run. */
  readonly known: number;
  readonly repeated: readonly Reject[];
}

/** Adds the cases of one batch that are not there yet, with the teams and services they lack. */
@Injectable()
export class ImportBatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  execute({ runId, importSource, stage, trial, cases }: ImportBatchInput): Promise<BatchResult> {
    return this.unitOfWork.run(async (tx) => {
      await takeTurn(tx, importSource);
      const known = await knownKeys(tx, importSource, cases);
      const firstLines = await noteKeys(tx, runId, cases);

      const isFirst = ({ first }: HistoryCase) => firstLines.get(first.key) === first.line;
      const added = cases.filter((history) => isFirst(history) && !known.has(history.first.key));
      if (!trial) await this.add(tx, { runId, importSource, stage }, added);
      return {
        added,
        known: cases.filter((history) => isFirst(history) && known.has(history.first.key)).length,
        repeated: cases
          .filter((history) => !isFirst(history))
          .flatMap(({ first, rows }) => rows.map((row) => leftOut(row, 'key_repeated', `line ${firstLines.get(first.key)}`))),
      };
    });
  }

  private async add(
    tx: Tx,
    { runId, importSource, stage }: Pick<ImportBatchInput, 'runId' | 'importSource' | 'stage'>,
    cases: readonly HistoryCase[],
  ): Promise<void> {
    const now = this.clock.now();
    const procedure = await this.procedure(tx, now);
    const teams = await ensureTeams(tx, cases, now);
    const services = await ensureServices(tx, cases, importSource);
    const arrivals = cases.map((history) => {
      const { service, team } = history.first;
      return arrivalOfHistory(history, {
        importSource,
        procedure,
        service: services.get(service.word) ?? GENERAL,
        team: teams.get(team.word) ?? null,
        stage,
        now,
      });
    });
    await this.casework.receiveMany(tx, arrivals);
    await tx.execute(
      `UPDATE intake.import_key k SET case_id = brought.id FROM unnest($2::text[], $3::uuid[]) AS brought (import_key, id)
       WHERE k.run_id = $1 AND k.import_key = brought.import_key`,
      [runId, arrivals.map(({ facts }) => facts.importKey), arrivals.map(({ facts }) => facts.id)],
    );
  }

  private async procedure(tx: Tx, now: Date): Promise<Procedure> {
    const context = await this.bodies.current(tx);
    const { version } = packInForce(PACK, localDate(now, context.body.timeZone));
    return context.procedure(PACK, version as PackVersion);
  }
}

/** Two runs of the same profile take turns, batch by batch: the later one then finds the cases of the other. */
async function takeTurn(tx: Tx, importSource: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`import ${importSource}`]);
}

async function knownKeys(tx: Tx, importSource: string, cases: readonly HistoryCase[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ import_key: string }>(
    'SELECT import_key FROM casework.case WHERE import_source = $1 AND import_key = ANY ($2::text[])',
    [importSource, cases.map(({ first }) => first.key)],
  );
  return new Set(rows.map((row) => row.import_key));
}

/** The line on which this run first met each key. */
async function noteKeys(tx: Tx, runId: string, cases: readonly HistoryCase[]): Promise<ReadonlyMap<string, number>> {
  const keys = cases.map(({ first }) => first.key);
  await tx.execute(
    `INSERT INTO intake.import_key (run_id, import_key, line) SELECT $1, import_key, line FROM unnest($2::text[], $3::integer[]) AS met (import_key, line)
     ON CONFLICT DO NOTHING`,
    [runId, keys, cases.map(({ first }) => first.line)],
  );
  const rows = await tx.query<{ import_key: string; line: number }>(
    'SELECT import_key, line FROM intake.import_key WHERE run_id = $1 AND import_key = ANY ($2::text[])',
    [runId, keys],
  );
  return new Map(rows.map((row) => [row.import_key, row.line]));
}

/** By the file's word. In the order of their codes, so that two imports never wait for each other's teams. */
async function ensureTeams(tx: Tx, cases: readonly HistoryCase[], now: Date): Promise<ReadonlyMap<string, TeamId>> {
  const teams = new Map<string, TeamId>();
  for (const { word, name, code } of named(cases.map(({ first }) => first.team))) {
    teams.set(word, await ensureTeam(tx, { code, name: sameInBoth(name) }, now));
  }
  return teams;
}

async function ensureServices(
  tx: Tx,
  cases: readonly HistoryCase[],
  importSource: string,
): Promise<ReadonlyMap<string, ServiceCode>> {
  const services = named(cases.map(({ first }) => first.service)).map(({ word, name, code }) => ({
    word,
    title: name,
    code: code as ServiceCode,
  }));
  await ensureImportedServices(tx, services, importSource);
  return new Map(services.map(({ word, code }) => [word, code]));
}

function named(sources: readonly { word: string; name: string }[]): { word: string; name: string; code: string }[] {
  const byWord = new Map(sources.filter(({ word }) => word !== '').map((source) => [source.word, source]));
  return Array.from(byWord.values(), (source) => ({ ...source, code: slugOf(source.word) })).sort((one, other) =>
    one.code < other.code ? -1 : 1,
  );
}
