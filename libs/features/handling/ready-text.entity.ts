import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type StaffId, type TeamId } from '#libs/kernel';

/** Where a ready-made text fits. */
export const TEXT_USES = ['question', 'message', 'reasons'] as const;
export type TextUse = (typeof TEXT_USES)[number];

/**
 * A text that is written often. `{reference}` is filled from the case; `{{a place}}` is for whoever writes, and nothing is sent while one is left. It holds
 * no personal data.
 */
@Entity({ name: 'ready_text', schema: 'handling' })
export class ReadyText {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  use!: TextUse;

  /** Whose it is; null: everybody's. */
  @Column({ type: 'uuid', name: 'team_id', nullable: true })
  teamId!: TeamId | null;

  @Column({ type: 'text', name: 'title_en' })
  titleEn!: string;

  @Column({ type: 'text', name: 'title_ru' })
  titleRu!: string;

  @Column({ type: 'text', name: 'text_en' })
  textEn!: string;

  @Column({ type: 'text', name: 'text_ru' })
  textRu!: string;

  /** Null: as it came with the program. */
  @Column({ type: 'uuid', name: 'changed_by', nullable: true })
  changedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'changed_at' })
  changedAt!: Date;
}
