import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Bar as WhyBarred } from '#libs/domain/independence';
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
  why!: WhyBarred;

  /** Where that comes from: the case in which they took part, whom they stand under, their declaration; null for who is complained of. */
  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}

/** Who was found free to look at a decision: of a second look, nobody else is given it. */
@Entity({ name: 'reviewer', schema: 'casework' })
export class Reviewer {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @PrimaryColumn({ type: 'uuid', name: 'staff_id' })
  staffId!: StaffId;

  /** The head of the body, who decides on their own decision because the law says so where nobody stands above: the article. */
  @Column({ type: 'text', name: 'by_law', nullable: true })
  byLaw!: string | null;

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
