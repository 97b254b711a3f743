import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type StaffId, type TeamId } from '#libs/kernel';
import { type QueueFilters, type QueueView } from './queries/queue-filters.js';

/** A narrowed queue under a name. */
@Entity({ name: 'saved_view', schema: 'handling' })
export class SavedViewRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Who saved it. */
  @Column({ type: 'uuid', name: 'owner_id' })
  ownerId!: StaffId;

  /** Everybody of this team has it too; null: the owner alone. */
  @Column({ type: 'uuid', name: 'team_id', nullable: true })
  teamId!: TeamId | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  view!: QueueView;

  @Column({ type: 'jsonb' })
  filters!: QueueFilters;

  @Column({ type: 'timestamptz', precision: 3, name: 'saved_at' })
  savedAt!: Date;
}
