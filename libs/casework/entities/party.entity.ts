import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type BodyId,
  type CaseId,
  type PartyId,
  type PartyKind,
  type PartyRole,
  type PreferredChannel,
  type StaffId,
} from '#libs/kernel';

/** A person or organisation in the case. Personal data stands here and in texts, and nowhere else, so that it can be erased. */
@Entity({ name: 'party', schema: 'casework' })
export class Party {
  @PrimaryColumn({ type: 'uuid' })
  id!: PartyId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text' })
  role!: PartyRole;

  @Column({ type: 'text' })
  kind!: PartyKind;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', nullable: true })
  organisation!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', name: 'postal_address', nullable: true })
  postalAddress!: string | null;

  @Column({ type: 'text', name: 'preferred_channel', nullable: true })
  preferredChannel!: PreferredChannel | null;

  /** On what a representative acts. */
  @Column({ type: 'text', name: 'authority_basis', nullable: true })
  authorityBasis!: string | null;

  @Column({ type: 'text', array: true, name: 'support_needs' })
  supportNeeds!: string[];

  /** Of a subject: the member of staff complained of. */
  @Column({ type: 'uuid', name: 'staff_id', nullable: true })
  staffId!: StaffId | null;

  /** Of a subject: the body complained of. */
  @Column({ type: 'uuid', name: 'external_body_id', nullable: true })
  externalBodyId!: BodyId | null;

  /** False: they asked not to be told what was changed because of complaints. */
  @Column({ type: 'boolean', name: 'wants_news', default: true })
  wantsNews!: boolean;

  /** False: they asked not to be asked how it went. */
  @Column({ type: 'boolean', name: 'wants_surveys', default: true })
  wantsSurveys!: boolean;

  @Column({ type: 'timestamptz', precision: 3, name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}
