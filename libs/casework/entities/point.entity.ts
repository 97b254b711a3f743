import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { type CaseId, type DecisionEffect, type Outcome, type PointId } from '#libs/kernel';

/** One question within a case: it gets its own outcome, reasons, remedy and root cause. */
@Unique(['caseId', 'ordinal'])
@Entity({ name: 'point', schema: 'casework' })
export class Point {
  @PrimaryColumn({ type: 'uuid' })
  id!: PointId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'integer' })
  ordinal!: number;

  /** Null on the first: as in the submission. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  /** What the person would like to come of it, in their words; null where they did not say. */
  @Column({ type: 'text', nullable: true })
  wanted!: string | null;

  /** When it happened, in words: "every morning since October" says more than a date. */
  @Column({ type: 'text', nullable: true })
  happened!: string | null;

  @Column({ type: 'text' })
  salt!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: Outcome | null;

  @Column({ type: 'text', name: 'native_outcome', nullable: true })
  nativeOutcome!: string | null;

  @Column({ type: 'text', name: 'root_cause', nullable: true })
  rootCause!: string | null;

  /**
   * What a second look did to this outcome; null where there was none, or the point was decided since. Of our own the outcome beside it is the one looked at,
   * and the linked case holds the new one; imported history knows only the outcome as it is after it.
   */
  @Column({ type: 'text', nullable: true })
  effect!: DecisionEffect | null;

  @Column({ type: 'text', nullable: true })
  category!: string | null;

  /** What an import says of this point alone; empty for our own. */
  @Column({ type: 'text', array: true })
  marks!: string[];
}
