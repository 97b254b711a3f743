import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import {
  type CaseId,
  type CivilDate,
  type DecisionEffect,
  type DecisionId,
  type Outcome,
  type PointId,
  type RemedyId,
  type RemedyKind,
  type StaffId,
} from '#libs/kernel';

/** What was decided on one point, and why. */
@Unique(['pointId', 'round'])
@Entity({ name: 'decision', schema: 'casework' })
export class Decision {
  @PrimaryColumn({ type: 'uuid' })
  id!: DecisionId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'uuid', name: 'point_id' })
  pointId!: PointId;

  /** Counts decisions on the same point, from 1: a reopened case is decided again. */
  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'text' })
  outcome!: Outcome;

  @Column({ type: 'text', name: 'native_outcome', nullable: true })
  nativeOutcome!: string | null;

  @Column({ type: 'text', nullable: true })
  reasons!: string | null;

  @Column({ type: 'text', nullable: true })
  salt!: string | null;

  @Column({ type: 'text', name: 'root_cause', nullable: true })
  rootCause!: string | null;

  /** Of a second look: what it does to the decision looked at. */
  @Column({ type: 'text', nullable: true })
  effect!: DecisionEffect | null;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}

/** What was promised: who, by when, and whether it was done. */
@Entity({ name: 'remedy', schema: 'casework' })
export class Remedy {
  @PrimaryColumn({ type: 'uuid' })
  id!: RemedyId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'uuid', name: 'point_id' })
  pointId!: PointId;

  @Column({ type: 'text' })
  kind!: RemedyKind;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'text', nullable: true })
  salt!: string | null;

  @Column({ type: 'uuid', name: 'owner_id', nullable: true })
  ownerId!: StaffId | null;

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: CivilDate;

  @Column({ type: 'text' })
  state!: 'promised' | 'done' | 'dropped';

  @Column({ type: 'date', name: 'settled_on', nullable: true })
  settledOn!: CivilDate | null;

  @Column({ type: 'uuid', name: 'settled_by', nullable: true })
  settledBy!: StaffId | null;

  /** Evidence that it was done, or the reason why it was dropped. */
  @Column({ type: 'text', nullable: true })
  settlement!: string | null;

  @Column({ type: 'text', name: 'settlement_salt', nullable: true })
  settlementSalt!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}
