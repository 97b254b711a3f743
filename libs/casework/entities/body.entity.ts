import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CivilDate, type Language, type PackCode } from '#libs/kernel';
import { type BodySettings } from '../body-settings.js';

/** The public body that this installation serves: one row. */
@Entity({ name: 'body', schema: 'casework' })
export class Body {
  @PrimaryColumn({ type: 'smallint' })
  id!: number;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'text', name: 'name_ru' })
  nameRu!: string;

  @Column({ type: 'text', name: 'contact_en' })
  contactEn!: string;

  @Column({ type: 'text', name: 'contact_ru' })
  contactRu!: string;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text', name: 'time_zone' })
  timeZone!: string;

  /** The procedure of a service that names none. */
  @Column({ type: 'text' })
  pack!: PackCode;

  /** What `body` in a pack's clock stands for. */
  @Column({ type: 'text' })
  calendar!: string;

  /** `HH:MM`: what arrives later counts as received on the next working day. */
  @Column({ type: 'text', name: 'received_cutoff', nullable: true })
  receivedCutoff!: string | null;

  /** `HH:MM`, local: when warnings ring. */
  @Column({ type: 'text', name: 'warn_at' })
  warnAt!: string;

  @Column({ type: 'jsonb' })
  settings!: BodySettings;

  /** Raised by every change, so that processes notice. */
  @Column({ type: 'integer' })
  version!: number;
}

/** A year that was added to a shipped calendar without a release. */
@Entity({ name: 'calendar_year', schema: 'casework' })
export class CalendarYear {
  @PrimaryColumn({ type: 'text' })
  calendar!: string;

  @PrimaryColumn({ type: 'integer' })
  year!: number;

  @Column({ type: 'date', array: true, name: 'days_off' })
  daysOff!: CivilDate[];

  @Column({ type: 'date', array: true, name: 'working_weekend_days' })
  workingWeekendDays!: CivilDate[];

  /** The last day that is known, where the source ends within the year. */
  @Column({ type: 'date', nullable: true })
  through!: CivilDate | null;

  /** The decree it comes from. */
  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'added_at' })
  addedAt!: Date;
}

/** A day on which this body does not work though its calendar says that people do. */
@Entity({ name: 'own_day_off', schema: 'casework' })
export class OwnDayOff {
  @PrimaryColumn({ type: 'date' })
  day!: CivilDate;

  @Column({ type: 'text' })
  reason!: string;
}
