import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type CivilDate, type ServiceCode, type StaffId } from '#libs/kernel';

/**
 * What a service answers to a question that is asked often. Whoever words it approves it. Places in it are filled as in a ready-made text. It holds no
 * personal data.
 */
@Entity({ name: 'approved_answer', schema: 'handling' })
export class ApprovedAnswer {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Index('approved_answer_service_idx')
  @Column({ type: 'text' })
  service!: ServiceCode;

  @Column({ type: 'text', name: 'title_en' })
  titleEn!: string;

  @Column({ type: 'text', name: 'title_ru' })
  titleRu!: string;

  @Column({ type: 'text', name: 'text_en' })
  textEn!: string;

  @Column({ type: 'text', name: 'text_ru' })
  textRu!: string;

  /** The article, order or page that it rests on. */
  @Column({ type: 'text' })
  source!: string;

  /** From this day on somebody has to look whether it is still right. */
  @Column({ type: 'date', name: 'review_on' })
  reviewOn!: CivilDate;

  /** Whether people read it before they complain, until its review is due. */
  @Column({ type: 'boolean', name: 'told_before' })
  toldBefore!: boolean;

  @Column({ type: 'uuid', name: 'approved_by' })
  approvedBy!: StaffId;

  @Column({ type: 'timestamptz', precision: 3, name: 'approved_at' })
  approvedAt!: Date;
}
