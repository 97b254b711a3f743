import { Injectable } from '@nestjs/common';
import { eachOf, seeingParameters, visible } from '#libs/casework';
import { type CaseState, type CivilDate, Clock, type Outcome, type Reference, type ServiceCode } from '#libs/kernel';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';

/** Another case of the same person. */
export interface RelatedCase {
  readonly reference: Reference;
  readonly status: CaseState;
  readonly service: ServiceCode;
  readonly outcome: Outcome | null;
  readonly receivedOn: CivilDate | null;
}

/** The latest that a page shows. */
const SHOWN_MAX = 20;

/** What else the same person has written to us about, whenever it was: by an address or a telephone number that they gave. */
@Injectable()
export class RelatedCases {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Only what the reader may see; whether they may see this case itself, the caller has asked. One line in the log of reads. */
  async of(reference: Reference, staff: StaffActor, reader: Reader): Promise<readonly RelatedCase[]> {
    const asked = { text: RELATED, values: [...seeingParameters(staff), reference, SHOWN_MAX] };
    const { text, values } = withReadLog(asked, { kind: 'search', subject: 'id' }, reader, this.clock.now());
    const rows = await this.db.query<RelatedCase & { id: string }>(text, values);
    return rows.map(({ id: _id, ...line }) => line);
  }
}

const RELATED = `
  WITH own AS (
    SELECT y.case_id, y.email, casework.phone_digits(y.phone) AS phone FROM casework.case c
    JOIN casework.party y ON y.case_id = c.id AND y.role <> 'subject' WHERE c.reference = $4
  ), found AS (
    (SELECT y.case_id FROM own JOIN casework.party y ON lower(y.email) = lower(own.email) ORDER BY y.case_id DESC LIMIT 100)
    UNION (SELECT y.case_id FROM own JOIN casework.party y ON casework.phone_digits(y.phone) = own.phone ORDER BY y.case_id DESC LIMIT 100)
  )
  SELECT c.id, c.reference, c.state AS status, c.service, c.outcome, c.received_on AS "receivedOn"
  FROM found ${eachOf('found')}
  WHERE c.id NOT IN (SELECT case_id FROM own) AND ${visible(1)}
  ORDER BY c.id DESC LIMIT $5`;
