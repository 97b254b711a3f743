import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId, type CivilDate, type Language, type MeasureId, type ResponseId } from '#libs/kernel';

export const HELPED = ['yes', 'partly', 'no', 'notNoticed'] as const;
export type Helped = (typeof HELPED)[number];

/** That the sample of a measure was drawn: once. */
@Entity({ name: 'effect_round', schema: 'feedback' })
export class EffectRound {
  @PrimaryColumn({ type: 'uuid', name: 'measure_id' })
  measureId!: MeasureId;

  @Column({ type: 'date', name: 'drawn_on' })
  drawnOn!: CivilDate;

  /** Letters that had told of its completion. */
  @Column({ type: 'integer' })
  told!: number;

  @Column({ type: 'integer' })
  drawn!: number;
}

/** Somebody of the sample, and how far they were asked. */
@Entity({ name: 'effect_survey', schema: 'feedback' })
export class EffectSurvey {
  @PrimaryColumn({ type: 'uuid', name: 'measure_id' })
  measureId!: MeasureId;

  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  /** `left`: drawn, and then not asked, since they want no such letters or no way leads to them. */
  @Column({ type: 'text' })
  state!: 'drawn' | 'asked' | 'answered' | 'left';

  @Column({ type: 'date', name: 'asked_on', nullable: true })
  askedOn!: CivilDate | null;
}

/** What somebody says of a measure; nothing in it leads to them. */
@Entity({ name: 'effect_response', schema: 'feedback' })
export class EffectResponse {
  @PrimaryColumn({ type: 'uuid' })
  id!: ResponseId;

  @Column({ type: 'uuid', name: 'measure_id' })
  measureId!: MeasureId;

  @Column({ type: 'date', name: 'given_on' })
  givenOn!: CivilDate;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text' })
  helped!: Helped;

  @Column({ type: 'text', nullable: true })
  words!: string | null;

  @Column({ type: 'text', name: 'code_hash', unique: true })
  codeHash!: string;
}
