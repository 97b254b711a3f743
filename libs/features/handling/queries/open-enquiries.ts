import { Injectable } from '@nestjs/common';
import { BodyReader, KEPT_FROM } from '#libs/casework';
import { type CaseId, type CivilDate, Clock, type EnquiryId, localDate, type Reference, type TeamId } from '#libs/kernel';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';
import { type StaffActor, teamsStoodInFor } from '#libs/platform/identity';

/** A question that waits for a team's answer. Who answers it need not be allowed to see the case: nothing else of it is shown. */
export interface OpenEnquiry {
  readonly enquiryId: EnquiryId;
  readonly reference: Reference;
  readonly teamId: TeamId;
  /** Null where the person has been forgotten. */
  readonly question: string | null;
  readonly dueOn: CivilDate;
  readonly askedAt: Date;
}

export interface EnquiriesQuestion {
  readonly staff: StaffActor;
  readonly reader: Reader;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/**
 * What the teams of a member of staff are asked, and those in which they stand in for somebody today, the most urgent first, as long as their cases wait for it: what is decided needs no answer. A question may say much of a
 * person: the list is read on the record.
 */
@Injectable()
export class OpenEnquiries {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  async page({ staff, reader, limit, cursor }: EnquiriesQuestion): Promise<Page<OpenEnquiry>> {
    const [dueOn = null, id = null] = decodeCursor(cursor, ['date', 'uuid']) ?? [];
    const { body } = await this.bodies.current(this.db);
    const stoodInFor = await teamsStoodInFor(this.db, staff.staffId, localDate(this.clock.now(), body.timeZone));
    const teams = [...staff.teamIds, ...stoodInFor];
    const asked = { text: OPEN, values: [staff.staffId, teams, dueOn, id, limit + 1] };
    const { text, values } = withReadLog(asked, { kind: 'search', subject: 'caseId' }, reader, this.clock.now());
    const rows = await this.db.query<OpenEnquiry & { caseId: CaseId }>(text, values);
    const { items, next } = pageOf(rows, limit, (row) => [row.dueOn, row.enquiryId]);
    return { items: items.map(({ caseId: _caseId, ...enquiry }) => enquiry), next };
  }
}

const OPEN = `
  SELECT e.id AS "enquiryId", e.case_id AS "caseId", c.reference, e.team_id AS "teamId", e.question, e.due_on AS "dueOn", e.asked_at AS "askedAt"
  FROM handling.enquiry e
  JOIN casework.case c ON c.id = e.case_id
  WHERE e.answered_at IS NULL AND c.state IN ('received', 'registered', 'inHandling', 'awaitingCitizen') AND e.team_id = ANY($2::uuid[])
    AND NOT EXISTS (SELECT FROM casework.bar b WHERE b.case_id = e.case_id AND b.staff_id = $1::uuid AND ${KEPT_FROM})
    AND ($3::date IS NULL OR (e.due_on, e.id) > ($3::date, $4::uuid))
  ORDER BY e.due_on, e.id
  LIMIT $5`;
