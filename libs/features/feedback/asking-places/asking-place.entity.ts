import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type AskingPlaceId, type ServiceCode, type StaffId } from '#libs/kernel';

/** Where people who use a service are asked how it was: a counter, a waiting room. Its code hangs there for everybody. */
@Entity({ name: 'asking_place', schema: 'feedback' })
export class AskingPlace {
  @PrimaryColumn({ type: 'uuid' })
  id!: AskingPlaceId;

  /** As it is typed from a poster: `K7QM-2X9F`. */
  @Column({ type: 'text', unique: true })
  code!: string;

  @Column({ type: 'text' })
  service!: ServiceCode;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'text', name: 'name_ru' })
  nameRu!: string;

  @Column({ type: 'uuid', name: 'opened_by' })
  openedBy!: StaffId;

  @Column({ type: 'timestamptz', precision: 3, name: 'opened_at' })
  openedAt!: Date;

  @Column({ type: 'uuid', name: 'closed_by', nullable: true })
  closedBy!: StaffId | null;

  /** From then on nobody can answer there. */
  @Column({ type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true })
  closedAt!: Date | null;
}
