import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CivilDate, type ServiceCode, type SignalId, type StaffId, type ThemeId } from '#libs/kernel';

/** Of what a series of weeks is: a theme, a root cause within a service, or a service as a whole. */
export const SIGNAL_KINDS = ['theme', 'cause', 'service'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** A week that brought more than the series' own history explains. */
@Entity({ name: 'signal', schema: 'feedback' })
export class Signal {
  @PrimaryColumn({ type: 'uuid' })
  id!: SignalId;

  @Column({ type: 'text' })
  kind!: SignalKind;

  @Column({ type: 'uuid', name: 'theme_id', nullable: true })
  themeId!: ThemeId | null;

  @Column({ type: 'text' })
  service!: ServiceCode;

  @Column({ type: 'text', nullable: true })
  cause!: string | null;

  /** Its Monday. */
  @Column({ type: 'date' })
  week!: CivilDate;

  /** The weeks before it and itself, as they were counted then. */
  @Column({ type: 'integer', array: true })
  weeks!: number[];

  @Column({ type: 'integer' })
  observed!: number;

  @Column({ type: 'double precision' })
  expected!: number;

  /** Within these, both included, chance would explain it. */
  @Column({ type: 'integer' })
  low!: number;

  @Column({ type: 'integer' })
  high!: number;

  /** False: the same went on from a week that supervisors had been told of. */
  @Column({ type: 'boolean' })
  told!: boolean;

  @Column({ type: 'uuid', name: 'seen_by', nullable: true })
  seenBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'seen_at', nullable: true })
  seenAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'found_at' })
  foundAt!: Date;
}
