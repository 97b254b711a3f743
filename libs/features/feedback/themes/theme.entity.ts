import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type WordFact } from '#libs/domain/improvement';
import { type CaseId, type CivilDate, type ServiceCode, type StaffId, type ThemeId, type ThemeRunId } from '#libs/kernel';

/** `joined`: it went up into another. */
export const THEME_STATES = ['proposed', 'accepted', 'dismissed', 'joined'] as const;
export type ThemeState = (typeof THEME_STATES)[number];

/** A group of similar complaints, known by the words that they share. */
@Entity({ name: 'theme', schema: 'feedback' })
export class Theme {
  @PrimaryColumn({ type: 'uuid' })
  id!: ThemeId;

  @Column({ type: 'integer', unique: true, generatedIdentity: 'ALWAYS', insert: false, update: false })
  number!: number;

  /** Null: made by hand, out of another. */
  @Column({ type: 'uuid', name: 'run_id', nullable: true })
  runId!: ThemeRunId | null;

  @Column({ type: 'text' })
  state!: ThemeState;

  @Column({ type: 'text' })
  service!: ServiceCode;

  /** Stems, the one that tells most first. */
  @Column({ type: 'text', array: true })
  words!: string[];

  /** Left over from a split: words that its complaints must have, or must not. */
  @Column({ type: 'text', array: true, default: [] })
  needs!: string[];

  @Column({ type: 'text', array: true, default: [] })
  lacks!: string[];

  /** How often each stands in these complaints, and how often in others. */
  @Column({ type: 'jsonb', name: 'word_facts' })
  wordFacts!: WordFact[];

  /** Given by whoever accepts it. */
  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', name: 'title_ru', nullable: true })
  titleRu!: string | null;

  /** Of its complaints, the first and the last. */
  @Column({ type: 'date', name: 'from_on' })
  fromOn!: CivilDate;

  @Column({ type: 'date', name: 'to_on' })
  toOn!: CivilDate;

  /** How many complaints, those that a person took out not among them. */
  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'uuid', name: 'split_from', nullable: true })
  splitFrom!: ThemeId | null;

  @Column({ type: 'uuid', name: 'joined_to', nullable: true })
  joinedTo!: ThemeId | null;

  /** In the other language, perhaps the same: offered to be joined. */
  @Column({ type: 'uuid', name: 'like_theme', nullable: true })
  likeTheme!: ThemeId | null;

  @Column({ type: 'text', name: 'like_because', nullable: true })
  likeBecause!: 'place' | 'cause' | 'weeks' | null;

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;
}

/** `proposed`: its words fit, and nobody has said so yet. `refused`: a person took it out, and no later run puts it back. */
export const THEME_CASE_STATES = ['proposed', 'in', 'refused'] as const;
export type ThemeCaseState = (typeof THEME_CASE_STATES)[number];

@Entity({ name: 'theme_case', schema: 'feedback' })
export class ThemeCase {
  @PrimaryColumn({ type: 'uuid', name: 'theme_id' })
  themeId!: ThemeId;

  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text' })
  state!: ThemeCaseState;

  /** Which of the theme's words stand in it. */
  @Column({ type: 'text', array: true })
  matched!: string[];

  @Column({ type: 'uuid', name: 'decided_by', nullable: true })
  decidedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'added_at' })
  addedAt!: Date;
}

/** One search for themes: over which days, how far it is, and what it found. */
@Entity({ name: 'theme_run', schema: 'feedback' })
export class ThemeRun {
  @PrimaryColumn({ type: 'uuid' })
  id!: ThemeRunId;

  @Column({ type: 'uuid', name: 'asked_by', nullable: true })
  askedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'asked_at' })
  askedAt!: Date;

  @Column({ type: 'date', name: 'from_on' })
  fromOn!: CivilDate;

  @Column({ type: 'date', name: 'to_on' })
  toOn!: CivilDate;

  @Column({ type: 'text' })
  state!: 'waiting' | 'running' | 'done';

  /** To be read, and read so far. */
  @Column({ type: 'integer' })
  cases!: number;

  @Column({ type: 'integer' })
  done!: number;

  /** Themes proposed anew. */
  @Column({ type: 'integer' })
  found!: number;

  @Column({ type: 'timestamptz', precision: 3, name: 'began_at', nullable: true })
  beganAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
