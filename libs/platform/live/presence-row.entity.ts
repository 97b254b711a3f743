import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId, type StaffId } from '#libs/kernel';

/** One open page of a case. Not logged by the server: after a crash nobody has anything open, and the pages that are left say so again. */
@Entity({ name: 'presence', schema: 'platform' })
export class PresenceRow {
  /** Of the page's connection: a person may have a case open twice. */
  @PrimaryColumn({ type: 'uuid', name: 'connection_id' })
  connectionId!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'uuid', name: 'staff_id' })
  staffId!: StaffId;

  /** Old enough, it does not count: whoever wrote it is gone without a word. */
  @Column({ type: 'timestamptz', precision: 3, name: 'seen_at' })
  seenAt!: Date;
}
