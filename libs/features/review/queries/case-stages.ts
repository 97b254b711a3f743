import { Injectable } from '@nestjs/common';
import { readable, seeingParameters } from '#libs/casework';
import {
  type AskRefusal,
  type CaseId,
  type CaseState,
  type CivilDate,
  type Outcome,
  type Reference,
  type ReviewRequestId,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';

export interface StageLine {
  readonly caseId: CaseId;
  readonly reference: Reference;
  readonly stage: string | null;
  readonly ordinal: number;
  readonly state: CaseState;
  readonly outcome: Outcome | null;
  readonly receivedOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  /** Whether this member of staff may open it: another team may look again. */
  readonly isSeen: boolean;
}

export interface RequestLine {
  readonly id: ReviewRequestId;
  readonly stage: string;
  readonly askedOn: CivilDate;
  readonly lastOn: CivilDate | null;
  readonly state: 'admitted' | 'waiting' | 'refused';
  readonly why: AskRefusal | null;
}

const LINES_MAX = 100;

/** A matter from its first case to its last second look, and what was asked about one of them. No personal data. */
@Injectable()
export class CaseStages {
  constructor(private readonly db: Database) {}

  /** A restricted case is not even named to somebody who may not read it. */
  ofCase(caseId: CaseId, staff: StaffActor): Promise<StageLine[]> {
    return this.db.query<StageLine & Record<string, unknown>>(
      `SELECT c.id AS "caseId", c.reference, c.stage, c.stage_ordinal AS ordinal, c.state, c.outcome, c.received_on AS "receivedOn",
         c.answered_on AS "answeredOn", ${readable(2)} AS "isSeen"
       FROM casework.case c, (SELECT coalesce(root_id, id) AS root FROM casework.case WHERE id = $1) asked
       WHERE (c.id = asked.root OR c.root_id = asked.root) AND (NOT c.restricted OR ${readable(2)}) ORDER BY c.stage_ordinal, c.created_at LIMIT ${LINES_MAX}`,
      [caseId, ...seeingParameters(staff)],
    );
  }

  requests(caseId: CaseId): Promise<RequestLine[]> {
    return this.db.query<RequestLine & Record<string, unknown>>(
      `SELECT id, stage, asked_on AS "askedOn", last_on AS "lastOn", state, why FROM review.request WHERE case_id = $1
       ORDER BY created_at, id LIMIT ${LINES_MAX}`,
      [caseId],
    );
  }
}
