import { Injectable } from '@nestjs/common';
import { type TeamId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';
import { type QueueFilters, type QueueView } from './queue-filters.js';

export interface SavedView {
  readonly viewId: string;
  readonly name: string;
  readonly view: QueueView;
  readonly filters: QueueFilters;
  /** Of the team with which it is shared; null for one's own. */
  readonly teamId: TeamId | null;
  readonly isMine: boolean;
}

/** Shown beside every list, so they stay few. */
const SHOWN_MAX = 50;

/** One's own, then those that the teams share, each by name. */
@Injectable()
export class SavedViews {
  constructor(private readonly db: Database) {}

  of(staff: StaffActor): Promise<SavedView[]> {
    return this.db.query<SavedView & Record<string, unknown>>(
      `SELECT v.id AS "viewId", v.name, v.view, v.filters, v.team_id AS "teamId", v.owner_id = $1 AS "isMine"
       FROM handling.saved_view v
       WHERE v.owner_id = $1 OR v.team_id = ANY($2::uuid[])
       ORDER BY v.team_id IS NOT NULL, lower(v.name), v.id LIMIT ${SHOWN_MAX}`,
      [staff.staffId, staff.teamIds],
    );
  }
}
