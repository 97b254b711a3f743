import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CivilDate, type Language, type StaffId, type StaffRole, type TeamId } from '#libs/kernel';

@Entity({ name: 'team', schema: 'identity' })
export class TeamRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: TeamId;

  /** Stable, for rules and imports: `front-desk`. */
  @Column({ type: 'text', unique: true })
  code!: string;

  @Column({ type: 'text' })
  name_en!: string;

  @Column({ type: 'text' })
  name_ru!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  created_at!: Date;
}

/** A member of staff. Never removed, since cases name them for ever; who left is deactivated. */
@Entity({ name: 'staff', schema: 'identity' })
export class StaffRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: StaffId;

  /** In lower case. */
  @Column({ type: 'text', unique: true })
  login!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text' })
  language!: Language;

  /** argon2id with its parameters; null until the invitation is accepted. */
  @Column({ type: 'text', nullable: true })
  password_hash!: string | null;

  /** Whether keys pressed alone do something on pages. */
  @Column({ type: 'boolean', default: true })
  single_keys!: boolean;

  /** Open cases that this person can carry at once. */
  @Column({ type: 'integer' })
  capacity!: number;

  /** Whom this person answers to. Subordination, direct or not, bars people from a case. */
  @Column({ type: 'uuid', nullable: true })
  manager_id!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3 })
  created_at!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  deactivated_at!: Date | null;
}

@Entity({ name: 'staff_role', schema: 'identity' })
export class StaffRoleRow {
  @PrimaryColumn({ type: 'uuid' })
  staff_id!: StaffId;

  @PrimaryColumn({ type: 'text' })
  role!: StaffRole;

  @Column({ type: 'timestamptz', precision: 3 })
  granted_at!: Date;

  /** Null for what the first installation granted. */
  @Column({ type: 'uuid', nullable: true })
  granted_by!: StaffId | null;
}

@Entity({ name: 'membership', schema: 'identity' })
export class MembershipRow {
  @PrimaryColumn({ type: 'uuid' })
  staff_id!: StaffId;

  @PrimaryColumn({ type: 'uuid' })
  team_id!: TeamId;

  @Column({ type: 'boolean' })
  lead!: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  since!: Date;
}

/** Days on which somebody is away, the first and the last included. */
@Entity({ name: 'absence', schema: 'identity' })
export class AbsenceRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  staff_id!: StaffId;

  @Column({ type: 'date' })
  from_on!: CivilDate;

  @Column({ type: 'date' })
  to_on!: CivilDate;

  @Column({ type: 'uuid', nullable: true })
  deputy_id!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3 })
  entered_at!: Date;

  @Column({ type: 'uuid' })
  entered_by!: StaffId;
}
