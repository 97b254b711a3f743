import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { type ClockHistoryEvent, type Step } from '#libs/domain/clocks';
import {
  type AlarmId,
  type AlarmKind,
  type AlarmSubject,
  type CaseId,
  type CivilDate,
  type ClockCode,
  type ClockId,
  type ProvisionalReason,
} from '#libs/kernel';

/** A running count of law: its due date and how it was counted. A deadline is this row; a timer only wakes us up. */
@Unique(['caseId', 'code', 'round'])
@Entity({ name: 'clock', schema: 'casework' })
export class Clock {
  @PrimaryColumn({ type: 'uuid' })
  id!: ClockId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text' })
  code!: ClockCode;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'text' })
  status!: 'running' | 'paused' | 'stopped';

  @Column({ type: 'date', name: 'started_on' })
  startedOn!: CivilDate;

  @Column({ type: 'date', name: 'paused_on', nullable: true })
  pausedOn!: CivilDate | null;

  @Column({ type: 'jsonb' })
  history!: ClockHistoryEvent[];

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: CivilDate;

  @Column({ type: 'timestamptz', precision: 3, name: 'due_at' })
  dueAt!: Date;

  @Column({ type: 'text', array: true })
  because!: ProvisionalReason[];

  @Column({ type: 'date', name: 'target_on', nullable: true })
  targetOn!: CivilDate | null;

  @Column({ type: 'jsonb' })
  steps!: Step[];

  @Column({ type: 'date', name: 'stopped_on', nullable: true })
  stoppedOn!: CivilDate | null;

  /** Raised by every change: an alarm set for an earlier one does not ring. */
  @Column({ type: 'integer' })
  version!: number;
}

/** When somebody must be woken, and about which version of what. */
@Entity({ name: 'alarm', schema: 'casework' })
export class Alarm {
  @PrimaryColumn({ type: 'uuid' })
  id!: AlarmId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text', name: 'subject_kind' })
  subjectKind!: AlarmSubject;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'integer', name: 'subject_version' })
  subjectVersion!: number;

  @Column({ type: 'text' })
  kind!: AlarmKind;

  @Column({ type: 'integer' })
  level!: number;

  @Column({ type: 'timestamptz', precision: 3, name: 'ring_at' })
  ringAt!: Date;

  @Column({ type: 'text' })
  state!: 'pending' | 'rung' | 'cancelled';

  @Column({ type: 'timestamptz', precision: 3, name: 'rung_at', nullable: true })
  rungAt!: Date | null;
}
