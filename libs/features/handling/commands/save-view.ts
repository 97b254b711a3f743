import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type StaffId, type TeamId, uuidv7 } from '#libs/kernel';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';
import { type QueueFilters, type QueueView } from '../queries/queue-filters.js';

export interface SaveViewInput {
  readonly by: StaffActor;
  readonly name: string;
  /** With whom it is shared; null: with nobody. */
  readonly teamId: TeamId | null;
  readonly view: QueueView;
  readonly filters: QueueFilters;
}

const OWN_MAX = 20;

/** Keeps a narrowed queue under a name. The same name again stands for what is saved last. */
@Injectable()
export class SaveView {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the view's id. Errors: `permission.denied` for a team of others; `view.too_many`. */
  async execute({ by, name, teamId, view, filters }: SaveViewInput): Promise<string> {
    if (teamId !== null && !by.teamIds.includes(teamId)) throw new DomainError('permission.denied');
    const now = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      await refuseMany(tx, by.staffId, name);
      const [saved] = await tx.query<{ id: string }>(
        `INSERT INTO handling.saved_view (id, owner_id, team_id, name, view, filters, saved_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (owner_id, lower(name)) DO UPDATE
         SET team_id = excluded.team_id, name = excluded.name, view = excluded.view, filters = excluded.filters, saved_at = excluded.saved_at
         RETURNING id`,
        [uuidv7(now), by.staffId, teamId, name, view, JSON.stringify(filters), now],
      );
      return saved!.id;
    });
  }
}

async function refuseMany(tx: Tx, ownerId: StaffId, name: string): Promise<void> {
  const others = await tx.query('SELECT FROM handling.saved_view WHERE owner_id = $1 AND lower(name) <> lower($2) LIMIT $3', [
    ownerId,
    name,
    OWN_MAX,
  ]);
  if (others.length >= OWN_MAX) throw new DomainError('view.too_many', { max: OWN_MAX });
}

/** Drops a view: one's own; as a supervisor also one that a team of one's own shares. */
@Injectable()
export class DropView {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Errors: `view.unknown`, also for a view that is somebody else's. */
  execute({ viewId, by }: { readonly viewId: string; readonly by: StaffActor }): Promise<void> {
    const sharedToo = by.roles.includes('supervisor') ? by.teamIds : [];
    return this.unitOfWork.run(async (tx) => {
      const dropped = await tx.execute(
        'DELETE FROM handling.saved_view WHERE id = $1 AND (owner_id = $2 OR team_id = ANY($3::uuid[]))',
        [viewId, by.staffId, sharedToo],
      );
      if (dropped === 0) throw new DomainError('view.unknown');
    });
  }
}
