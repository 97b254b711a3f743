import { Injectable } from '@nestjs/common';
import { Casework } from '#libs/casework';
import { Clock, type Language } from '#libs/kernel';
import { type Reader } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { CitizenAccess, type CitizenKey } from './citizen-access.js';
import { type CitizenCase, type CitizenContact, citizenView, contactOf, type Told } from './citizen-view.js';

/** What the citizen can see, for whoever has a key to the case. */
@Injectable()
export class CitizenCases {
  constructor(
    private readonly db: Database,
    private readonly casework: Casework,
    private readonly access: CitizenAccess,
    private readonly clock: Clock,
  ) {}

  /** In the language of the case, where no other is asked for. Leaves a line in the log of reads. Errors: those of `CitizenAccess`. */
  async show(key: CitizenKey, reader: Reader, language?: Language): Promise<CitizenCase> {
    const { id, reference } = await this.access.prove(key);
    const now = this.clock.now();
    const opened = await this.casework.look(this.db, reference, { reader, now });
    const [told] = await this.db.query<Told & Record<string, unknown>>(TOLD, [id]);
    return citizenView(opened, told!, language ?? opened.row.language, now);
  }

  /** How the person is called and reached: asked for by itself, since nobody needs it to follow a case. Leaves a line in the log of reads. */
  async contact(key: CitizenKey, reader: Reader): Promise<CitizenContact> {
    const { reference } = await this.access.prove(key);
    return contactOf(await this.casework.look(this.db, reference, { reader, now: this.clock.now() }));
  }

  /** Where a hurried way out of the case's pages leads; null for a case that nobody has to hide. */
  async exitFor(key: CitizenKey): Promise<string | null> {
    const { id } = await this.access.prove(key);
    const [found] = await this.db.query<{ exitTo: string | null }>(
      `SELECT ${EXIT} AS "exitTo" FROM casework.case c WHERE c.id = $1`,
      [id],
    );
    return found!.exitTo;
  }
}

const list = (row: string, from: string, order: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${row}) ORDER BY ${order}), '[]') FROM ${from})`;
const FROM = (alias: string) => `'from', CASE ${alias}.direction WHEN 'in' THEN 'you' ELSE 'us' END`;

/** Where the body wants a hurried way out to lead, of a case about something that has to be hidden. */
const EXIT = `(SELECT b.settings->>'exitAddress' FROM casework.service s CROSS JOIN casework.body b WHERE s.code = c.service AND s.sensitive)`;

const TOLD = `
  SELECT
    (SELECT json_build_object('en', s.title_en, 'ru', s.title_ru) FROM casework.service s WHERE s.code = c.service) AS service,
    ${EXIT} AS "exitTo",
    (c.lead_id IS NOT NULL OR EXISTS (SELECT FROM casework.case f WHERE f.lead_id = c.id)) AS "isTogether",
    ${list(`'at', m.at, ${FROM('m')}, 'kind', m.kind, 'text', m.body`, `casework.message m WHERE m.case_id = c.id AND m.direction <> 'internal'`, 'm.at, m.id')} AS messages,
    ${list(`'id', d.id, 'at', d.at, ${FROM('d')}, 'name', d.name, 'sizeBytes', d.size_bytes, 'state', d.state`, `casework.document d WHERE d.case_id = c.id AND d.direction <> 'internal'`, 'd.at, d.id')} AS documents,
    ${list(`'text', r.description, 'dueOn', r.due_on, 'state', r.state, 'settledOn', r.settled_on, 'settlement', r.settlement`, 'casework.remedy r WHERE r.case_id = c.id', 'r.due_on, r.id')} AS promises,
    ${list(`'clock', e.said->>'clock', 'on', e.said->>'decidedOn', 'reason', m.body`, `(SELECT v.seq, v.body::json->'payload' AS said FROM casework.case_event v WHERE v.case_id = c.id AND v.type = 'deadline.extended') e LEFT JOIN casework.message m ON m.id = (e.said->>'messageId')::uuid`, 'e.seq')} AS extensions,
    (SELECT coalesce(json_object_agg(e.point_id, e.reasons ORDER BY e.round), '{}') FROM casework.decision e WHERE e.case_id = c.id) AS reasons
  FROM casework.case c WHERE c.id = $1`;
