import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId, type MessageId, type StaffId } from '#libs/kernel';

/** A text in the case: from the person, to the person, or between ourselves. */
@Entity({ name: 'message', schema: 'casework' })
export class Message {
  @PrimaryColumn({ type: 'uuid' })
  id!: MessageId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text' })
  direction!: 'in' | 'out' | 'internal';

  @Column({ type: 'text' })
  kind!: 'submission' | 'message' | 'question' | 'reply' | 'note' | 'acknowledgement' | 'reason';

  /** Null once erased, together with its salt. */
  @Column({ type: 'text', nullable: true })
  body!: string | null;

  @Column({ type: 'text', nullable: true })
  salt!: string | null;

  @Column({ type: 'uuid', name: 'author_id', nullable: true })
  authorId!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}
