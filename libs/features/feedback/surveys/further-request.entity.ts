import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { type CaseId, type CivilDate, type MessageId, type RequestId, type StaffId } from '#libs/kernel';

/** What somebody who is not content asks for. A case moves by it only when a person has accepted it. */
@Unique(['caseId', 'answeredOn'])
@Entity({ name: 'further_request', schema: 'feedback' })
export class FurtherRequest {
  @PrimaryColumn({ type: 'uuid' })
  id!: RequestId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'date', name: 'answered_on' })
  answeredOn!: CivilDate;

  /** `reopening`, or a way further by the pack's code. */
  @Column({ type: 'text' })
  way!: string;

  /** What they wrote with it stands in the case, among the other messages. */
  @Column({ type: 'uuid', name: 'message_id', nullable: true })
  messageId!: MessageId | null;

  @Column({ type: 'text' })
  state!: 'waiting' | 'accepted' | 'refused';

  @Column({ type: 'timestamptz', precision: 3, name: 'made_at' })
  madeAt!: Date;

  @Column({ type: 'uuid', name: 'settled_by', nullable: true })
  settledBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
