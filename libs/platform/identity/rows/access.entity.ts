import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type StaffId } from '#libs/kernel';
import { type LinkPurpose } from '../accounts/staff-link.js';

/** Somebody signed in. The row is removed when the session ends; the token itself is known to the browser only. */
@Entity({ name: 'session', schema: 'identity' })
export class SessionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'bytea', unique: true })
  token_hash!: Buffer;

  @Column({ type: 'uuid' })
  staff_id!: StaffId;

  @Column({ type: 'timestamptz', precision: 3 })
  created_at!: Date;

  /** Kept to the minute, so that reading does not write. */
  @Column({ type: 'timestamptz', precision: 3 })
  seen_at!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expires_at!: Date;
}

/** A link that sets a password. Removed when it, or another one of the same person, is used. */
@Entity({ name: 'staff_link', schema: 'identity' })
export class StaffLinkRow {
  @PrimaryColumn({ type: 'bytea' })
  token_hash!: Buffer;

  @Column({ type: 'uuid' })
  staff_id!: StaffId;

  @Column({ type: 'text' })
  purpose!: LinkPurpose;

  @Column({ type: 'timestamptz', precision: 3 })
  created_at!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expires_at!: Date;
}

/** One counter of guesses; written by rate-limiter-flexible, whose names these are. */
@Entity({ name: 'throttle', schema: 'identity' })
export class ThrottleRow {
  @PrimaryColumn({ type: 'varchar', length: 255 })
  key!: string;

  @Column({ type: 'integer' })
  points!: number;

  @Column({ type: 'bigint', nullable: true })
  expire!: number | null;
}
