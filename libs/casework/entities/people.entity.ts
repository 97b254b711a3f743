import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId, type ParticipationRole, type StaffId } from '#libs/kernel';

/** Who had a part in the case, and which: what independence is judged by. */
@Entity({ name: 'participation', schema: 'casework' })
export class Participation {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @PrimaryColumn({ type: 'uuid', name: 'staff_id' })
  staffId!: StaffId;

  @PrimaryColumn({ type: 'text' })
  role!: ParticipationRole;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}

/** Who may have no part in the case, and why. */
@Entity({ name: 'bar', schema: 'casework' })
export class Bar {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @PrimaryColumn({ type: 'uuid', name: 'staff_id' })
  staffId!: StaffId;

  @Column({ type: 'text' })
  why!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}

/** Who may read a restricted case. */
@Entity({ name: 'reader', schema: 'casework' })
export class Reader {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @PrimaryColumn({ type: 'uuid', name: 'staff_id' })
  staffId!: StaffId;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}
