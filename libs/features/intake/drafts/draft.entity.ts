import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Brand, type CaseId } from '#libs/kernel';
import { type DraftAnswers } from './draft-answers.js';

export type DraftId = Brand<string, 'DraftId'>;
export type DraftFileId = Brand<string, 'DraftFileId'>;

/** A form that was begun. Whoever has its token may go on with it; after `expiresAt` it is forgotten. */
@Entity({ name: 'draft', schema: 'intake' })
export class Draft {
  @PrimaryColumn({ type: 'uuid' })
  id!: DraftId;

  @Column({ type: 'text', name: 'token_hash', unique: true })
  tokenHash!: string;

  /** Emptied when it was sent: what was said stands in the case from then on. */
  @Column({ type: 'jsonb' })
  answers!: DraftAnswers;

  /** Questions that were answered or left empty on purpose. */
  @Column({ type: 'text', array: true })
  passed!: string[];

  /** The case that was made of it: sent a second time, it makes no second one. */
  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: CaseId | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'expires_at' })
  expiresAt!: Date;
}

/** A file put to a form that is not sent yet. Nobody looks at it until it belongs to a case; then it is screened like any other. */
@Entity({ name: 'draft_file', schema: 'intake' })
export class DraftFile {
  @PrimaryColumn({ type: 'uuid' })
  id!: DraftFileId;

  @Column({ type: 'uuid', name: 'draft_id' })
  draftId!: DraftId;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'media_type' })
  mediaType!: string;

  @Column({ type: 'integer', name: 'size_bytes' })
  sizeBytes!: number;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text', name: 'storage_key' })
  storageKey!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}
