import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type FanOutId, type MeasureId, type StaffId, type TellingId, type TellingMoment } from '#libs/kernel';

/** Once that the people behind a measure are told that it has moved. Who joins later and was not told that moment is told by another. */
@Entity({ name: 'telling', schema: 'feedback' })
export class Telling {
  @PrimaryColumn({ type: 'uuid' })
  id!: TellingId;

  @Column({ type: 'uuid', name: 'measure_id' })
  measureId!: MeasureId;

  @Column({ type: 'text' })
  moment!: TellingMoment;

  @Column({ type: 'text' })
  state!: 'requested' | 'released' | 'cancelled';

  /** Everybody behind the measure when it was asked for, whether or not they are to be told: what the letters speak of as "others". */
  @Column({ type: 'integer' })
  people!: number;

  @Column({ type: 'uuid', name: 'requested_by', nullable: true })
  requestedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'requested_at' })
  requestedAt!: Date;

  /** Who released or cancelled it. */
  @Column({ type: 'uuid', name: 'settled_by', nullable: true })
  settledBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'settled_at', nullable: true })
  settledAt!: Date | null;

  @Column({ type: 'uuid', name: 'fan_out_id', nullable: true })
  fanOutId!: FanOutId | null;

  /** As the ledger holds it. */
  @Column({ type: 'integer', nullable: true })
  recipients!: number | null;

  @Column({ type: 'text', nullable: true })
  digest!: string | null;
}
