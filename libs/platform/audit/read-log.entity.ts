import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Actor, type StaffId } from '#libs/kernel';
import { type ReadKind } from './with-read-log.js';

/** One request that was shown personal data: who, when, whose. Rows are added, never changed. */
@Entity({ name: 'read_log', schema: 'audit' })
export class ReadLogRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'text' })
  actor!: Actor['kind'];

  @Column({ type: 'uuid', nullable: true })
  staff_id!: StaffId | null;

  @Column({ type: 'text' })
  kind!: ReadKind;

  @Column({ type: 'uuid', array: true })
  subject_ids!: string[];

  /** The number of the request, as the technical log has it. */
  @Column({ type: 'text' })
  correlation_id!: string;
}
