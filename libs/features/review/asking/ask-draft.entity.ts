import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId, type CivilDate, type PointId } from '#libs/kernel';

/** What was filled in so far. A step that was passed with nothing to say is there as null. */
export interface AskAnswers {
  /** They call the answer poor: some procedures ask for that first. */
  readonly ratedPoor?: boolean;
  readonly contested?: string | null;
  readonly learnedOn?: CivilDate | null;
  readonly ground?: string | null;
  readonly points?: readonly PointId[];
  readonly text?: string | null;
  readonly petition?: string | null;
  readonly lateReason?: string | null;
}

/** A request for a second look that is not sent yet. Whoever may open the case may go on with it; after `expiresAt` it is forgotten. */
@Entity({ name: 'ask_draft', schema: 'review' })
export class AskDraft {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'jsonb' })
  answers!: AskAnswers;

  @Column({ type: 'timestamptz', precision: 3, name: 'expires_at' })
  expiresAt!: Date;
}
