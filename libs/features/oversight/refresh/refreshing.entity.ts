import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When history was last counted: one row. */
@Entity({ name: 'refreshing', schema: 'oversight' })
export class Refreshing {
  @PrimaryColumn({ type: 'smallint' })
  id!: number;

  /** Null before the first time. */
  @Column({ type: 'timestamptz', precision: 3, name: 'counted_at', nullable: true })
  countedAt!: Date | null;

  /** How long that took: what takes longer is done less often. */
  @Column({ type: 'integer', name: 'took_ms' })
  tookMs!: number;
}
