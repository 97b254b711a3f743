import { getMetadataArgsStorage } from 'typeorm';
import { type StaffId } from '#libs/kernel';
import {
  Alarm,
  Assignment,
  Bar,
  Case,
  CaseEventRow,
  Clock,
  Decision,
  Document,
  Message,
  Notice,
  Participation,
  Party,
  Point,
  Reader,
  Remedy,
  Reviewer,
} from './entities/index.js';
import { type Forgotten, FORGETTING } from './forget-person.js';

/** An outbox row as a writer fills it; the rest has defaults. */
export interface OutboxDraft {
  id: string;
  job: string;
  payload: object;
  caseId: string;
  createdAt: Date;
}

/** New rows that a command brings with its event: texts and people, which an event itself never holds. */
export interface NewRows {
  readonly points?: readonly Point[];
  readonly parties?: readonly Party[];
  readonly messages?: readonly Message[];
  readonly documents?: readonly Document[];
  readonly decisions?: readonly Decision[];
  readonly remedies?: readonly Remedy[];
  readonly assignments?: readonly Assignment[];
  readonly bars?: readonly Bar[];
  readonly reviewers?: readonly Reviewer[];
  readonly readers?: readonly Reader[];
  readonly alarms?: readonly Alarm[];
  readonly notices?: readonly Notice[];
}

/** Changes to rows of the case that stand already: the key, and every column named in `UPDATES`. */
export interface ChangedRows {
  /** Facts of the case's own row that no rule decides on. */
  readonly case?: Partial<Pick<Case, 'contact' | 'language' | 'place' | 'erasedAt' | 'barsComputedAt'>>;
  /** The people of this case and all that was said: see `forget-person.ts`. */
  readonly forgotten?: readonly Forgotten[];
  /** Subjects that are settled, whose alarms no longer count: an enquiry's id. */
  readonly silenced?: readonly string[];
  /** Who was named as a reader, and is no more. */
  readonly formerReaders?: readonly StaffId[];
  readonly points?: readonly Pick<Point, 'id' | 'outcome' | 'nativeOutcome' | 'rootCause' | 'effect'>[];
  readonly parties?: readonly Omit<Party, 'caseId' | 'role'>[];
  readonly documents?: readonly Pick<Document, 'id' | 'state'>[];
  readonly remedies?: readonly Pick<
    Remedy,
    'id' | 'state' | 'settledOn' | 'settledBy' | 'settlement' | 'settlementSalt' | 'version'
  >[];
  readonly alarms?: readonly Pick<Alarm, 'id' | 'state' | 'rungAt'>[];
  readonly notices?: readonly Pick<Notice, 'id' | 'channel' | 'state' | 'attempts' | 'sentAt' | 'sentOn' | 'lastError'>[];
}

/** Everything that one statement of the door can write. */
export interface CaseWrite extends NewRows {
  readonly receivedCase?: readonly Case[];
  readonly changedCase?: readonly Case[];
  readonly events: readonly CaseEventRow[];
  readonly clocks?: readonly Clock[];
  /** Of these subjects the pending alarms no longer count. */
  readonly silenced?: readonly { readonly subjectId: string }[];
  readonly formerReaders?: readonly Pick<Reader, 'caseId' | 'staffId'>[];
  readonly participations?: readonly Participation[];
  readonly outbox?: readonly OutboxDraft[];
  readonly changed?: ChangedRows;
}

export interface TableWrite {
  readonly name: string;
  /** One CTE of the statement; `$n` stands for the parameter that holds the rows as JSON. */
  readonly sql: (parameter: string) => string;
}

/** What each part of a write becomes in SQL. The keys of the rows are the columns; JSON turns into rows in the server. */
export const TABLE_WRITES: readonly (TableWrite & { readonly rows: (write: CaseWrite) => readonly object[] | undefined })[] = [
  { name: 'case_new', rows: (write) => write.receivedCase, sql: insert('casework.case', Case) },
  { name: 'case_change', rows: (write) => write.changedCase, sql: update('casework.case', Case, changingColumns(Case)) },
  { name: 'event', rows: (write) => write.events, sql: insert('casework.case_event', CaseEventRow) },
  { name: 'point', rows: (write) => write.points, sql: insert('casework.point', Point) },
  { name: 'party', rows: (write) => write.parties, sql: insert('casework.party', Party) },
  { name: 'message', rows: (write) => write.messages, sql: insert('casework.message', Message) },
  { name: 'document', rows: (write) => write.documents, sql: insert('casework.document', Document) },
  { name: 'decision', rows: (write) => write.decisions, sql: insert('casework.decision', Decision) },
  { name: 'remedy', rows: (write) => write.remedies, sql: insert('casework.remedy', Remedy) },
  { name: 'assignment', rows: (write) => write.assignments, sql: insert('casework.assignment', Assignment) },
  { name: 'clock', rows: (write) => write.clocks, sql: upsertClock() },
  { name: 'silence', rows: (write) => write.silenced, sql: silenceAlarms() },
  { name: 'alarm', rows: (write) => write.alarms, sql: insert('casework.alarm', Alarm) },
  {
    name: 'participation',
    rows: (write) => write.participations,
    sql: insert('casework.participation', Participation, 'ON CONFLICT DO NOTHING'),
  },
  { name: 'bar', rows: (write) => write.bars, sql: insert('casework.bar', Bar, 'ON CONFLICT DO NOTHING') },
  { name: 'reviewer', rows: (write) => write.reviewers, sql: insert('casework.reviewer', Reviewer, 'ON CONFLICT DO NOTHING') },
  { name: 'reader_gone', rows: (write) => write.formerReaders, sql: deleteReaders() },
  { name: 'reader', rows: (write) => write.readers, sql: insert('casework.reader', Reader, 'ON CONFLICT DO NOTHING') },
  { name: 'notice', rows: (write) => write.notices, sql: insert('casework.notice', Notice) },
  { name: 'outbox', rows: (write) => write.outbox, sql: insertOutbox() },
  {
    name: 'point_change',
    rows: (write) => write.changed?.points,
    sql: update('casework.point', Point, ['outcome', 'native_outcome', 'root_cause', 'effect']),
  },
  {
    name: 'party_change',
    rows: (write) => write.changed?.parties,
    sql: update(
      'casework.party',
      Party,
      changingColumns(Party).filter((column) => column !== 'role'),
    ),
  },
  { name: 'document_change', rows: (write) => write.changed?.documents, sql: update('casework.document', Document, ['state']) },
  {
    name: 'remedy_change',
    rows: (write) => write.changed?.remedies,
    sql: update('casework.remedy', Remedy, ['state', 'settled_on', 'settled_by', 'settlement', 'settlement_salt', 'version']),
  },
  { name: 'alarm_change', rows: (write) => write.changed?.alarms, sql: update('casework.alarm', Alarm, ['state', 'rung_at']) },
  {
    name: 'notice_change',
    rows: (write) => write.changed?.notices,
    sql: update('casework.notice', Notice, ['channel', 'state', 'attempts', 'sent_at', 'sent_on', 'last_error']),
  },
  ...FORGETTING.map((part) => ({ ...part, rows: (write: CaseWrite) => write.changed?.forgotten })),
];

type EntityClass = new () => object;

/** The entity is the one place where a table's columns are named. */
export function columnsOf(entity: EntityClass): string[] {
  return getMetadataArgsStorage()
    .filterColumns(entity)
    .map((column) => column.options.name ?? column.propertyName);
}

function changingColumns(entity: EntityClass): string[] {
  return columnsOf(entity).filter((column) => column !== 'id' && column !== 'case_id');
}

function insert(table: string, entity: EntityClass, onConflict = ''): TableWrite['sql'] {
  const columns = columnsOf(entity).join(', ');
  return (parameter) =>
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::${table}, ${parameter}) ${onConflict}`;
}

function update(table: string, _entity: EntityClass, columns: readonly string[]): TableWrite['sql'] {
  const assignments = columns.map((column) => `${column} = r.${column}`).join(', ');
  return (parameter) =>
    `UPDATE ${table} t SET ${assignments} FROM json_populate_recordset(null::${table}, ${parameter}) r WHERE t.id = r.id`;
}

function upsertClock(): TableWrite['sql'] {
  const changes = changingColumns(Clock).map((column) => `${column} = excluded.${column}`);
  return insert('casework.clock', Clock, `ON CONFLICT (id) DO UPDATE SET ${changes.join(', ')}`);
}

function silenceAlarms(): TableWrite['sql'] {
  return (parameter) =>
    `UPDATE casework.alarm t SET state = 'cancelled' FROM json_populate_recordset(null::casework.alarm, ${parameter}) r
     WHERE t.subject_id = r.subject_id AND t.state = 'pending'`;
}

function deleteReaders(): TableWrite['sql'] {
  return (parameter) =>
    `DELETE FROM casework.reader t USING json_populate_recordset(null::casework.reader, ${parameter}) r
     WHERE t.case_id = r.case_id AND t.staff_id = r.staff_id`;
}

function insertOutbox(): TableWrite['sql'] {
  const columns = 'id, job, payload, case_id, created_at';
  return (parameter) =>
    `INSERT INTO platform.outbox (${columns}) SELECT ${columns} FROM json_populate_recordset(null::platform.outbox, ${parameter})`;
}
