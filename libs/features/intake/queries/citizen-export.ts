import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { CitizenAccess, type CitizenKey } from './citizen-access.js';

/** Everything that is held about the person and their matter, in one object. Keys are those of the case file; times are ISO 8601 text. */
export interface CitizenExport {
  readonly exportedAt: string;
  readonly case: Record<string, unknown>;
  readonly parties: readonly object[];
  readonly points: readonly object[];
  readonly messages: readonly object[];
  readonly documents: readonly object[];
  readonly decisions: readonly object[];
  readonly remedies: readonly object[];
  readonly notices: readonly object[];
}

@Injectable()
export class CitizenExports {
  constructor(
    private readonly db: Database,
    private readonly access: CitizenAccess,
    private readonly clock: Clock,
  ) {}

  /** Leaves a line in the log of reads. Errors: those of `CitizenAccess`. */
  async of(key: CitizenKey, reader: Reader): Promise<CitizenExport> {
    const { id } = await this.access.prove(key);
    const now = this.clock.now();
    const { text, values } = withReadLog({ text: EXPORT, values: [id] }, { kind: 'export', subject: 'id' }, reader, now);
    const [found] = await this.db.query<{ held: Omit<CitizenExport, 'exportedAt'> }>(text, values);
    return { exportedAt: now.toISOString(), ...found!.held };
  }
}

const list = (row: string, from: string, order: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${row}) ORDER BY ${order}), '[]') FROM ${from})`;

/**
 * Notes among ourselves, the ledger of who of us did what, and the names of the staff complained of are not the person's own data and stay out. The decision comes with
 * the answer, as on the tracking page.
 */
const EXPORT = `
  SELECT c.id, json_build_object(
    'case', json_build_object('reference', c.reference, 'procedure', c.pack, 'procedureVersion', c.pack_version, 'statutory', c.statutory,
      'status', c.state, 'kind', c.kind, 'nativeKind', c.native_kind, 'service', c.service, 'channel', c.channel, 'identity', c.identity,
      'language', c.language, 'contact', c.contact, 'place', c.place, 'receivedAt', c.received_at, 'receivedOn', c.received_on,
      'registeredOn', c.registered_on, 'answeredOn', c.answered_on, 'closedOn', c.closed_on),
    'parties', ${list(`'role', y.role, 'kind', y.kind, 'name', y.name, 'organisation', y.organisation, 'email', y.email, 'phone', y.phone, 'postalAddress', y.postal_address, 'preferredChannel', y.preferred_channel, 'authorityBasis', y.authority_basis, 'supportNeeds', y.support_needs, 'erasedAt', y.erased_at`, `casework.party y WHERE y.case_id = c.id AND y.role <> 'subject'`, 'y.id')},
    'points', ${list(`'ordinal', p.ordinal, 'text', p.text, 'wanted', p.wanted, 'happened', p.happened, 'outcome', CASE WHEN c.answered_on IS NOT NULL THEN p.outcome END`, 'casework.point p WHERE p.case_id = c.id', 'p.ordinal')},
    'messages', ${list(`'at', m.at, 'direction', m.direction, 'kind', m.kind, 'text', m.body`, `casework.message m WHERE m.case_id = c.id AND m.direction <> 'internal'`, 'm.at, m.id')},
    'documents', ${list(`'id', d.id, 'at', d.at, 'name', d.name, 'mediaType', d.media_type, 'sizeBytes', d.size_bytes, 'sha256', d.sha256, 'state', d.state`, `casework.document d WHERE d.case_id = c.id AND d.direction <> 'internal'`, 'd.at, d.id')},
    'decisions', ${list(`'at', e.at, 'round', e.round, 'outcome', e.outcome, 'reasons', e.reasons`, 'casework.decision e WHERE e.case_id = c.id AND c.answered_on IS NOT NULL', 'e.at, e.id')},
    'remedies', ${list(`'kind', r.kind, 'description', r.description, 'dueOn', r.due_on, 'state', r.state, 'settledOn', r.settled_on`, 'casework.remedy r WHERE r.case_id = c.id AND c.answered_on IS NOT NULL', 'r.due_on, r.id')},
    'notices', ${list(`'kind', n.kind, 'channel', n.channel, 'state', n.state, 'createdAt', n.created_at, 'sentAt', n.sent_at`, 'casework.notice n WHERE n.case_id = c.id AND n.staff_id IS NULL', 'n.created_at, n.id')}
  ) AS held
  FROM casework.case c WHERE c.id = $1`;
