import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type EffectVerdict, type EffectWarning, type SeasonComparison } from '#libs/domain/improvement';
import { type CivilDate, type EffectEstimateId, type MeasureId, type StaffId } from '#libs/kernel';
import { type Counted } from './counted.js';

/** What came of a measure, as it was counted on a day. Never changed: a later one stands beside it. */
@Entity({ name: 'effect_estimate', schema: 'feedback' })
export class EffectEstimate {
  @PrimaryColumn({ type: 'uuid' })
  id!: EffectEstimateId;

  @Column({ type: 'uuid', name: 'measure_id' })
  measureId!: MeasureId;

  @Column({ type: 'timestamptz', precision: 3, name: 'made_at' })
  madeAt!: Date;

  @Column({ type: 'uuid', name: 'made_by', nullable: true })
  madeBy!: StaffId | null;

  @Column({ type: 'jsonb' })
  counted!: Counted;

  @Column({ type: 'date', name: 'before_from' })
  beforeFrom!: CivilDate;

  @Column({ type: 'date', name: 'before_to' })
  beforeTo!: CivilDate;

  @Column({ type: 'date', name: 'after_from' })
  afterFrom!: CivilDate;

  @Column({ type: 'date', name: 'after_to' })
  afterTo!: CivilDate;

  @Column({ type: 'integer', array: true, name: 'before_weeks' })
  beforeWeeks!: number[];

  @Column({ type: 'integer', array: true, name: 'after_weeks' })
  afterWeeks!: number[];

  @Column({ type: 'integer', name: 'before_count' })
  beforeCount!: number;

  @Column({ type: 'integer', name: 'after_count' })
  afterCount!: number;

  /** Fewer than the window has where a part of what came in it is not decided, and its cause so not known. */
  @Column({ type: 'double precision', name: 'before_days' })
  beforeDays!: number;

  @Column({ type: 'double precision', name: 'after_days' })
  afterDays!: number;

  /** The rate after to the rate before; null where nothing came before. */
  @Column({ type: 'double precision', nullable: true })
  ratio!: number | null;

  @Column({ type: 'double precision', name: 'ratio_from' })
  ratioFrom!: number;

  /** Null: without end. */
  @Column({ type: 'double precision', name: 'ratio_to', nullable: true })
  ratioTo!: number | null;

  @Column({ type: 'double precision' })
  dispersion!: number;

  @Column({ type: 'jsonb', nullable: true })
  season!: SeasonComparison | null;

  @Column({ type: 'text' })
  verdict!: EffectVerdict;

  @Column({ type: 'text', array: true })
  warnings!: EffectWarning[];
}
