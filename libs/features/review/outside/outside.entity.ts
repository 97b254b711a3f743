import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type ArchiveId,
  type CaseId,
  type CivilDate,
  type DecisionEffect,
  type Outcome,
  type PointId,
  type StaffId,
} from '#libs/kernel';

/** That the file of a matter was taken out as an archive. Whoever records that it was sent names one of these. */
@Entity({ name: 'archive', schema: 'review' })
export class MadeArchive {
  @PrimaryColumn({ type: 'uuid' })
  id!: ArchiveId;

  /** The last case in it. */
  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  /** Of its manifest. */
  @Column({ type: 'text' })
  sha256!: string;

  /** Null: on the command line. */
  @Column({ type: 'uuid', name: 'made_by', nullable: true })
  madeBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'made_at' })
  madeAt!: Date;
}

/** What somebody outside found of one point, and what that does to our decision. Said once for each outside stage. */
@Entity({ name: 'outside_finding', schema: 'review' })
export class OutsideFinding {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @PrimaryColumn({ type: 'text' })
  stage!: string;

  @PrimaryColumn({ type: 'uuid', name: 'point_id' })
  pointId!: PointId;

  @Column({ type: 'date', name: 'decided_on' })
  decidedOn!: CivilDate;

  @Column({ type: 'text' })
  outcome!: Outcome;

  @Column({ type: 'text' })
  effect!: DecisionEffect;

  /** Null where the decision stands. */
  @Column({ type: 'text', name: 'root_cause', nullable: true })
  rootCause!: string | null;

  @Column({ type: 'uuid', name: 'recorded_by', nullable: true })
  recordedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'recorded_at' })
  recordedAt!: Date;
}
