import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type CaseId,
  type CivilDate,
  type MeasureId,
  type MeasureState,
  type MilestoneId,
  type ServiceCode,
  type StaffId,
  type TeamId,
  type ThemeId,
} from '#libs/kernel';

/** What a body changes because people complained. Its words are public, and stand in both languages. */
@Entity({ name: 'measure', schema: 'feedback' })
export class Measure {
  @PrimaryColumn({ type: 'uuid' })
  id!: MeasureId;

  /** What people call it: "measure 14". */
  @Column({ type: 'integer', unique: true, generatedIdentity: 'ALWAYS', insert: false, update: false })
  number!: number;

  @Column({ type: 'text', name: 'title_en' })
  titleEn!: string;

  @Column({ type: 'text', name: 'title_ru' })
  titleRu!: string;

  /** What will change, in plain words. */
  @Column({ type: 'text', name: 'change_en' })
  changeEn!: string;

  @Column({ type: 'text', name: 'change_ru' })
  changeRu!: string;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  /** Null: it concerns more than one service. */
  @Column({ type: 'text', nullable: true })
  service!: ServiceCode | null;

  @Column({ type: 'uuid', name: 'team_id', nullable: true })
  teamId!: TeamId | null;

  @Column({ type: 'uuid', name: 'owner_id' })
  ownerId!: StaffId;

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: CivilDate;

  /** What is expected to become better. */
  @Column({ type: 'text', name: 'expected_en' })
  expectedEn!: string;

  @Column({ type: 'text', name: 'expected_ru' })
  expectedRu!: string;

  /** How that will be seen. */
  @Column({ type: 'text', name: 'seen_by_en' })
  seenByEn!: string;

  @Column({ type: 'text', name: 'seen_by_ru' })
  seenByRu!: string;

  @Column({ type: 'text' })
  state!: MeasureState;

  @Column({ type: 'uuid', name: 'proposed_by', nullable: true })
  proposedBy!: StaffId | null;

  @Column({ type: 'date', name: 'proposed_on' })
  proposedOn!: CivilDate;

  @Column({ type: 'date', name: 'adopted_on', nullable: true })
  adoptedOn!: CivilDate | null;

  @Column({ type: 'date', name: 'started_on', nullable: true })
  startedOn!: CivilDate | null;

  @Column({ type: 'date', name: 'completed_on', nullable: true })
  completedOn!: CivilDate | null;

  @Column({ type: 'date', name: 'verified_on', nullable: true })
  verifiedOn!: CivilDate | null;

  @Column({ type: 'date', name: 'dropped_on', nullable: true })
  droppedOn!: CivilDate | null;

  /** Public: why it was given up. */
  @Column({ type: 'text', name: 'drop_reason_en', nullable: true })
  dropReasonEn!: string | null;

  @Column({ type: 'text', name: 'drop_reason_ru', nullable: true })
  dropReasonRu!: string | null;

  /** The estimate of its effect by which it was verified; null where there was none, or it is not verified. */
  @Column({ type: 'uuid', name: 'estimate_id', nullable: true })
  estimateId!: string | null;

  /** Public: what was seen. */
  @Column({ type: 'text', name: 'evidence_en', nullable: true })
  evidenceEn!: string | null;

  @Column({ type: 'text', name: 'evidence_ru', nullable: true })
  evidenceRu!: string | null;

  /** Raised by every change: an alarm set for an earlier one does not ring. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer', name: 'event_count' })
  eventCount!: number;

  @Column({ type: 'text', name: 'last_hash' })
  lastHash!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;
}

/** Which root causes a measure removes. */
@Entity({ name: 'measure_cause', schema: 'feedback' })
export class MeasureCause {
  @PrimaryColumn({ type: 'uuid', name: 'measure_id' })
  measureId!: MeasureId;

  @PrimaryColumn({ type: 'text' })
  cause!: string;
}

@Entity({ name: 'milestone', schema: 'feedback' })
export class Milestone {
  @PrimaryColumn({ type: 'uuid' })
  id!: MilestoneId;

  @Column({ type: 'uuid', name: 'measure_id' })
  measureId!: MeasureId;

  @Column({ type: 'text', name: 'title_en' })
  titleEn!: string;

  @Column({ type: 'text', name: 'title_ru' })
  titleRu!: string;

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: CivilDate;

  @Column({ type: 'text' })
  state!: 'planned' | 'done' | 'dropped';

  @Column({ type: 'date', name: 'settled_on', nullable: true })
  settledOn!: CivilDate | null;

  @Column({ type: 'uuid', name: 'settled_by', nullable: true })
  settledBy!: StaffId | null;

  @Column({ type: 'integer' })
  version!: number;
}

/** Whose complaint a measure answers. A case may stand behind many measures. */
@Entity({ name: 'measure_case', schema: 'feedback' })
export class MeasureCase {
  @PrimaryColumn({ type: 'uuid', name: 'measure_id' })
  measureId!: MeasureId;

  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text' })
  via!: 'hand' | 'theme' | 'cause';

  @Column({ type: 'uuid', name: 'theme_id', nullable: true })
  themeId!: ThemeId | null;

  @Column({ type: 'uuid', name: 'linked_by', nullable: true })
  linkedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'linked_at' })
  linkedAt!: Date;
}

/** A measure's own ledger, chained like a case's. `body` is canonical text; the hash is over it and the one before. */
@Entity({ name: 'measure_event', schema: 'feedback' })
export class MeasureEventRow {
  @PrimaryColumn({ type: 'uuid', name: 'measure_id' })
  measureId!: MeasureId;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text', name: 'previous_hash' })
  previousHash!: string;

  @Column({ type: 'text' })
  hash!: string;
}

/** How far a measure's chain reached at an anchor, and its hash at that place. */
@Entity({ name: 'anchor_leaf', schema: 'feedback' })
export class MeasureAnchorLeaf {
  @PrimaryColumn({ type: 'uuid', name: 'anchor_id' })
  anchorId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'measure_id' })
  measureId!: MeasureId;

  @Column({ type: 'integer', name: 'event_count' })
  eventCount!: number;

  @Column({ type: 'text' })
  hash!: string;
}
