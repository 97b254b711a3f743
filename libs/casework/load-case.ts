import { DomainError, type CaseId, type Reference, type StaffId } from '#libs/kernel';
import { type BarredPerson } from '#libs/domain/independence';
import { type CaseFile, type ClockState, type Procedure } from '#libs/domain/procedure';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { type Tx } from '#libs/platform/database';
import { type Case, type Clock, type Party, type Point, type Reviewer } from './entities/index.js';

/** A locked case: its row, what the rules see of it, and the rows that a command is likely to need. */
export interface OpenCase {
  readonly row: Case;
  readonly file: CaseFile;
  readonly procedure: Procedure;
  readonly points: readonly Point[];
  readonly parties: readonly Party[];
  /** Who may read it, when it is restricted. */
  readonly readers: readonly StaffId[];
  /** By `code:round`. */
  readonly clockVersions: ReadonlyMap<string, { readonly id: Clock['id']; readonly version: number }>;
}

/** The parts of a case as one statement reads them. */
export interface LoadedCase {
  readonly row: Case;
  readonly clocks: readonly Clock[];
  readonly points: readonly Point[];
  readonly parties: readonly Party[];
  readonly participations: CaseFile['participations'];
  readonly openRemedies: CaseFile['openRemedies'];
  readonly bars: readonly BarredPerson[];
  readonly reviewers: readonly Pick<Reviewer, 'staffId' | 'byLaw'>[];
  readonly readers: readonly StaffId[];
}

/**
 * Locks the case, then reads it: two statements, since one that waits for a lock would read everything but the locked row as it was before the wait.
 * Errors: `case.not_found`.
 */
export async function lockCase(tx: Tx, caseId: CaseId): Promise<{ loaded: LoadedCase; bodyVersion: number }> {
  const [locked] = await tx.prepared<{ version: number }>('casework_lock', LOCK, [caseId]);
  if (!locked) throw new DomainError('case.not_found');
  const [found] = await tx.prepared<{ loaded: LoadedJson }>('casework_load', `${LOAD} WHERE c.id = $1`, [caseId]);
  return { loaded: revive(found!.loaded), bodyVersion: locked.version };
}

/** The same for several cases, always in the order of their ids, so that two who lock the same ones wait for each other and never in a circle. */
export async function lockCases(tx: Tx, caseIds: readonly CaseId[]): Promise<LoadedCase[]> {
  await tx.prepared('casework_lock_many', 'SELECT FROM casework.case WHERE id = ANY($1) ORDER BY id FOR UPDATE', [caseIds]);
  const found = await tx.prepared<{ loaded: LoadedJson }>('casework_load_many', `${LOAD} WHERE c.id = ANY($1)`, [caseIds]);
  return found.map(({ loaded }) => revive(loaded));
}

/** Who looks, and when: a look at personal data leaves its trace in the statement that reads. */
export interface Look {
  readonly reader: Reader;
  readonly now: Date;
}

/**
 * The same without a lock, for looking: one statement, one snapshot. `shown`: a condition on `casework.case c` whose parameters begin with `$2`.
 * Null when there is no such case, or the condition does not hold.
 */
export async function loadCase(
  db: Pick<Tx, 'query'>,
  reference: Reference,
  { reader, now }: Look,
  shown: { readonly sql: string; readonly parameters: readonly unknown[] } | null,
): Promise<LoadedCase | null> {
  const where = `c.reference = $1${shown ? ` AND ${shown.sql}` : ''}`;
  const asked = { text: `${LOAD} WHERE ${where}`, values: [reference, ...(shown?.parameters ?? [])] };
  const { text, values } = withReadLog(asked, { kind: 'case', subject: 'id' }, reader, now);
  const [found] = await db.query<{ loaded: LoadedJson }>(text, values);
  return found ? revive(found.loaded) : null;
}

/** Cases on a clock in the order of their ids, after that of the last one seen: to be looked at by a rule and shown to nobody. No lock. */
export async function loadCasesOnClocks(db: Pick<Tx, 'query'>, after: CaseId | null, limit: number): Promise<LoadedCase[]> {
  const found = await db.query<{ loaded: LoadedJson }>(
    `${LOAD} WHERE c.next_due_at IS NOT NULL AND ($1::uuid IS NULL OR c.id > $1) ORDER BY c.id LIMIT $2`,
    [after, limit],
  );
  return found.map(({ loaded }) => revive(loaded));
}

/** The id that a reference stands for. Errors: `case.not_found`. */
export async function caseIdOf(tx: Pick<Tx, 'query'>, reference: Reference): Promise<CaseId> {
  const [found] = await tx.query<{ id: CaseId }>('SELECT id FROM casework.case WHERE reference = $1', [reference]);
  if (!found) throw new DomainError('case.not_found');
  return found.id;
}

/** The other way; null for a case that is not there. */
export async function referenceOfCase(db: Pick<Tx, 'query'>, caseId: CaseId): Promise<Reference | null> {
  const [found] = await db.query<{ reference: Reference }>('SELECT reference FROM casework.case WHERE id = $1', [caseId]);
  return found?.reference ?? null;
}

const LOCK = 'SELECT b.version FROM casework.case c CROSS JOIN casework.body b WHERE c.id = $1 FOR UPDATE OF c';

/** A point's `words` are the search's: derived, and long. */
const LOAD = `
  SELECT c.id, json_build_object(
    'row', to_json(c),
    'clocks', (SELECT coalesce(json_agg(k ORDER BY k.started_on, k.code, k.round), '[]') FROM casework.clock k WHERE k.case_id = c.id),
    'points', (SELECT coalesce(json_agg(to_jsonb(p) - 'words' ORDER BY p.ordinal), '[]') FROM casework.point p WHERE p.case_id = c.id),
    'parties', (SELECT coalesce(json_agg(y ORDER BY y.id), '[]') FROM casework.party y WHERE y.case_id = c.id),
    'participations', (SELECT coalesce(json_agg(json_build_object('staffId', a.staff_id, 'role', a.role)), '[]')
      FROM casework.participation a WHERE a.case_id = c.id),
    'openRemedies', (SELECT coalesce(json_agg(r.id), '[]') FROM casework.remedy r WHERE r.case_id = c.id AND r.state = 'promised'),
    'bars', (SELECT coalesce(json_agg(json_build_object('staffId', b.staff_id, 'why', b.why)), '[]')
      FROM casework.bar b WHERE b.case_id = c.id),
    'reviewers', (SELECT coalesce(json_agg(json_build_object('staffId', w.staff_id, 'byLaw', w.by_law)), '[]')
      FROM casework.reviewer w WHERE w.case_id = c.id),
    'readers', (SELECT coalesce(json_agg(d.staff_id), '[]') FROM casework.reader d WHERE d.case_id = c.id)
  ) AS loaded
  FROM casework.case c`;

type Json = Record<string, unknown>;
interface LoadedJson {
  row: Json;
  clocks: Json[];
  points: Json[];
  parties: Json[];
  participations: CaseFile['participations'];
  openRemedies: CaseFile['openRemedies'];
  bars: BarredPerson[];
  reviewers: Pick<Reviewer, 'staffId' | 'byLaw'>[];
  readers: StaffId[];
}

function revive(loaded: LoadedJson): LoadedCase {
  return {
    ...loaded,
    row: asEntity<Case>(loaded.row),
    clocks: loaded.clocks.map((clock) => asEntity<Clock>(clock)),
    points: loaded.points.map((point) => asEntity<Point>(point)),
    parties: loaded.parties.map((party) => asEntity<Party>(party)),
  };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** `case_id` → `caseId`, and instants (columns named `…_at`) back from text. */
export function asEntity<Row>(json: Json): Row {
  const entries = Object.entries(json).map(([column, value]) => {
    const key = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return [key, column.endsWith('_at') && typeof value === 'string' && INSTANT.test(value) ? new Date(value) : value];
  });
  return Object.fromEntries(entries) as Row;
}

export function clockState(clock: Clock): ClockState {
  const { id: _id, caseId: _caseId, version: _version, ...state } = clock;
  return state;
}

/** What the rules see of a loaded case. */
export function caseFileOf({
  row,
  clocks,
  points,
  parties,
  participations,
  openRemedies,
  bars,
  reviewers,
}: Omit<LoadedCase, 'readers'>): CaseFile {
  const subjects = parties.filter((party) => party.role === 'subject');
  // Of a second look: whoever an earlier stage was found to complain of since.
  const complainedOfElsewhere = bars.flatMap(({ staffId, why }) => (why === 'subject' ? [staffId] : []));
  // Whom the law leaves a complaint about themselves is complained of, and is barred by nothing.
  const isBarred = (staffId: StaffId) => !reviewers.some((reviewer) => reviewer.staffId === staffId && reviewer.byLaw !== null);
  return {
    id: row.id,
    state: row.state,
    statutory: row.statutory,
    kind: row.kind,
    nativeKind: row.nativeKind,
    matter: row.matter,
    service: row.service,
    channel: row.channel,
    identity: row.identity,
    language: row.language,
    contact: row.contact,
    receivedOn: row.receivedOn,
    registeredOn: row.registeredOn,
    teamId: row.teamId,
    assigneeId: row.assigneeId,
    danger: row.danger,
    imported: row.importSource !== null,
    points: points.map(({ id, outcome }) => ({ id, outcome })),
    clocks: clocks.map(clockState),
    openQuestions: row.openQuestions,
    openRemedies,
    subjectStaff: [...new Set([...subjects.flatMap((party) => party.staffId ?? []), ...complainedOfElsewhere])].filter(isBarred),
    subjectBodies: subjects.flatMap((party) => party.externalBodyId ?? []),
    ...barsOnFile(bars, reviewers),
    suspension: row.suspension,
    reviewers: row.stageOrdinal === 1 ? null : reviewers.map(({ staffId }) => staffId),
    participations,
  };
}

const OF_SUBJECTS: readonly BarredPerson['why'][] = ['subject', 'subordinateOfSubject'];

/** Who may have no part. The head of the body, where the law leaves them their own decision, is barred by nothing. */
function barsOnFile(
  bars: LoadedCase['bars'],
  reviewers: LoadedCase['reviewers'],
): Pick<CaseFile, 'subordinatesOfSubjects' | 'otherBars'> {
  const byLaw = reviewers.filter((reviewer) => reviewer.byLaw !== null).map(({ staffId }) => staffId);
  const [ofSubjects, others] = [true, false].map((wanted) => bars.filter(({ why }) => OF_SUBJECTS.includes(why) === wanted));
  return {
    subordinatesOfSubjects: ofSubjects!.map(({ staffId }) => staffId).filter((staffId) => !byLaw.includes(staffId)),
    otherBars: others!.filter(({ staffId }) => !byLaw.includes(staffId)),
  };
}
