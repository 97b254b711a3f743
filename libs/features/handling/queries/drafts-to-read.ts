import { Injectable } from '@nestjs/common';
import { seeingParameters, visible } from '#libs/casework';
import { type CivilDate, type Reference, type StaffId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, pageOf } from '#libs/platform/http';
import { type StaffActor } from '#libs/platform/identity';

/** An answer that waits for a second pair of eyes. No personal data. */
export interface DraftToRead {
  readonly reference: Reference;
  readonly draftedBy: StaffId;
  readonly offeredAt: Date;
  readonly nextDueOn: CivilDate | null;
}

/** What colleagues have given somebody to read, the longest waiting first. */
@Injectable()
export class DraftsToRead {
  constructor(private readonly db: Database) {}

  async page(staff: StaffActor, { limit, cursor }: { limit: number; cursor: string | undefined }): Promise<Page<DraftToRead>> {
    const after = decodeCursor(cursor, ['instant', 'uuid']);
    const rows = await this.db.query<DraftToRead & { id: string }>(WAITING, [
      ...seeingParameters(staff),
      limit + 1,
      ...(after ?? [null, null]),
    ]);
    const { items, next } = pageOf(rows, limit, ({ offeredAt, id }) => [offeredAt.toISOString(), id]);
    return { items: items.map(({ id: _id, ...line }) => line), next };
  }
}

const WAITING = `
  SELECT c.id, c.reference, d.drafted_by AS "draftedBy", d.offered_at AS "offeredAt", c.next_due_on AS "nextDueOn"
  FROM handling.draft d JOIN casework.case c ON c.id = d.case_id
  WHERE d.reviewer_id = $1::uuid AND d.approved_at IS NULL AND d.returned_at IS NULL AND c.state IN ('received', 'registered', 'inHandling', 'awaitingCitizen')
    AND ($5::timestamptz IS NULL OR (d.offered_at, c.id) > ($5::timestamptz, $6::uuid)) AND ${visible(1)}
  ORDER BY d.offered_at, c.id LIMIT $4`;
