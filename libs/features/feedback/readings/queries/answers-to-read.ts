import { Injectable } from '@nestjs/common';
import { seeingParameters, visible } from '#libs/casework';
import { hadAHand } from '#libs/domain/improvement';
import {
  type CivilDate,
  Clock,
  type Language,
  type Outcome,
  PARTICIPATION_ROLES,
  type Reference,
  type ServiceCode,
} from '#libs/kernel';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type StaffActor } from '#libs/platform/identity';

/** An answer that waits to be read. No personal data. */
export interface AnswerToRead {
  readonly reference: Reference;
  readonly service: ServiceCode;
  readonly answeredOn: CivilDate;
}

/** The first answer to a case as the person got it, with what they had written, and nothing of who they are or who wrote the answer. */
export interface AnswerShown extends AnswerToRead {
  readonly language: Language;
  readonly isRead: boolean;
  readonly points: readonly {
    readonly ordinal: number;
    readonly asked: string | null;
    readonly wanted: string | null;
    readonly outcome: Outcome;
    readonly reasons: string | null;
  }[];
  readonly promises: readonly { readonly said: string | null; readonly dueOn: CivilDate; readonly state: string }[];
}

const NIL = '00000000-0000-0000-0000-000000000000';
/** Whoever had one of these had a hand in the answer. */
const HANDS = PARTICIPATION_ROLES.filter(hadAHand);

@Injectable()
export class AnswersToRead {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Those that this member of staff may read, the oldest answer first. */
  async waiting(staff: StaffActor, { limit, cursor }: PageQuery): Promise<Page<AnswerToRead>> {
    const [day, id] = decodeCursor(cursor, ['date', 'uuid']) ?? ['0001-01-01', NIL];
    const rows = await this.db.query<AnswerToRead & { caseId: string }>(WAITING, [
      ...seeingParameters(staff),
      HANDS,
      day,
      id,
      limit + 1,
    ]);
    const { items, next } = pageOf(rows, limit, ({ answeredOn, caseId }) => [answeredOn, caseId]);
    return { items: items.map(({ caseId: _caseId, ...line }) => line), next };
  }

  /** On the record. Null where there is none that this reader may read. */
  async one(reference: Reference, staff: StaffActor, reader: Reader): Promise<AnswerShown | null> {
    const asked = { text: ONE, values: [...seeingParameters(staff), HANDS, reference] };
    const { text, values } = withReadLog(asked, { kind: 'case', subject: 'caseId' }, reader, this.clock.now());
    const [found] = await this.db.query<AnswerShown & { caseId?: string }>(text, values);
    if (!found) return null;
    const { caseId: _caseId, ...shown } = found;
    return shown;
  }
}

/** What one member of staff may read as the second person. */
const MINE = `${visible(1)} AND c.erased_at IS NULL
  AND NOT EXISTS (SELECT FROM casework.participation a WHERE a.case_id = c.id AND a.staff_id = $1::uuid AND a.role = ANY($4::text[]))`;

const WAITING = `
  SELECT c.id AS "caseId", c.reference, r.service, r.answered_on AS "answeredOn"
  FROM feedback.reading r JOIN casework.case c ON c.id = r.case_id
  WHERE r.read_at IS NULL AND (r.answered_on, r.case_id) > ($5::date, $6::uuid) AND ${MINE}
  ORDER BY r.answered_on, r.case_id LIMIT $7`;

const ONE = `
  SELECT c.id AS "caseId", c.reference, r.service, r.answered_on AS "answeredOn", c.language, r.read_at IS NOT NULL AS "isRead",
    (SELECT json_agg(json_build_object('ordinal', p.ordinal, 'asked', coalesce(p.text, (
         SELECT m.body FROM casework.message m WHERE m.case_id = c.id AND m.kind = 'submission' ORDER BY m.at, m.id LIMIT 1
       )), 'wanted', p.wanted, 'outcome', d.outcome, 'reasons', d.reasons) ORDER BY p.ordinal)
     FROM casework.decision d JOIN casework.point p ON p.id = d.point_id WHERE d.case_id = c.id AND d.round = 1) AS points,
    (SELECT coalesce(json_agg(json_build_object('said', m.description, 'dueOn', m.due_on, 'state', m.state) ORDER BY m.due_on, m.id), '[]')
     FROM casework.remedy m WHERE m.case_id = c.id) AS promises
  FROM feedback.reading r JOIN casework.case c ON c.id = r.case_id
  WHERE c.reference = $5 AND ${MINE}`;
