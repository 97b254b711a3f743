import {
  type BodyId,
  type CaseId,
  type CivilDate,
  type MessageId,
  type Outcome,
  type PackCode,
  type PointId,
  type RemedyId,
  type RemedyKind,
  type ServiceCode,
} from '#libs/kernel';
import { asEntity, type ExternalBody } from '#libs/casework';
import { type Database } from '#libs/platform/database';

/** A case has some dozens of these at most; more is not printed in one letter. */
const ROWS_MAX = 500;

export interface DecidedPointRow extends Record<string, unknown> {
  readonly pointId: PointId;
  readonly ordinal: number;
  /** What the person asked; null when it was erased. */
  readonly question: string | null;
  readonly outcome: Outcome | null;
  readonly nativeOutcome: string | null;
  readonly reasons: string | null;
  readonly decidedByName: string | null;
}

/** Each point with its latest decision. The first point's text is the submission itself. */
export function decidedPoints(database: Database, caseId: CaseId): Promise<DecidedPointRow[]> {
  return database.query<DecidedPointRow>(
    `SELECT p.id AS "pointId", p.ordinal, coalesce(p.text, s.body) AS question, d.outcome, d.native_outcome AS "nativeOutcome", d.reasons,
       staff.name AS "decidedByName"
     FROM casework.point p
     LEFT JOIN LATERAL (
       SELECT * FROM casework.decision WHERE point_id = p.id ORDER BY round DESC LIMIT 1
     ) d ON true
     LEFT JOIN LATERAL (
       SELECT body FROM casework.message WHERE case_id = p.case_id AND kind = 'submission' ORDER BY at, id LIMIT 1
     ) s ON p.text IS NULL AND p.ordinal = 1
     LEFT JOIN identity.staff staff ON staff.id = d.decided_by
     WHERE p.case_id = $1 ORDER BY p.ordinal LIMIT $2`,
    [caseId, ROWS_MAX],
  );
}

export interface RemedyRow extends Record<string, unknown> {
  readonly id: RemedyId;
  readonly kind: RemedyKind;
  readonly description: string | null;
  readonly dueOn: CivilDate;
  readonly state: 'promised' | 'done' | 'dropped';
  readonly settledOn: CivilDate | null;
  readonly settlement: string | null;
}

export function remediesOf(database: Database, caseId: CaseId): Promise<RemedyRow[]> {
  return database.query<RemedyRow>(
    `SELECT id, kind, description, due_on AS "dueOn", state, settled_on AS "settledOn", settlement
     FROM casework.remedy WHERE case_id = $1 ORDER BY due_on, id LIMIT $2`,
    [caseId, ROWS_MAX],
  );
}

/** The text of one message to the person; null when it was erased, is not of this case, or was written among ourselves. */
export async function messageText(database: Database, caseId: CaseId, messageId: MessageId): Promise<string | null> {
  const [found] = await database.query<{ body: string | null }>(
    `SELECT body FROM casework.message WHERE id = $2 AND case_id = $1 AND direction = 'out'`,
    [caseId, messageId],
  );
  return found?.body ?? null;
}

export async function externalBody(database: Database, id: BodyId): Promise<ExternalBody | null> {
  const [found] = await database.query<{ body: Record<string, unknown> }>(
    'SELECT to_json(b) AS body FROM casework.external_body b WHERE id = $1',
    [id],
  );
  return found ? asEntity<ExternalBody>(found.body) : null;
}

/** The procedure that cases about a service are meant for; null: the body's own choice. */
export async function packOfService(database: Database, service: ServiceCode): Promise<PackCode | null> {
  const [found] = await database.query<{ pack: PackCode | null }>('SELECT pack FROM casework.service WHERE code = $1', [service]);
  return found?.pack ?? null;
}

export interface SentText {
  /** Null once erased. */
  readonly text: string | null;
  /** Whether the service is one that somebody beside the person must not see. */
  readonly sensitive: boolean;
}

/** What the person wrote when they brought the case; null where nothing of it was kept. */
export async function whatWasSent(database: Database, caseId: CaseId): Promise<SentText | null> {
  const [found] = await database.query<SentText & Record<string, unknown>>(
    `SELECT m.body AS text, coalesce(s.sensitive, false) AS sensitive
     FROM casework.message m JOIN casework.case c ON c.id = m.case_id LEFT JOIN casework.service s ON s.code = c.service
     WHERE m.case_id = $1 AND m.kind = 'submission' ORDER BY m.at, m.id LIMIT 1`,
    [caseId],
  );
  return found ?? null;
}
