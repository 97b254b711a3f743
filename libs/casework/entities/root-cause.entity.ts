import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why what people complain of happened; given per point with the decision. */
@Entity({ name: 'root_cause', schema: 'casework' })
export class RootCause {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text', name: 'title_en' })
  titleEn!: string;

  @Column({ type: 'text', name: 'title_ru' })
  titleRu!: string;

  @Column({ type: 'boolean' })
  active!: boolean;
}
