import { seeingParameters, visible } from '#libs/casework';
import { type CaseId, DomainError, type DocumentId, type Reference } from '#libs/kernel';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { type Tx } from '#libs/platform/database';

export interface ArchivedEvent {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly body: string;
}

export interface ArchivedDocument {
  readonly id: DocumentId;
  readonly name: string | null;
  readonly sha256: string;
  readonly storageKey: string;
  readonly state: 'quarantined' | 'clean' | 'unscanned' | 'refused' | 'erased';
}

/** One case of the matter, as it goes into the archive: each part a JSON value. */
export interface ArchivedCase {
  readonly id: CaseId;
  readonly reference: Reference;
  readonly ordinal: number;
  readonly parts: Readonly<
    Record<'case' | 'people' | 'points' | 'messages' | 'decisions' | 'remedies' | 'clocks' | 'letters', unknown>
  >;
  readonly documents: readonly ArchivedDocument[];
  readonly events: readonly ArchivedEvent[];
}

/**
 * The matter from its first case to this one, whole. Leaves a line in the log of reads with every case of it.
 * Errors: `case.not_found`; `permission.denied` where staff may not see all of it.
 */
export async function readMatter(tx: Tx, reference: Reference, reader: Reader, now: Date): Promise<readonly ArchivedCase[]> {
  const [size] = await tx.query<{ cases: number }>(`SELECT count(*)::int AS cases ${MATTER}`, [reference]);
  if (size!.cases === 0) throw new DomainError('case.not_found');
  const { actor } = reader;
  const shown = actor.kind === 'staff' ? { sql: visible(2), values: seeingParameters(actor) } : { sql: 'true', values: [] };
  const asked = { text: `SELECT c.id, ${ARCHIVED} AS held ${MATTER} AND ${shown.sql}`, values: [reference, ...shown.values] };
  const { text, values } = withReadLog(asked, { kind: 'export', subject: 'id' }, reader, now);
  const rows = await tx.query<{ held: ArchivedCase }>(text, values);
  if (rows.length < size!.cases) throw new DomainError('permission.denied');
  return rows.map(({ held }) => held).sort((one, other) => one.ordinal - other.ordinal || (one.id < other.id ? -1 : 1));
}

const MATTER = `
  FROM casework.case asked JOIN casework.case c
    ON c.id = asked.id OR (c.id = asked.root_id OR c.root_id = asked.root_id) AND c.stage_ordinal < asked.stage_ordinal
  WHERE asked.reference = $1`;

const list = (row: string, from: string, order: string) =>
  `(SELECT coalesce(json_agg(${row} ORDER BY ${order}), '[]') FROM ${from})`;

const ARCHIVED = `json_build_object('id', c.id, 'reference', c.reference, 'ordinal', c.stage_ordinal,
  'parts', json_build_object(
    'case', json_build_object('reference', c.reference, 'stage', c.stage, 'stageOrdinal', c.stage_ordinal, 'procedure', c.pack,
      'procedureVersion', c.pack_version, 'statutory', c.statutory, 'state', c.state, 'kind', c.kind, 'service', c.service,
      'channel', c.channel, 'identity', c.identity, 'language', c.language, 'place', c.place, 'receivedAt', c.received_at,
      'receivedOn', c.received_on, 'registeredOn', c.registered_on, 'answeredOn', c.answered_on, 'closedOn', c.closed_on,
      'outcome', c.outcome, 'suspension', c.suspension, 'events', c.event_count, 'lastHash', c.last_hash),
    'people', ${list(
      `json_build_object('role', y.role, 'kind', y.kind, 'name', coalesce(y.name, s.name), 'organisation', y.organisation, 'email', y.email,
        'phone', y.phone, 'postalAddress', y.postal_address, 'erasedAt', y.erased_at)`,
      'casework.party y LEFT JOIN identity.staff s ON s.id = y.staff_id WHERE y.case_id = c.id',
      'y.id',
    )},
    'points', ${list(
      `json_build_object('ordinal', p.ordinal, 'text', p.text, 'wanted', p.wanted, 'happened', p.happened, 'outcome', p.outcome,
        'nativeOutcome', p.native_outcome, 'rootCause', p.root_cause, 'effect', p.effect)`,
      'casework.point p WHERE p.case_id = c.id',
      'p.ordinal',
    )},
    'messages', ${list(
      `json_build_object('at', m.at, 'direction', m.direction, 'kind', m.kind, 'text', m.body, 'salt', m.salt, 'author', s.name)`,
      'casework.message m LEFT JOIN identity.staff s ON s.id = m.author_id WHERE m.case_id = c.id',
      'm.at, m.id',
    )},
    'decisions', ${list(
      `json_build_object('at', d.at, 'round', d.round, 'point', p.ordinal, 'outcome', d.outcome, 'nativeOutcome', d.native_outcome,
        'effect', d.effect, 'reasons', d.reasons, 'salt', d.salt, 'rootCause', d.root_cause, 'decidedBy', s.name)`,
      `casework.decision d JOIN casework.point p ON p.id = d.point_id LEFT JOIN identity.staff s ON s.id = d.decided_by WHERE d.case_id = c.id`,
      'd.at, d.id',
    )},
    'remedies', ${list(
      `json_build_object('kind', r.kind, 'description', r.description, 'dueOn', r.due_on, 'state', r.state, 'settledOn', r.settled_on)`,
      'casework.remedy r WHERE r.case_id = c.id',
      'r.due_on, r.id',
    )},
    'clocks', ${list(
      `json_build_object('clock', k.code, 'round', k.round, 'startedOn', k.started_on, 'dueOn', k.due_on, 'because', k.because, 'stoppedOn', k.stopped_on)`,
      'casework.clock k WHERE k.case_id = c.id',
      'k.started_on, k.code, k.round',
    )},
    'letters', ${list(
      `json_build_object('letter', n.kind, 'channel', n.channel, 'state', n.state, 'createdAt', n.created_at, 'sentOn', n.sent_on)`,
      'casework.notice n WHERE n.case_id = c.id AND n.staff_id IS NULL',
      'n.created_at, n.id',
    )}),
  'documents', ${list(
    `json_build_object('id', o.id, 'name', o.name, 'sha256', o.sha256, 'storageKey', o.storage_key, 'state', o.state)`,
    'casework.document o WHERE o.case_id = c.id',
    'o.at, o.id',
  )},
  'events', ${list(
    `json_build_object('seq', e.seq, 'previousHash', e.previous_hash, 'hash', e.hash, 'body', e.body)`,
    'casework.case_event e WHERE e.case_id = c.id',
    'e.seq',
  )})`;
