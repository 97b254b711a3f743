import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AlarmId, type AlarmKind, type CivilDate, type MeasureId, type MilestoneId } from '#libs/kernel';

/** That somebody was told of a date of a measure. A date that was moved is another one, and rings anew. */
@Entity({ name: 'measure_alarm', schema: 'feedback' })
export class MeasureAlarm {
  @PrimaryColumn({ type: 'uuid' })
  id!: AlarmId;

  @Column({ type: 'uuid', name: 'measure_id' })
  measureId!: MeasureId;

  /** Null: the date of the whole measure. */
  @Column({ type: 'uuid', name: 'milestone_id', nullable: true })
  milestoneId!: MilestoneId | null;

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: CivilDate;

  @Column({ type: 'text' })
  kind!: AlarmKind;

  @Column({ type: 'integer' })
  level!: number;

  @Column({ type: 'timestamptz', precision: 3, name: 'rung_at' })
  rungAt!: Date;
}
