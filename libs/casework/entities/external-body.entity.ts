import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type BodyId } from '#libs/kernel';

/** The directory of other bodies: where a case can be transferred, or an enquiry sent. */
@Entity({ name: 'external_body', schema: 'casework' })
export class ExternalBody {
  @PrimaryColumn({ type: 'uuid' })
  id!: BodyId;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'text', name: 'name_ru' })
  nameRu!: string;

  @Column({ type: 'text' })
  competence!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', name: 'postal_address', nullable: true })
  postalAddress!: string | null;

  /** Services whose cases may never be sent there, such as complaints about that very body. */
  @Column({ type: 'text', array: true, name: 'never_for' })
  neverFor!: string[];

  @Column({ type: 'boolean' })
  active!: boolean;
}
