import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Language, type NoticeKind, type StaffId } from '#libs/kernel';

/** One version of a letter's text; the newest counts. Rows are added, never changed: a letter that was sent names its version. */
@Entity({ name: 'template', schema: 'correspondence' })
export class TemplateRow {
  @PrimaryColumn({ type: 'text' })
  kind!: NoticeKind;

  @PrimaryColumn({ type: 'text' })
  language!: Language;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  /** The first line is the subject, the rest Markdown; all of it ICU messages. */
  @Column({ type: 'text' })
  source!: string;

  /** Null: it came with the program. */
  @Column({ type: 'uuid', name: 'author_id', nullable: true })
  authorId!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;
}
