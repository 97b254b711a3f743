import { Injectable } from '@nestjs/common';
import {
  type CaseId,
  type CivilDate,
  type PackCode,
  type PackVersion,
  type Reference,
  type RequestId,
  type ServiceCode,
  type TeamId,
} from '#libs/kernel';
import { seeingParameters, visible } from '#libs/casework';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf, type PageQuery } from '#libs/platform/http';
import { type StaffActor } from '#libs/platform/identity';

/** What somebody asks for who is not content. No names, and none of their words: those stand in the case. */
export interface FurtherRequestLine {
  readonly requestId: RequestId;
  readonly reference: Reference;
  readonly service: ServiceCode;
  readonly teamId: TeamId | null;
  readonly way: string;
  readonly state: 'waiting' | 'accepted' | 'refused';
  readonly answeredOn: CivilDate;
  readonly madeAt: Date;
  readonly pack: PackCode;
  readonly packVersion: PackVersion;
}

const NIL = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class FurtherRequests {
  constructor(private readonly db: Database) {}

  /** Those that wait, the oldest first, in cases that this member of staff may see. */
  async waiting(actor: StaffActor, { limit, cursor }: PageQuery): Promise<Page<FurtherRequestLine>> {
    const [since, id] = decodeCursor(cursor, ['instant', 'uuid']) ?? ['-infinity', NIL];
    const rows = await this.db.query<FurtherRequestLine & Record<string, unknown>>(
      `${LINES} WHERE r.state = 'waiting' AND (r.made_at, r.id) > ($1::timestamptz, $2::uuid) AND ${visible(3)}
       ORDER BY r.made_at, r.id LIMIT $6`,
      [since, id, ...seeingParameters(actor), limit + 1],
    );
    return pageOf(rows, limit, ({ madeAt, requestId }) => [madeAt.toISOString(), requestId]);
  }

  /** Of one case, the latest first. For whoever sees the case. */
  ofCase(caseId: CaseId): Promise<FurtherRequestLine[]> {
    return this.db.query<FurtherRequestLine & Record<string, unknown>>(
      `${LINES} WHERE r.case_id = $1 ORDER BY r.made_at DESC LIMIT 20`,
      [caseId],
    );
  }
}

const LINES = `
  SELECT r.id AS "requestId", c.reference, c.service, c.team_id AS "teamId", r.way, r.state, r.answered_on AS "answeredOn", r.made_at AS "madeAt",
    c.pack, c.pack_version AS "packVersion"
  FROM feedback.further_request r JOIN casework.case c ON c.id = r.case_id`;
