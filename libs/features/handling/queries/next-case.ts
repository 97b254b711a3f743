import { Injectable } from '@nestjs/common';
import { seeingParameters, visible } from '#libs/casework';
import { type Reference } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';

/** The case that somebody takes up when they are done with one. */
@Injectable()
export class NextCase {
  constructor(private readonly db: Database) {}

  /**
   * The most urgent case in which it is for this person to act: their own first, then those that their teams have given to nobody yet. What waits for the
   * citizen, or is decided, is left out; so is `after`, the case they come from. Null: nothing is left to do.
   */
  async of(staff: StaffActor, after: Reference): Promise<Reference | null> {
    const [next] = await this.db.query<{ reference: Reference }>(NEXT, [...seeingParameters(staff), after]);
    return next?.reference ?? null;
  }
}

/** Each half goes along an index of open cases in the order of the queue. */
const half = (whose: string, rank: number) => `
  (SELECT ${rank} AS rank, c.reference FROM casework.case c
   WHERE c.open AND ${whose} AND c.state IN ('received', 'registered', 'inHandling') AND c.reference <> $4 AND ${visible(1)}
   ORDER BY c.urgency, coalesce(c.next_due_at, 'infinity'), c.id LIMIT 1)`;

const NEXT = `
  SELECT reference FROM (${half('c.assignee_id = $1::uuid', 1)} UNION ALL ${half('c.team_id = ANY($3::uuid[]) AND c.assignee_id IS NULL', 2)}) found
  ORDER BY rank LIMIT 1`;
