import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PackCode, type ServiceCode } from '#libs/kernel';

/** What one can complain about here. */
@Entity({ name: 'service', schema: 'casework' })
export class Service {
  @PrimaryColumn({ type: 'text' })
  code!: ServiceCode;

  @Column({ type: 'text', name: 'title_en' })
  titleEn!: string;

  @Column({ type: 'text', name: 'title_ru' })
  titleRu!: string;

  @Column({ type: 'text', name: 'about_en' })
  aboutEn!: string;

  @Column({ type: 'text', name: 'about_ru' })
  aboutRu!: string;

  /** What to have at hand. */
  @Column({ type: 'text', name: 'needed_en' })
  neededEn!: string;

  @Column({ type: 'text', name: 'needed_ru' })
  neededRu!: string;

  /** Whoever complains of it may have to hide it from somebody beside them: each page has a way out of sight, and no letter repeats what they wrote. */
  @Column({ type: 'boolean' })
  sensitive!: boolean;

  /** Where there is help at once, told before anything is asked; empty where nothing need be told. */
  @Column({ type: 'text', name: 'safety_en' })
  safetyEn!: string;

  @Column({ type: 'text', name: 'safety_ru' })
  safetyRu!: string;

  /** Null: the body's own. */
  @Column({ type: 'text', nullable: true })
  pack!: PackCode | null;

  @Column({ type: 'boolean' })
  active!: boolean;

  /** Where it stands among those that are offered; null for one that nobody has placed yet, which stands behind those that have a place. */
  @Column({ type: 'integer', nullable: true })
  position!: number | null;

  /** The profile whose import made it, when one did. */
  @Column({ type: 'text', name: 'import_source', nullable: true })
  importSource!: string | null;
}

/** What somebody says of a service; where it came from and where it stands is not theirs to say. */
export type ServiceWords = Omit<Service, 'importSource' | 'position'>;
